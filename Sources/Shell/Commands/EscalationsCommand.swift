import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel escalations`: those that are open, the newest first.
struct EscalationsCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalations", abstract: "The last 50 open escalations, the newest first.")
  static let group = DeskHelp.Group.between

  @Flag(help: "All of them, those that are closed as well.") var all = false
  @Flag(help: "As JSON.") var json = false

  private static let most = 50

  func run(in world: World) throws -> Outcome {
    let today = world.clock.now.civil.date
    let most = all || json ? Int.max : EscalationsCommand.most
    let listings = try world.store().escalations(today: today, all: all, most: most == .max ? most : most + 1)
    if json {
      world.console.show(StyledText(try JSONText.of(listings.map(EscalationListingJSON.init))))
    } else if listings.isEmpty {
      world.console.show(Paragraph("No escalation is open. evenkeel call NAME opens one."))
    } else {
      let more: [any Block] =
        listings.count > most ? [Paragraph(StyledText("There are more: escalations --all lists them.", .muted))] : []
      world.page([EscalationView.table(Array(listings.prefix(most)), today: today)] + more)
    }
    return .done
  }
}

/// An escalation in the list, for programs.
private struct EscalationListingJSON: Encodable {
  let escalation: Int
  let account: String
  let state: String
  let stage: String
  let openedAt: String
  let calls: Int
  let nextWord: String?
  let promisesLate: Int

  enum CodingKeys: String, CodingKey {
    case escalation, account, state, stage, calls
    case openedAt = "opened_at"
    case nextWord = "next_word"
    case promisesLate = "promises_late"
  }

  init(_ listing: EscalationListing) {
    (escalation, account) = (listing.outline.number, listing.outline.account)
    state = listing.outline.isOpen ? "open" : "closed"
    stage = listing.outline.stage.rawValue
    (openedAt, calls) = (listing.outline.openedAt.iso, listing.calls)
    (nextWord, promisesLate) = (listing.nextWord, listing.late)
  }
}
