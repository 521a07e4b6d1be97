import Language

/// The list in which a call has what was captured of one kind, for those who do not ask which kind it is. Its parts are made
/// where the type of its things is known: a long call asks for each line, and looking up the type each time took 15 in 100 more instructions to open it.
final class CapturedList: Sendable {
  /// How many were written down, dropped ones with them.
  let count: @Sendable (CallState) -> Int
  /// What stands under a number; nil where it is not there, or not any more.
  let thing: @Sendable (Int, CallState) -> (any Captured)?
  /// The numbers of those that are not as they were, those that are not there any more with them.
  let changes: @Sendable (_ now: CallState, _ before: CallState) -> [Int]
  let add: @Sendable (Capture, Origin, inout CallState) -> Void
  /// A number that stands for nothing here.
  let addNothing: @Sendable (inout CallState) -> Void
  let revise: @Sendable (Int, Capture, inout CallState) -> Void
  let clear: @Sendable (Int, inout CallState) -> Void

  /// - Parameters:
  ///   - things: where the list is written; asked for when something is.
  ///   - read: the same list; to read it by a key path would copy the state.
  init<Thing: Captured & Equatable>(
    _ things: @autoclosure @escaping @Sendable () -> WritableKeyPath<CallState, Series<Thing?>>,
    _ read: @escaping @Sendable (CallState) -> Series<Thing?>
  ) {
    count = { read($0).count }
    thing = { read($1)[number: $0] }
    changes = { now, before in
      let (now, before) = (read(now), read(before))
      return (now.changes(since: before) + (now.count..<max(now.count, before.count))).map { $0 + 1 }
    }
    add = { if let thing = Thing($0, origin: $1) { $2.add(thing, to: things()) } }
    addNothing = { $0[keyPath: things()].append(nil) }
    revise = { number, capture, state in state.change(things(), number) { $0.revise(capture) } }
    clear = { $1.clear(things(), $0) }
  }
}

extension CallState {
  /// How many of a kind were written down, dropped ones with them.
  package func count(of kind: Reference.Kind) -> Int { kind.list.count(self) }

  /// Something captured as it stands now; nil when it is not there (any more).
  package func thing(_ reference: Reference) -> (any Captured)? {
    reference.kind.list.thing(reference.number, self)
  }

  /// The numbers of what is not as it was, of what is not there any more with it.
  package func changes(of kind: Reference.Kind, since before: CallState) -> [Int] {
    kind.list.changes(self, before)
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
