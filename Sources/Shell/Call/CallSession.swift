import Books
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// One sitting at a call. It only sequences: read, parse, decide, append, show.
final class CallSession: LineSitting {
  /// How the sitting ended.
  enum Ending: Equatable {
    case finished, left, discarded
    case signalled(Int32)
  }

  let world: World
  let writer: any CallLog
  var call: Call
  /// The words of this step that stood on the screen: Enter gives others.
  var said: Set<String> = []
  /// What was given back to them last: nobody echoes the same words twice.
  var mirrored: Reference?
  /// The questions for what the record lacks.
  var walk = RecordWalk()
  /// What may stay undone when the call closes its escalation.
  var waiver: Waiver?
  /// What is to be said about what we say.
  var review = LineReview()
  /// Whether an empty line closes the notes: that was said last.
  var offersEnd = false
  private var leaveAsked = false
  /// What was last wrong with the store.
  private var storeFault: StoreFault?
  /// Whether the log has room for the lines to come.
  var hasRoom = false
  var isCurtainDown = false
  /// Whether it was down while the line was typed that is being answered.
  var wasCurtainDown = false
  let loop: LineLoop
  /// Whether it is led beside a talk with a simulated customer.
  let isRehearsed: Bool
  lazy var names = world.names
  lazy var colleagues = Colleagues(world)
  lazy var reminders = Reminders(since: world.clock.now)

  init(world: World, writer: any CallLog, call: Call) {
    self.world = world
    self.writer = writer
    self.call = call
    isRehearsed = false
    loop = LineLoop(
      world, unfinished: UnfinishedLine(call: writer.id, home: world.home),
      waiting: WaitingLines(call: writer.id, home: world.home))
  }

  /// - Parameter loop: the one of the rehearsal in which the call is led.
  init(rehearsing call: Call, world: World, writer: RehearsedCall, loop: LineLoop) {
    (self.world, self.writer, self.call, self.loop) = (world, writer, call, loop)
    isRehearsed = true
  }

  var console: any Console { world.console }

  /// Reads lines until the call is over or left. Refused lines of a pipe end in exit code 65.
  func run() throws -> Ending {
    if !console.isInteractive { makeRoom() }
    let ending = try loop.run(self)
    markWhispersHeard()
    rescueStore()
    if ending == .left { sayLeft() }
    if ending == .discarded { sayDiscarded() }
    if !console.isInteractive, let (what, place) = loop.wordsOfWaiting { throw Failure(.tryAgain, what, hint: place) }
    if loop.refusals > 0, !console.isInteractive {
      throw Failure(
        .badInput, "\(loop.refusals) of \(loop.lines) lines were refused", hint: "the rest is kept")
    }
    return ending
  }

  func beforeAsking() -> Ending? {
    showFromElsewhere()
    return nil
  }

  func take(_ line: String) throws -> Ending? {
    leaveAsked = false
    let closes = offersEnd
    offersEnd = false
    if closes, line.allSatisfy(\.isWhitespace) {
      try finish()
      return nil
    }
    if call.isWrittenAfterwards, line.noteLines > 1 {
      try bring(line.split(whereSeparator: \.isNewline).map(String.init), readsMarks: true)
      return try askAfterLine()
    }
    if wasCurtainDown {
      wasCurtainDown = false
      showCard()
      if line.allSatisfy(\.isWhitespace) { return nil }
    }
    if walk.question != nil { return try answerMissing(line) }
    let promise = review.promise
    review.promise = nil
    if let promise, line.trimmed == world.settings.keys.character(for: .action).map(String.init) {
      return try takeLine(promise)
    }
    return try takeLine(line)
  }

  /// A line by its mark, its command or none.
  func takeLine(_ line: String) throws -> Ending? {
    switch try grammar.read(line) {
    case .empty where !console.isInteractive: break
    case .empty where offersWalk:
      if askForMissing(closes: !call.isWrittenAfterwards) { break }
      offersEnd = true
      show("Nothing is missing. Enter closes the notes; write on if there is more.")
    case .empty: try help()
    case .show(.leave): return .left
    case .show(let inquiry): try answer(inquiry)
    case .change(let intent): try change(intent)
    // Only a shell that watches has it.
    case .whisper: throw Refusal.unknownCommand(near: nil)
    }
    return nil
  }

  /// No fault of the store ends a call.
  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    switch error {
    case let refusal as Refusal: LineRefusal(refusal, of: line, in: grammar)
    case let error as NotStored:
      LineRefusal(words: error.words, kind: line.allSatisfy(\.isWhitespace) ? .overWith : .notStored)
    default: LineRefusal(words: Failure(error).line, kind: .overWith)
    }
  }

  func isStored(_ line: String) -> Bool {
    if case .change? = try? grammar.read(line) { true } else { false }
  }

  /// The commands that can be given.
  var commands: [CommandWord] { isRehearsed ? RehearsedCall.commands : CommandWord.all }

  var grammar: LineGrammar { LineGrammar(terms: world.terms, call: call, commands: commands) }

  func afterAnswer() -> Ending? {
    if call.state.isDiscarded { return .discarded }
    return call.state.isEnded && console.isInteractive ? .finished : nil
  }

  func interrupted() {
    isCurtainDown = wasCurtainDown
  }

  func endOfInput() -> Ending? {
    if call.state.isEnded { return .finished }
    if walk.question != nil {
      walk.leave()
      show(
        call.isWrittenAfterwards
          ? "Back to the notes. Enter asks for the rest; /done asks too, then closes them."
          : "Back to the call. /done ends it.")
      return nil
    }
    if !console.isInteractive || leaveAsked { return .left }
    leaveAsked = true
    show("Leave the call open? Ctrl-D again leaves it, anything else goes on. /done ends it.")
    return nil
  }

  func signalled(_ signal: Int32) -> Ending { .signalled(signal) }

  // MARK: - Changing the call

  func change(_ intent: Intent) throws {
    if intent == .course(.end) {
      try end()
      return
    }
    let turn = try decideAndCommit(intent)
    for reply in turn.replies {
      // It is stored: what cannot be shown beside it is no reason to refuse it.
      do { try show(reply, to: turn) } catch { show(Failure(error).line, .fault) }
    }
    showClashes(turn)
    reviewLine(turn)
    if mayCount(after: turn.event) { answerWhatIsCounted() }
  }

  func show(_ reply: Reply, to turn: Turn) throws {
    switch reply {
    case .echo:
      if let words = EchoView(turn: turn, terms: world.terms).words(turn.event, on: console.paper) { showEcho(words) }
    case .card: try showStep()
    case .reminder(let reminder): remind(reminder)
    case .reversed(let entry):
      let what = entry.flatMap { Timeline.words($0, in: call) } ?? "it"
      showEcho(StyledText("\(turn.event == .undid ? "taken back" : "back again"): \(what)", .echo))
    case .owed:
      if case .accountNamed = turn.event { sayLeftBehind(since: turn.before) }
      try showOwed()
    case .newWords(let words):
      said.insert(words)
      console.show(CardView.say(words))
    case .questions:
      // The walk asks them itself, one at a time.
      if walk.question != nil { break }
      console.show(CardView.questions(call.state.asked.compactMap { call.factRead($0) }, in: call))
    }
  }

  /// Takes what is proposed for a line of the letter, without a word about it.
  func takeDraft(of line: LetterLine) throws {
    _ = try decideAndCommit(.mend(.settle(line.reference, text: line.written.draft, isDraft: true)))
  }

  private func decideAndCommit(_ intent: Intent) throws -> Turn {
    try joiningMeanwhile { try commit(try call.decide(intent, terms: world.terms, outside: outside)) }
  }

  /// Decides and commits again where the escalation it would open is there by now.
  func joiningMeanwhile<Value>(_ body: () throws -> Value) throws -> Value {
    while true {
      do {
        return try body()
      } catch StoreFault.escalationMeanwhile {
        // Somebody else opened one for this account since we looked: now that one is joined.
      } catch let fault as StoreFault {
        throw NotStored(fault: fault)
      }
    }
  }

  /// On disk before on screen: the line is answered only once it is committed, and what is not on the disk did not happen.
  @discardableResult
  func commit(_ event: CallEvent) throws -> Turn {
    try commit(Turn(Call.Entry(event: event, at: world.clock.now), in: call))
  }

  @discardableResult
  func commit(_ turn: Turn, answering answer: HandedLine.Answer? = nil) throws -> Turn {
    try commit([turn], answering: answer)
    return turn
  }

  /// Several lines at once, all of them or none.
  func commit(_ turns: [Turn], answering answer: HandedLine.Answer? = nil) throws {
    guard let last = turns.last else { return }
    do {
      try restoreStore()
      try writer.append(turns, answering: answer)
    } catch {
      if error == .escalationMeanwhile { throw error }
      storeFault = error
      throw NotStored(fault: error)
    }
    storeFault = nil
    call = last.after
  }

  /// Where the store was removed, and that was said, the next line writes it anew.
  private func restoreStore() throws(StoreFault) {
    guard case .removed? = storeFault else { return }
    try writer.restoreStore()
    loop.say("the store was written anew, with all that was in it", .caution)
  }

  /// Where another file has taken its place, what this shell alone still has open is not to end with it.
  private func rescueStore() {
    guard case .replaced? = storeFault, let copy = try? writer.rescueStore() else { return }
    loop.say("the store as this shell had it, with this call, is in \(copy)", .caution)
  }

  var outside: Outside {
    Outside(
      escalation: { [world, state = call.state, isPreparation = call.isPreparation] account in
        if isPreparation { return nil }
        // What is taken back goes back to where it was, unless the account has another one open by now.
        let open = try world.store().openEscalations(of: account)
        if let there = open.first(where: { $0.id == state.escalation }) { return there.id }
        if open.count > 1 { return nil }
        return open.first?.id ?? (state.isDiscarded ? state.escalation : nil) ?? world.chance.newID()
      },
      joining: { [world, state = call.state] number in
        guard let number else {
          guard let account = state.account else { throw Refusal.accountUnknown }
          return (world.chance.newID(), account)
        }
        let found: EscalationOutline
        do {
          found = try world.store().escalation(number)
        } catch StoreFault.noSuchEscalation {
          throw Refusal.noSuchEscalation(number)
        }
        if let account = state.account, Store.key(account) != Store.key(found.account) {
          throw Refusal.otherAccount(found.account)
        }
        return (found.id, found.account)
      },
      carried: { [world, id = writer.id, moment = call.heldAt] escalation in
        try world.carryOver(of: escalation, to: id, heldAt: moment)
      },
      people: { [world] account in try world.store().people(of: account) },
      detour: { [world] name in try world.shelf.detour(named: name) },
      newerBook: { [world, call] in world.shelf.newer(than: call.playbook).map { BookCopy($0) } },
      book: { [world] name in try world.shelf.copy(named: name) })
  }

  /// Whether an empty line asks for what is missing: in notes on a call that is over, and when it is to end.
  private var offersWalk: Bool { call.isWrittenAfterwards || call.log.last?.event == .reminded(.ending) }

  /// Takes a call back that was thrown away.
  func restore() throws { _ = try decideAndCommit(.course(.restore)) }
}
