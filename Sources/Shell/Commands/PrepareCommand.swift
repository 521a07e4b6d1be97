import ArgumentParser
import Calls
import LineEditing
import Surroundings

/// `evenkeel prepare`: the questions before an angry call that is known to come.
struct PrepareCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "The questions before a call you know is coming.",
    discussion: "What you answer stands above the first card of the next call with them.")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.account
  static let optionValues: [String: DeskArgument] = ["--contact": .contact, "--playbook": .book([.calls])]

  @Argument(help: "The customer's company.") var name: [String] = []
  @Option(help: "Whom you will talk to.") var contact: String?
  @Option(help: "The book to follow.") var playbook = "prepare"

  func run(in world: World) throws -> Outcome {
    let found = try world.shelf.book(named: playbook)
    guard found.book.form == .preparation else {
      throw Failure(.badInput, "\(playbook) is a book for a call", hint: "call --playbook \(playbook) follows it")
    }
    let opening = CallOpening(account: name.joined(separator: " "), contact: contact, book: found.book)
    let before = try opening.account.map { try world.store().calls(of: $0, most: 1, preparing: true).first }
    let begun = try opening.begin(in: world)
    found.reports.forEach { world.console.complain(StyledText($0, .fault)) }
    let session = CallSession(world: world, writer: begun.writer, call: begun.writer.first)
    try session.showOpening(isNew: false, isReopened: false)
    if let last = before.flatMap(\.self), last.isPreparation, !last.isEnded {
      session.show(
        "Preparation \(last.number) is still open: evenkeel resume \(last.number) goes on with it.", .caution)
    }
    let lessons = LessonFile.lessons(of: "first-contact", world.environment).prefix(3)
    world.console.show(lessons.map { Paragraph("Learnt: \($0.sentenceEnd)", indent: 2, hanging: 4) })
    try session.showStep()
    return try session.outcome()
  }
}
