import Calls
import Language
import TestSupport
import Testing

@testable import Storage

/// Whatever calls do with accounts, their escalations follow.
@Suite struct EscalationPropertyTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  /// What somebody wants, decided and written as the shell does.
  private func want(_ intent: Intent, in call: WrittenCall) throws {
    let outside = Outside(escalation: { account in
      try home.store.openEscalations(of: account).last?.id ?? StoreHome.newID()
    })
    let terms = Terms(now: StoreHome.start, zone: .fixed(seconds: 3600))
    do { try call.append(call.call.decide(intent, terms: terms, outside: outside)) } catch is Refusal {}
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
  func `accounts that are named and all taken back leave the first state and nothing open`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let calls = try [home.call(), home.call(), home.call()]
    let first = calls.map(\.call.state)
    for _ in 0..<60 {
      let call = calls[Int.random(in: 0..<3, using: &random)]
      switch Int.random(in: 0..<5, using: &random) {
      case 0: try want(.mend(.undo), in: call)
      case 1: try want(.mend(.redo), in: call)
      case 2: try want(.capture(.note("a note")), in: call)
      default:
        let account = ["Nordwind", "nordwind ", "Südwind", "Westwind"][Int.random(in: 0..<4, using: &random)]
        try want(.course(.nameAccount(account)), in: call)
      }
      try expectAgreement(calls)
    }
    for call in calls {
      while !call.call.undoable.isEmpty { try want(.mend(.undo), in: call) }
    }
    #expect(calls.map(\.call.state) == first)
    #expect(try home.texts("SELECT account FROM escalation WHERE state = 'open'").isEmpty)
    #expect(try home.store.breaks().isEmpty)
    let rows = "SELECT number || account || state FROM escalation ORDER BY number"
    let before = try home.texts(rows)
    try home.store.deriveEscalations()
    #expect(try home.texts(rows) == before)
  }

  /// Each call's escalation has it, is open, and knows which one of its calls has the next word.
  private func expectAgreement(_ calls: [WrittenCall]) throws {
    for call in calls {
      guard let id = call.call.state.escalation else { continue }
      let stream = try #require(try home.store.queue.read { try EscalationStream(id, $0) })
      #expect(stream.escalation.calls.contains(call.id))
      #expect(stream.escalation.isOpen)
    }
    let speaking = try home.texts("SELECT escalation FROM call WHERE has_word AND escalation IS NOT NULL")
    let all = try home.texts("SELECT DISTINCT escalation FROM call WHERE escalation IS NOT NULL")
    #expect(speaking.sorted() == all.sorted())
  }
}
