import Language

/// The list in which a call has what was captured of one kind, for those who do not ask which kind it is.
struct CapturedList<Thing: Captured & Equatable>: CapturedLists {
  private let things: WritableKeyPath<CallState, Series<Thing?>>

  init(_ things: WritableKeyPath<CallState, Series<Thing?>>) { self.things = things }

  func count(in state: CallState) -> Int { state[keyPath: things].count }

  func thing(_ number: Int, in state: CallState) -> (any Captured)? { state[keyPath: things][number: number] }

  func changes(in state: CallState, since before: CallState) -> [Int] {
    let (now, then) = (state[keyPath: things], before[keyPath: things])
    return (now.changes(since: then) + (now.count..<max(now.count, then.count))).map { $0 + 1 }
  }

  func add(_ capture: Capture, _ origin: Origin, to state: inout CallState) {
    if let thing = Thing(capture, origin: origin) { state.add(thing, to: things) }
  }

  func addNothing(to state: inout CallState) { state[keyPath: things].append(nil) }

  func revise(_ number: Int, to capture: Capture, in state: inout CallState) {
    state.change(things, number) { $0.revise(capture) }
  }

  func clear(_ number: Int, in state: inout CallState) { state.clear(things, number) }
}

protocol CapturedLists {
  /// How many were written down, dropped ones with them.
  func count(in state: CallState) -> Int
  /// Nil where it is not there, or not any more.
  func thing(_ number: Int, in state: CallState) -> (any Captured)?
  /// The numbers of those that are not as they were, those that are not there any more with them.
  func changes(in state: CallState, since before: CallState) -> [Int]
  func add(_ capture: Capture, _ origin: Origin, to state: inout CallState)
  /// A number that stands for nothing here.
  func addNothing(to state: inout CallState)
  func revise(_ number: Int, to capture: Capture, in state: inout CallState)
  func clear(_ number: Int, in state: inout CallState)
}

extension CallState {
  /// How many of a kind were written down, dropped ones with them.
  package func count(of kind: Reference.Kind) -> Int { kind.list.count(in: self) }

  /// Something captured as it stands now; nil when it is not there (any more).
  package func thing(_ reference: Reference) -> (any Captured)? {
    reference.kind.list.thing(reference.number, in: self)
  }

  /// The numbers of what is not as it was, of what is not there any more with it.
  package func changes(of kind: Reference.Kind, since before: CallState) -> [Int] {
    kind.list.changes(in: self, since: before)
  }

  /// The same as it would be written down.
  package func capture(of reference: Reference) -> Capture? {
    let capture = thing(reference)?.capture
    // Which quote an issue was taken from stands with the quote.
    guard case .issue(let text, _)? = capture, issues[number: reference.number]?.isInTheirWords == true else {
      return capture
    }
    return .issue(text, quote: quotes.firstIndex { $0?.issue == reference.number }.map { $0 + 1 })
  }

  /// Its text, nil when it is not there.
  package func text(of reference: Reference) -> String? { thing(reference)?.words }

  /// The day on which it was done; nil while it is open.
  package func keptOn(_ reference: Reference) -> CivilDate? { thing(reference)?.keptOn }

  /// Whether it is there and neither done nor solved.
  package func isOpen(_ reference: Reference) -> Bool {
    let isSolved = reference.kind == .issue && issues[number: reference.number]?.solution != nil
    return thing(reference).map { $0.keptOn == nil && !isSolved } ?? false
  }
}
