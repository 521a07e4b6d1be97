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
    case finished, left
    case signalled(Int32)
  }

  let world: World
  let writer: CallWriter
  var call: Call
  var phrase = 0
  private var leaveAsked = false
  /// Whether the log has room for the lines to come.
  var hasRoom = false
  var isCurtainDown = false
  /// Whether it was down while the line was typed that is being answered.
  var wasCurtainDown = false
  let loop: LineLoop
  lazy var names = world.names
  lazy var colleagues = Colleagues(world)
  lazy var reminders = Reminders(since: world.clock.now)

  init(world: World, writer: CallWriter, call: Call) {
    self.world = world
    self.writer = writer
    self.call = call
    loop = LineLoop(world, unfinished: UnfinishedLine(call: writer.id, home: world.home))
  }

  var console: any Console { world.console }

  /// Reads lines until the call is over or left. Refused lines of a pipe end in exit code 65.
  func run() throws -> Ending {
    if !console.isInteractive { makeRoom() }
    let ending = try loop.run(self)
    markWhispersHeard()
    if ending == .left { sayLeft() }
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
    if wasCurtainDown {
      wasCurtainDown = false
      showCard()
      if line.allSatisfy(\.isWhitespace) { return nil }
    }
    switch try grammar.read(line) {
    case .empty:
      if console.isInteractive { try help() }
    case .show(.leave): return .left
    case .show(let inquiry): try answer(inquiry)
    case .change(let intent): try change(intent)
    // Only a shell that watches has it.
    case .whisper: throw Refusal.unknownCommand(near: nil)
    }
    return nil
  }

  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    (error as? Refusal).map { refusal in
      LineRefusal(
        words: "\(refusal.message): \(refusal.hint)", cursor: refusal.cursor(in: line),
        comesBack: grammar.isWorthMending(line, after: refusal))
    }
  }

  private var grammar: LineGrammar { LineGrammar(terms: world.terms, call: call) }

  func afterAnswer() -> Ending? { call.state.isEnded && console.isInteractive ? .finished : nil }

  func interrupted() {
    isCurtainDown = wasCurtainDown
  }

  func endOfInput() -> Ending? {
    if call.state.isEnded { return .finished }
    if !console.isInteractive || leaveAsked { return .left }
    leaveAsked = true
    show("Leave the call open? Ctrl-D again leaves it, anything else goes on. /done ends it.")
    return nil
  }

  func signalled(_ signal: Int32) -> Ending { .signalled(signal) }

  // MARK: - Changing the call

  private func change(_ intent: Intent) throws {
    if intent == .course(.end) {
      try end()
      return
    }
    let turn = try decideAndCommit(intent)
    for reply in turn.replies { try show(reply, to: turn) }
  }

  private func show(_ reply: Reply, to turn: Turn) throws {
    switch reply {
    case .echo:
      if let words = EchoView(turn: turn, terms: world.terms).words(turn.event, on: console.paper) { showEcho(words) }
    case .card: try showStep()
    case .reminder(let reminder): remind(reminder)
    case .reversed(let entry):
      let what = entry.flatMap { Timeline.words($0, in: call) } ?? "it"
      showEcho(StyledText("\(turn.event == .undid ? "taken back" : "back again"): \(what)", .echo))
    case .owed: try showOwed()
    case .newWords(let words): console.show(CardView.say(words))
    }
  }

  private func decideAndCommit(_ intent: Intent) throws -> Turn {
    while true {
      let event = try call.decide(intent, terms: world.terms, outside: outside)
      do {
        return try commit(event)
      } catch StoreFault.escalationMeanwhile {
        // Somebody else opened one for this account since we looked: now that one is joined.
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
    try writer.append(turn, answering: answer)
    call = turn.after
    return turn
  }

  var outside: Outside {
    Outside(
      escalation: { [world] account in
        try world.store().openEscalation(of: account)?.id ?? world.chance.newID()
      },
      detour: { [world] name in try world.shelf.detour(named: name) },
      newerBook: { [world, call] in world.shelf.newer(than: call.playbook).map { BookCopy($0) } })
  }

  // MARK: - Ending

  /// What presses is named once; in a pipe nobody is there to answer, so the call ends and it is named.
  private func end() throws {
    if call.state.isEnded { return }
    let pressing = call.tray.filter(\.isPressing)
    if console.isInteractive, !pressing.isEmpty, !call.state.reminders.contains(.ending) {
      try commit(.reminded(.ending))
      console.show(ListView.tray(call))
      show("/done again ends the call as it is.", .muted)
      return
    }
    // What a scribe wrote before the end belongs to the call.
    showFromElsewhere()
    try commit(call.decide(.course(.end), terms: world.terms, outside: outside))
    let record = try record()
    let files = try SummaryFiles.write(record, letter: CustomerRecord(call), home: world.home)
    console.show(ClosingView.blocks(call, record, files, isLinear: console.isLinear))
  }

  func record() throws -> CallRecord {
    try world.store().call(writer.number).record(of: call)
  }

  private func sayLeft() {
    show("Call \(writer.number) stays open at \(call.step.title). evenkeel resume \(writer.number) goes on.")
  }
}

extension Refusal {
  /// Where the cursor belongs in the refused line: behind the command when that is the fault, else at the end. In
  /// Unicode scalars.
  fileprivate func cursor(in line: String) -> Int {
    switch self {
    case .unknownCommand, .ambiguousCommand, .mustBeWrittenOut:
      return line.prefix { !$0.isWhitespace }.unicodeScalars.count
    default: return line.unicodeScalars.count
    }
  }
}
