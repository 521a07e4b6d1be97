import Calls
import Language
import Testing

@testable import Storage

/// What is counted over all that is stored.
@Suite struct NumbersTests {
  private let home: StoreHome
  /// 25 November 2026; the tests' calls begin two days before.
  private static let today = StoreHome.start.civil.date.adding(days: 2)

  init() throws { home = try StoreHome() }

  private func due(_ days: Int) -> Due {
    Due(date: StoreHome.start.civil.date.adding(days: days), time: nil, offset: 3600)
  }

  private func call(_ escalation: String, hours: Int = 0, _ events: CallEvent...) throws -> WrittenCall {
    var opening = StoreHome.opening(account: escalation, escalation: escalation)
    opening.carried = try home.store.carryOver(of: escalation).carried
    let call = try WrittenCall(opening, in: home.store, hours: hours)
    for event in events { try call.append(event) }
    return call
  }

  private func numbers(_ today: CivilDate = today) throws -> Numbers {
    try home.store.numbers(today: today, months: 6)
  }

  @Test func `an empty store has no numbers`() throws {
    let numbers = try numbers()
    #expect(numbers.open.isEmpty && numbers.months.isEmpty && numbers.firstAnswer == nil && numbers.calls == 0)
  }

  @Test func `what is due in a month is counted by how it ended`() throws {
    let call = try call("e-1", .captured(.action(.me, "it", due(1))), .captured(.action(.me, "that", due(1))))
    try call.append(.agreed([Reference(.action, 1), Reference(.action, 2)]))
    try call.append(.kept([Reference(.action, 1)], on: due(1).date))
    let month = try #require(try numbers().months.first)
    #expect(month.promises == PromiseTally(kept: 1, late: 0, broken: 1, waived: 0))
    try home.store.carryOut(
      [.keep([CallReference(call: call.id, Reference(.action, 2))], on: due(2).date)], on: "e-1",
      at: Moment(seconds: StoreHome.start.seconds + 7200, offset: 3600), by: nil)
    #expect(try numbers().months.first?.promises == PromiseTally(kept: 1, late: 1, broken: 0, waived: 0))
  }

  @Test func `late work is late, whatever date the desk gave it meanwhile`() throws {
    let call = try call("e-1", .captured(.action(.me, "it", due(1))), .agreed([Reference(.action, 1)]))
    let promise = CallReference(call: call.id, Reference(.action, 1))
    try home.store.carryOut(
      [.move(promise, to: due(5), why: nil, from: due(1)), .keep([promise], on: due(4).date)], on: "e-1",
      at: Moment(seconds: StoreHome.start.seconds + 7200, offset: 3600), by: nil)
    #expect(try numbers(Self.today.adding(days: 9)).months.first?.promises.late == 1)
    #expect(try home.store.tally(of: "e-1", today: Self.today).late == 1)
  }

  @Test func `a next word is kept by a call on its day, late by a later one, and replaced by one before`() throws {
    func word(_ days: Int) -> CallEvent { .captured(.nextWord(due(days), .call, remark: nil)) }
    for (escalation, hours) in [("in-time", 24), ("late", 72)] {
      _ = try call(escalation, word(1))
      _ = try call(escalation, hours: hours)
    }
    _ = try call("missed", word(1))
    _ = try call("replaced", word(3))
    _ = try call("replaced", hours: 1, word(20))
    let month = try #require(try numbers(Self.today.adding(days: 3)).months.first)
    #expect(month.words == PromiseTally(kept: 1, late: 1, broken: 1, waived: 0))
  }

  @Test func `times are those in the middle, of calls that were led`() throws {
    for minutes in [1, 9, 3] {
      let call = try call("e-\(minutes)", .captured(.issue("it")))
      for _ in 1..<minutes { try call.append(.captured(.note("and"))) }
      try call.append(.issuesConfirmed([1]))
    }
    let middle = try #require(try numbers().firstConfirmed)
    #expect(middle.count == 3 && middle.seconds == 60 * 4)
  }

  @Test func `open ones come by severity and age, and closings are counted`() throws {
    _ = try call("mild", .severityRated(4))
    let grave = try call("grave", hours: 1, .captured(.heat(8)))
    try home.store.carryOut(
      [.rate(severity: 1)], on: "grave", at: Moment(seconds: StoreHome.start.seconds + 7200, offset: 3600), by: nil)
    let open = try numbers().open
    #expect(open.map(\.account) == ["grave", "mild"] && open.map(\.severity) == [1, 4])
    #expect(open.first?.heats == [8] && open.first?.nextWord == nil)
    try home.store.carryOut(
      [.close(call: grave.id), .join(call: "c-9")], on: "grave",
      at: Moment(seconds: StoreHome.start.seconds + 9000, offset: 3600), by: nil)
    let numbers = try numbers()
    #expect(numbers.closed == 1 && numbers.reopened == 1)
  }
}
