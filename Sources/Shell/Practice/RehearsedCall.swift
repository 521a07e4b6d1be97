import Books
import Calls
import Language
import Practice
import Storage
import Surroundings

/// The call that is led beside a talk: its playbook with the cards, and what the trainee writes down. It is a call like any
/// other, but for its log, its clock and the commands that reach beyond it.
final class RehearsedCall: CallLog {
  let id: String
  let number: Int
  private let writer: RehearsalWriter

  init(_ writer: RehearsalWriter) {
    (id, number, self.writer) = (writer.id, writer.number, writer)
  }

  func append(_ turns: [Turn], answering answer: HandedLine.Answer?) throws(StoreFault) {
    try writer.append(turns.map(\.entry))
  }

  func makeRoom() {}
  func restoreStore() throws(StoreFault) { try writer.restoreStore() }
  func rescueStore() throws(StoreFault) -> String { try writer.rescueStore() }

  // Nobody sits beside a rehearsal.
  func linesWaiting() throws(StoreFault) -> [HandedLine] { [] }
  func refuse(_ answer: HandedLine.Answer) throws(StoreFault) {}
  func whispers() throws(StoreFault) -> [Whisper] { [] }
  func heard(upTo number: Int) throws(StoreFault) {}

  /// The commands of a call that can be given: all but those about the account, the letter, colleagues, and the end.
  static let commands = CommandWord.all.filter { !reachingBeyond.contains($0.name) }

  private static let reachingBeyond: Set<String> = [
    "account", "contact", "phone", "discard", "dropped", "scribe", "summary", "letter", "mail", "brief", "book",
    "curtain",
    "leave", "done", "help",
  ]

  /// How it begins: by the playbook of the scenario, with the customer on the line.
  static func opening(
    _ scenario: Scenario, leader: String, in world: World
  ) throws -> Call.Entry {
    // "operations director, Halden Foods"
    let role = scenario.customer.role.split(separator: ",").map { String($0).trimmed }
    let opening = CallEvent.Opening(
      account: role.count > 1 ? role.last : nil,
      contact: Contact(name: scenario.customer.name, role: role.first), leader: leader,
      book: try world.shelf.copy(named: scenario.playbook), zone: world.clock.zone.name)
    return Call.Entry(event: .began(opening), at: world.clock.now)
  }
}

extension World {
  /// The same world, in which it is the scenario's time.
  func rehearsing(since moment: String) throws -> World {
    World(
      environment: environment, console: console, clock: try Clock(zone: clock.zone, pinned: "\(moment),30s"),
      settings: settings, shelf: shelf, chance: chance)
  }
}
