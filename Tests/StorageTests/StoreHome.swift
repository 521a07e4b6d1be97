import Calls
import Foundation
import Language
import TestSupport

@testable import Storage

/// A folder with a store for one test, and a clock and ids that always run the same.
struct StoreHome {
  /// 23 November 2026, 10:00 in Berlin.
  /// An hour before Greenwich, all year.
  static let zone = Zone.fixed(seconds: 3600)

  static let start = Moment(seconds: 1_795_424_400, offset: 3600)

  static let book = """
    playbook: short
    title: Short
    facts:
      - id: fault
        question: Whose doing is it?
        choices: [{id: ours, label: ours}, {id: theirs, label: theirs}]
        until: theirs
    steps:
      - {id: listen, title: Listen, say: [What happened?]}
      - {id: own, title: Own it, say: [That was us.], when: fault is ours}
      - {id: close, title: Close, say: [You hear from me.]}
    """

  let folder: TemporaryFolder
  let store: Store

  init(zone: Zone = StoreHome.zone) throws {
    folder = try TemporaryFolder()
    store = try Store(home: folder.file("data"), zone: zone, chance: StoreHome.chance)
  }

  var path: String { store.home + "/evenkeel.sqlite" }

  /// Another shell on the same store.
  func another() throws -> Store { try Store(home: store.home, zone: StoreHome.zone, chance: StoreHome.chance) }

  static func newID() -> String { UUID().uuidString.lowercased() }

  static var chance: Chance { Chance(newID: newID, newSalt: { newID().filter { $0 != "-" } }) }

  static func opening(account: String? = nil, escalation: String? = nil) -> CallEvent.Opening {
    CallEvent.Opening(
      account: account, escalation: escalation, leader: "Casey", book: BookCopy(text: book), zone: "Europe/Berlin")
  }

  /// Begins a call and has this happen in it, a minute apart.
  func call(_ events: CallEvent..., opening: CallEvent.Opening = opening()) throws -> WrittenCall {
    let call = try WrittenCall(opening, in: store)
    for event in events { try call.append(event) }
    return call
  }

  /// What the store says of a call.
  func outline(_ call: WrittenCall) throws -> CallOutline { try store.call(call.number) }

  /// Changes the file without our program's rules.
  func tamper(_ statements: String...) throws {
    for statement in statements { try store.queue.write { try $0.execute(sql: statement) } }
  }

  /// The first column of what a query finds.
  func texts(_ query: String) throws -> [String] {
    try store.queue.read { try String.fetchAll($0, sql: query) }
  }
}
