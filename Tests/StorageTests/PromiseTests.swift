import Calls
import Language
import Testing

@testable import Storage

@Suite struct PromiseTests {
  /// 25 November 2026, by which a promise for the 24th is overdue and one for the day itself is not.
  private static let today = EventSample.date
  private let home: StoreHome
  private let nordwind: CallEvent.Opening

  init() throws {
    home = try StoreHome()
    nordwind = StoreHome.opening(account: "Nordwind", escalation: "e-1")
  }

  private static func due(_ days: Int, hour: Int? = nil) -> Due {
    Due(
      date: CivilDate(dayNumber: 20_782 + days), time: hour.map { CivilTime(minuteOfDay: $0 * 60) }, offset: 3600)
  }

  private func owed(to account: String = "Nordwind") throws -> [String] {
    try home.store.promisesOwed(to: account, before: Self.today).map(\.text)
  }

  @Test func `what was agreed and is overdue is owed, with all that is known of it`() throws {
    _ = try home.call(
      .captured(.todo("not a promise", Self.due(-1))), .captured(.action(.me, "not agreed", Self.due(-1))),
      .captured(.action(EventSample.robin, "ring back", Self.due(-1, hour: 16))), .agreed([Reference(.action, 2)]),
      opening: nordwind)
    let expected = Promise(
      call: 1, number: 2, side: .ours, text: "ring back", dueDate: CivilDate(dayNumber: 20_781),
      dueTime: CivilTime(minuteOfDay: 16 * 60), isAgreed: true)
    #expect(try home.store.promisesOwed(to: " NORDWIND ", before: Self.today) == [expected])
  }

  @Test(
    arguments: [
      (Actor.me, Self.due(-1), ["it"]), (.us, Self.due(-30), ["it"]), (.me, Self.due(0), []), (.me, Self.due(1), []),
      (.them, Self.due(-1), []), (.me, nil, []),
    ] as [(Actor, Due?, [String])])
  func `only what we promised for a day before today is owed`(actor: Actor, due: Due?, owed: [String]) throws {
    _ = try home.call(.captured(.action(actor, "it", due)), .agreed([Reference(.action, 1)]), opening: nordwind)
    #expect(try self.owed() == owed)
  }

  @Test(arguments: [
    [CallEvent.undid], [.dropped([Reference(.action, 1)])],
    [.edited(Reference(.action, 1), .action(.me, "something else", due(-1)))],
    [.edited(Reference(.action, 1), .action(.me, "it", due(1)))],
  ])
  func `what was taken back is not owed`(events: [CallEvent]) throws {
    let call = try home.call(
      .captured(.action(.me, "it", Self.due(-1))), .agreed([Reference(.action, 1)]), opening: nordwind)
    #expect(try owed() == ["it"])
    for event in events { try call.append(event) }
    #expect(try owed() == [])
  }

  @Test func `what is owed comes from all calls of the account, the oldest first`() throws {
    for (text, days) in [("third", -1), ("first", -9), ("second", -5)] {
      _ = try home.call(
        .captured(.action(.me, text, Self.due(days))), .agreed([Reference(.action, 1)]), opening: nordwind)
    }
    #expect(try owed() == ["first", "second", "third"])
  }

  @Test func `what is owed to another account, to nobody, or in a closed escalation is left out`() throws {
    for opening in [nordwind, StoreHome.opening(account: "Südwind", escalation: "e-2"), StoreHome.opening()] {
      _ = try home.call(
        .captured(.action(.me, opening.account ?? "nobody", Self.due(-1))), .agreed([Reference(.action, 1)]),
        opening: opening)
    }
    #expect(try owed() == ["Nordwind"])
    #expect(try owed(to: "südwind") == ["Südwind"])
    #expect(try owed(to: "Westwind") == [])
    try home.tamper("UPDATE escalation SET state = 'closed' WHERE number = 1")
    #expect(try owed() == [])
  }

  @Test func `promises are kept when another hand goes on with the call`() throws {
    var first: WrittenCall? = try home.call(
      .captured(.action(.me, "it", Self.due(-1))), .agreed([Reference(.action, 1)]), opening: nordwind)
    let number = try #require(first?.number)
    first = nil
    let second = try WrittenCall(resuming: number, in: home.another())
    try second.append(.captured(.note("a")))
    #expect(try owed() == ["it"])
    try second.append(.dropped([Reference(.action, 1)]))
    #expect(try owed() == [])
  }

  @Test func `what is taken back first when a call goes on is promised no more`() throws {
    var first: WrittenCall? = try home.call(.captured(.action(.me, "it", Self.due(-1))), opening: nordwind)
    let number = try #require(first?.number)
    first = nil
    try WrittenCall(resuming: number, in: home.store).append(.undid)
    #expect(try home.texts("SELECT text FROM promise").isEmpty)
  }
}
