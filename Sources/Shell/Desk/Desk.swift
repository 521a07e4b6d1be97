import Calls
import Language
import LineEditing
import Storage
import Surroundings

/// `evenkeel` alone: a shell over all the commands, with what is unfinished on top.
final class Desk: LineSitting {
  /// So many lines of a kind on top: nobody reads more of a morning, and `due` lists the others.
  private static let most = 10

  private let world: World

  init(world: World) {
    self.world = world
  }

  func run() throws -> Outcome {
    try showTop()
    return try LineLoop(world).run(self)
  }

  func endOfInput() -> Outcome? { .done }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }

  func request(startingWith prefill: Prefill?) -> LineRequest {
    let assistant = DeskAssistant(
      names: world.names, shelf: world.shelf, today: world.clock.now.civil.date, givesHints: world.settings.hints)
    return LineRequest(
      prompt: LiveText(StyledText("evenkeel> ", .prompt)), prefill: prefill,
      assistant: assistant, memory: world.memory(keeps: Desk.isCommand))
  }

  /// Whether a line may be kept for the next run: not one that carries what was said.
  private static func isCommand(_ line: String) -> Bool {
    let word = line.split(whereSeparator: \.isWhitespace).first.map { $0.hasPrefix("/") ? $0.dropFirst() : $0 }
    guard let word else { return false }
    let command = Evenkeel.configuration.subcommands.first { $0.configuration.commandName == String(word) }
    return command.map { ($0 as? any WorldCommand.Type)?.carriesWords != true } ?? false
  }

  private func showTop() throws {
    let store = try world.store()
    let open = try store.unfinished(most: Desk.most + 1)
    let now = world.clock.now.civil.date
    world.console.show(Gap())
    for call in open.prefix(Desk.most) {
      let who = [call.account, call.contact].compactMap { $0 }.joined(separator: ", ")
      let began = call.lastAt.civil
      let text =
        "Unfinished: call \(call.number), \(who.isEmpty ? "no name yet" : who), at \(call.step)/\(call.steps) "
        + "\(call.place), \(WhenWords.day(began.date, now: now)) \(began.time). resume \(call.number) goes on."
      world.console.show(Paragraph(StyledText(text, .caution), indent: 2, hanging: 4))
    }
    if open.count > Desk.most { say("There are more unfinished calls: calls --open lists them.") }
    try showDue(store, today: now)
    if open.isEmpty { say("No call is open. call NAME starts one, help lists the rest.") }
    world.console.show(Gap())
  }

  /// What somebody waits for today, or since before today.
  private func showDue(_ store: Store, today: CivilDate) throws {
    let items = try store.due(by: today, most: Desk.most + 1)
    let view = DueView(items: items, now: world.clock.now, working: world.terms.working, most: Desk.most)
    world.console.show(view.blocks)
  }

  private func say(_ text: String) {
    world.console.show(Paragraph(StyledText(text), indent: 2, hanging: 4))
  }

  /// Runs one line; an outcome ends the desk.
  func take(_ line: String) throws -> Outcome? {
    var text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let first = text.first else { return nil }
    if let meaning = world.settings.keys.meanings[first], meaning != .command {
      throw Failure(.usage, "no call is open", hint: "call NAME starts one, resume goes on with the last")
    }
    if first == "/" { text.removeFirst() }
    if ["quit", "exit", "leave", "q"].contains(text) { return .done }
    guard var words = ShellWords.split(text) else {
      throw Failure(.usage, "a quotation mark is not closed", hint: "close it")
    }
    // What hints and the README say can be typed as it stands.
    if words.count > 1, words.first == "evenkeel" { words.removeFirst() }
    if words == ["help"] || words == ["h"] {
      world.console.show(DeskHelp.blocks)
      return nil
    }
    switch Program.execute(words, in: world) {
    case .success(.signalled(let signal)): return .signalled(signal)
    case .success(.done): return nil
    case .failure(let failure): throw failure
    }
  }

  /// A command that stands alone and finds nothing has nothing in it to mend.
  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    let failure = Failure(error)
    let isAlone = line.split(whereSeparator: \.isWhitespace).count == 1
    // Here a command is typed without the name of the program.
    let words = failure.line.replacing(": evenkeel ", with: ": ")
    return LineRefusal(words: words, kind: isAlone && failure.kind == .missing ? .overWith : .toBeMended)
  }
}
