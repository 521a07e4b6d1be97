import CallSupport
import Language
import TestSupport
import Testing

@testable import Calls

@Suite struct EscalationDecideTests {
  private static let at = CallBench.start

  private func escalation(_ intents: EscalationIntent...) throws -> Escalation {
    var escalation = Escalation()
    for intent in intents { try carryOut(intent, in: &escalation) }
    return escalation
  }

  private func carryOut(_ intent: EscalationIntent, in escalation: inout Escalation) throws {
    for event in try escalation.decide(intent) { escalation.apply(event, at: Self.at) }
  }

  @Test func `one that a call has opened is withdrawn when the last call leaves`() throws {
    var escalation = try escalation(.open(account: "Nordwind", call: "c-1"), .join(call: "c-2"), .leave(call: "c-1"))
    #expect(escalation.isOpen)
    try carryOut(.leave(call: "c-2"), in: &escalation)
    #expect(escalation.isWithdrawn && !escalation.isOpen)
    try carryOut(.join(call: "c-2"), in: &escalation)
    #expect(escalation.isOpen && escalation.calls == ["c-2"])
  }

  @Test func `one that was opened by hand stays without a call, until it is withdrawn`() throws {
    var escalation = try escalation(.open(account: "Nordwind", call: nil), .join(call: "c-1"), .leave(call: "c-1"))
    #expect(escalation.isOpen)
    try carryOut(.withdraw, in: &escalation)
    #expect(!escalation.isOpen)
  }

  @Test func `what was promised in a call is kept, and is not after all`() throws {
    let promise = CallReference(call: "c-1", Reference(.action, 2))
    let day = CivilDate(dayNumber: 20_782)
    var escalation = try escalation(.open(account: "Nordwind", call: "c-1"), .keep([promise], on: day))
    #expect(escalation.told[promise]?.keptOn == day)
    #expect(throws: EscalationRefusal.keptAlready(promise)) { try escalation.decide(.keep([promise], on: day)) }
    try carryOut(.takeBack([promise]), in: &escalation)
    #expect(escalation.told[promise]?.keptOn == nil)
    // It may have been kept in a call.
    #expect(try escalation.decide(.takeBack([promise])) == [.notKept([promise])])
    #expect(escalation.told[promise]?.takenBackAt == Self.at)
  }

  @Test func `the order of the issues leaves that of what is to be done as it is`() throws {
    let (issue, action) = (
      CallReference(call: "c-1", Reference(.issue, 2)), CallReference(call: "c-1", Reference(.action, 1))
    )
    var escalation = try escalation(.open(account: "Nordwind", call: "c-1"), .rank([action]), .rank([issue]))
    #expect(escalation.stepRanking?.things == [action] && escalation.issueRanking?.things == [issue])
    try carryOut(.rank([CallReference(call: "c-1", Reference(.issue, 1)), issue]), in: &escalation)
    #expect(escalation.stepRanking?.things == [action] && escalation.issueRanking?.things.count == 2)
  }

  @Test func `what is so already is no event`() throws {
    let action = CallReference(call: "c-1", Reference(.action, 1))
    let due = Due(date: CivilDate(dayNumber: 20_782), time: nil, offset: 0)
    let ana = Actor(side: .ours, name: "Ana")
    let escalation = try escalation(
      .open(account: "Nordwind", call: "c-1"), .give(action, to: ana), .remark(action, " ring first "))
    #expect(escalation.told[action]?.note == "ring first")
    // A call may have given it to somebody else since.
    #expect(try escalation.decide(.give(action, to: ana)) == [.given(action, to: ana)])
    #expect(try escalation.decide(.remark(action, "ring first")).isEmpty)
    #expect(try escalation.decide(.move(action, to: due, why: "late", from: due)).isEmpty)
  }

  @Test func `what is put off has a day and a reason, and is looked at again once it is done or woken`() throws {
    let (one, two) = (
      CallReference(call: "c-1", Reference(.action, 1)), CallReference(call: "c-1", Reference(.todo, 1))
    )
    let day = CivilDate(dayNumber: 20_782)
    var escalation = try escalation(.open(account: "Nordwind", call: "c-1"))
    #expect(throws: EscalationRefusal.noReason) { try escalation.decide(.snooze([one], until: day, why: " ")) }
    #expect(throws: EscalationRefusal.notSnoozed(one)) { try escalation.decide(.wake([one])) }
    try carryOut(.snooze([one, two], until: day, why: "late "), in: &escalation)
    #expect(escalation.told[one]?.snooze?.until == day && escalation.told[one]?.snooze?.why == "late")
    try carryOut(.keep([one], on: day), in: &escalation)
    try carryOut(.wake([two]), in: &escalation)
    #expect(escalation.told.values.allSatisfy { $0.snooze == nil })
    #expect(throws: EscalationRefusal.keptAlready(one)) { try escalation.decide(.snooze([one], until: day, why: "x")) }
  }

  @Test func `it is closed once, and a further call opens it again`() throws {
    var escalation = try escalation(.open(account: "Nordwind", call: "c-1"), .close(call: "c-1"))
    #expect(!escalation.isOpen && escalation.closedAt == Self.at)
    #expect(throws: EscalationRefusal.closedAlready) { try escalation.decide(.close(call: "c-1")) }
    #expect(try escalation.decide(.join(call: "c-2")) == [.reopened(call: "c-2"), .callJoined("c-2")])
    try carryOut(.join(call: "c-2"), in: &escalation)
    #expect(escalation.isOpen && escalation.calls == ["c-1", "c-2"])
  }

  @Test func `what is waived has a reason`() throws {
    let promise = CallReference(call: "c-1", Reference(.action, 1))
    var escalation = try escalation(.open(account: "Nordwind", call: "c-1"))
    #expect(throws: EscalationRefusal.noReason) { try escalation.decide(.waive([promise], why: " ")) }
    try carryOut(.waive([promise], why: "they found it "), in: &escalation)
    #expect(escalation.told.mapValues(\.waived) == [promise: "they found it"])
  }

  @Test func `what is so already happens no second time`() throws {
    let escalation = try escalation(.open(account: "Nordwind", call: "c-1"))
    #expect(try escalation.decide(.join(call: "c-1")) == [])
    #expect(try escalation.decide(.leave(call: "c-2")) == [])
    #expect(try escalation.decide(.nameAccount("Nordwind")) == [])
    #expect(try escalation.decide(.nameAccount("Nordwind AG")) == [.accountNamed("Nordwind AG", from: "Nordwind")])
  }

  @Test func `what cannot be is refused`() throws {
    #expect(throws: EscalationRefusal.notOpen) { try Escalation().decide(.join(call: "c-1")) }
    #expect(throws: EscalationRefusal.nameless) { try Escalation().decide(.open(account: " ", call: nil)) }
    let escalation = try escalation(.open(account: "Nordwind", call: "c-1"))
    #expect(throws: EscalationRefusal.alreadyOpen) { try escalation.decide(.open(account: "Nordwind", call: nil)) }
    #expect(throws: EscalationRefusal.nameless) { try escalation.decide(.nameAccount("")) }
    #expect(throws: EscalationRefusal.needed) { try escalation.decide(.withdraw) }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
  func `calls that all leave again leave nothing open, and replaying gives the same`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var escalation = try escalation(.open(account: "Nordwind", call: "c-0"))
    var log: [(event: EscalationEvent, at: Moment)] = [(.opened(account: "Nordwind", call: "c-0"), Self.at)]
    func carryOut(_ intent: EscalationIntent) {
      for event in (try? escalation.decide(intent)) ?? [] {
        escalation.apply(event, at: Self.at)
        log.append((event, Self.at))
      }
      #expect(escalation.isOpen == !escalation.calls.isEmpty)
    }
    for _ in 0..<100 {
      let call = "c-\(Int.random(in: 0...4, using: &random))"
      carryOut(Bool.random(using: &random) ? .join(call: call) : .leave(call: call))
    }
    for call in escalation.calls { carryOut(.leave(call: call)) }
    #expect(!escalation.isOpen && escalation.calls.isEmpty)
    #expect(Escalation(replaying: log) == escalation)
  }

  @Test func `any event in any order is taken without a crash`() {
    let events: [EscalationEvent] = [
      .withdrawn, .callLeft("x"), .callJoined("y"), .accountNamed("", from: ""), .opened(account: "a", call: nil),
      .opened(account: "b", call: "z"),
    ]
    var escalation = Escalation()
    for event in events + events.reversed() { escalation.apply(event, at: Self.at) }
    #expect(escalation.account == "")
  }
}
