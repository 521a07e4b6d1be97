import ArgumentParser
import Calls
import LineEditing
import Surroundings

/// `evenkeel call`: guide a live call. Asks nothing.
struct CallCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "call", abstract: "Guide a live call; asks nothing.")
  static let group = DeskHelp.Group.call
  static let argument = DeskArgument.account
  static let optionValues: [String: DeskArgument] = [
    "--playbook": .book([.calls]), "--contact": .contact, "--severity": .choice(["1", "2", "3", "4"]),
  ]

  @Argument(help: "The customer's company.") var name: [String] = []
  @Option(help: "Who is on the line.") var contact: String?
  @Option(help: "The book to follow.") var playbook = "first-contact"
  @Option(help: "The number of the escalation it belongs to.") var escalation: Int?
  @Option(help: "1 their business stands still, 2 badly hurt, 3 hurt, 4 annoyed.") var severity: Int?
  @Option(help: "When it began, if not now: \"today 9:50\".") var started: String?

  func validate() throws {
    if let severity, !(1...4).contains(severity) { throw ValidationError("--severity is a number from 1 to 4") }
  }

  func run(in world: World) throws -> Outcome {
    let found = try world.shelf.book(named: playbook)
    let opening = CallOpening(
      account: name.joined(separator: " "), contact: contact, escalation: escalation, severity: severity,
      book: found.book)
    let begun = try opening.begin(in: world, at: try started.map { try world.pastMoment($0, option: "--started") })
    found.reports.forEach { world.console.complain(StyledText($0, .fault)) }
    let session = CallSession(world: world, writer: begun.writer, call: begun.writer.first)
    try session.showOpening(isNew: begun.isNew, isReopened: begun.isReopened)
    try session.showStep()
    return try session.outcome()
  }
}
