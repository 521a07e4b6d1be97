import ArgumentParser
import Calls
import LineEditing
import Storage
import Surroundings

/// `evenkeel update`: the call that tells them how it stands, and its letter.
struct UpdateCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Ring them with how it stands; the letter says what changed.",
    discussion:
      "It begins with what is done and what is late since the last call, with the person of that call on the line.")
  static let group = DeskHelp.Group.between
  static let argument = DeskArgument.escalation
  static let optionValues: [String: DeskArgument] = ["--contact": .contact]

  @Argument(help: "The number of the escalation; it can be left out while only one is open.") var escalation: Int?
  @Option(help: "Who is on the line, if it is somebody else.") var contact: String?

  func run(in world: World) throws -> Outcome {
    let outline = try world.openEscalation(meant: escalation)
    return try world.ring(about: outline, with: "status-update", contact: contact).outcome()
  }
}

extension World {
  /// The escalation with this number, or the only one; refused where it is closed.
  func openEscalation(meant number: Int?) throws -> EscalationOutline {
    let outline = try escalation(meant: number)
    guard outline.isOpen else {
      throw Failure(
        .badInput, "escalation \(outline.number) is closed already",
        hint: "evenkeel call --escalation \(outline.number) opens it again")
    }
    return outline
  }

  /// Begins a call that we make about an escalation: to whom we spoke last, unless somebody else is named.
  /// - Parameters:
  ///   - book: the name of the one to follow.
  ///   - waiver: what of the earlier calls is not taken over.
  func ring(
    about outline: EscalationOutline, with book: String, contact: String?, leaving waiver: Waiver? = nil
  ) throws -> CallSession {
    let found = try shelf.book(named: book)
    let opening = CallOpening(
      account: nil, contact: contact, ringsLastContact: true, escalation: outline.number, book: found.book,
      leavingOut: waiver?.promises ?? [])
    let begun = try opening.begin(in: self)
    found.reports.forEach { console.complain(StyledText($0, .fault)) }
    let session = CallSession(world: self, writer: begun.writer, call: begun.writer.first)
    session.waiver = waiver
    try session.showOpening(isNew: begun.isNew, isReopened: begun.isReopened)
    try session.showStep()
    return session
  }
}
