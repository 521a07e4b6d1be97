import ArgumentParser
import Calls
import LineEditing
import Storage
import Surroundings

/// `evenkeel notes`: the record of a call that is over.
struct NotesCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Notes right after a call: the same record, without a script.",
    discussion:
      "Write or paste in any order, with the first characters of a call; Enter alone asks for what is missing.")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.account
  static let optionValues: [String: DeskArgument] = ["--contact": .contact]

  @Argument(help: "The customer's company.") var name: [String] = []
  @Option(help: "Whom you were talking to.") var contact: String?
  @Option(help: "When the call was, if not just now: \"today 14:00\".") var at: String?
  @Option(help: "A text that has the notes, a line each; - reads what is piped in.") var from: String?
  @Flag(help: "With --from: the first character of a line says what it is, as when it is typed.") var keys = false

  func validate() throws {
    if keys, from == nil { throw ValidationError("--keys is for a text that is brought: --from FILE --keys") }
  }

  func run(in world: World) throws -> Outcome {
    let text = try from.map { try NotesFile.lines(of: $0) }
    let book = try world.shelf.book(named: "notes")
    let opening = CallOpening(
      account: name.joined(separator: " "), contact: contact, book: book.book,
      heldAt: try at.map { try world.pastMoment($0, option: "--at") } ?? world.clock.now)
    let begun = try opening.begin(in: world)
    book.reports.forEach { world.console.complain(StyledText($0, .fault)) }
    let session = CallSession(world: world, writer: begun.writer, call: begun.writer.first)
    try session.showOpening(isNew: begun.isNew, isReopened: begun.isReopened)
    if let text {
      if let remark = text.remark { session.loop.say(remark, .muted) }
      try session.bring(text.lines, readsMarks: keys)
      try session.afterBringing()
      if !world.console.isInteractive { return .done }
    } else {
      try session.showStep()
    }
    return try session.outcome()
  }
}
