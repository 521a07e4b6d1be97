import Calls
import Language
import Testing

@testable import Storage

/// What was written down in calls is found by its words.
@Suite struct SearchTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  private func found(_ terms: SearchQuery.Term..., change: (inout SearchQuery) -> Void = { _ in }) throws -> [String] {
    var query = SearchQuery(terms, most: 10)
    change(&query)
    return try home.store.found(query).map { found in
      "\(found.place.call)" + (found.place.reference.map { ".\($0)" } ?? "")
    }
  }

  private func call(_ account: String, _ escalation: String, _ events: CallEvent...) throws -> WrittenCall {
    let call = try WrittenCall(StoreHome.opening(account: account, escalation: escalation), in: home.store)
    for event in events { try call.append(event) }
    return call
  }

  @Test func `words are found however they are written, phrases in a row, and beginnings`() throws {
    let call = try call(
      "Nordwind", "e-1", .captured(.issue("Die Übergabe kam zu spät")), .captured(.quote("Enough is enough.")),
      .captured(.action(Actor(side: .ours, name: "Klaus"), "send the log", nil)))
    #expect(try found(.words("ubergabe")) == ["1.i1"])
    #expect(try found(.words("is enough")) == ["1.q1"] && found(.words("enough log")) == [])
    #expect(try found(.beginning("uber")) == ["1.i1"] && found(.words("uber")) == [])
    #expect(try found(.words("klaus"), .words("log")) == ["1.a1"])
    #expect(try found(.words("nordwind")) == ["1"])
    #expect(call.number == 1)
  }

  @Test(arguments: ["\"", "AND", "NEAR(", "log\"", "*", "-log", "{a} : b", "'; DROP TABLE finding; --", ""])
  func `no sign in a term means anything`(text: String) throws {
    _ = try call("Nordwind", "e-1", .captured(.note("the log")))
    _ = try found(.words(text))
    _ = try found(.beginning(text))
  }

  @Test func `what is changed, dropped or taken back is found as it is now`() throws {
    let call = try call("Nordwind", "e-1", .captured(.note("the alarm")), .captured(.note("another alarm")))
    #expect(try found(.words("alarm")).count == 2)
    try call.append(.edited(Reference(.note, 1), .note("the list")))
    #expect(try found(.words("alarm")) == ["1.n2"] && found(.words("list")) == ["1.n1"])
    try call.append(.dropped([Reference(.note, 2)]))
    #expect(try found(.words("alarm")) == [])
    try call.append(.undid)
    #expect(try found(.words("alarm")) == ["1.n2"])
    try call.append(.discarded)
    #expect(try found(.words("list")) == [] && found(.words("nordwind")) == [])
    try call.append(.restored(escalation: "e-1"))
    #expect(try found(.words("list")) == ["1.n1"])
  }

  @Test func `private lines are nowhere`() throws {
    _ = try call("Nordwind", "e-1", .captured(.privateNote("secret alarm")))
    #expect(try found(.words("secret")) == [])
  }

  @Test func `what a later call has taken over is found where it was said`() throws {
    _ = try call("Nordwind", "e-1", .captured(.action(.me, "send the log", nil)))
    var opening = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    opening.carried = try home.store.carryOver(of: "e-1").carried
    let second = try WrittenCall(opening, in: home.store, hours: 1)
    #expect(try found(.words("log")) == ["1.a1"])
    try second.append(.edited(Reference(.action, 1), .action(.me, "send the list", nil)))
    #expect(try found(.words("list")) == ["2.a1"])
  }

  @Test func `it can be narrowed by account, kind and day`() throws {
    _ = try call("Nordwind", "e-1", .captured(.note("the alarm")), .captured(.quote("what an alarm")))
    _ = try call("Quay", "e-2", .captured(.note("the alarm")))
    #expect(try Set(found(.words("alarm"))) == ["1.n1", "1.q1", "2.n1"])
    #expect(try found(.words("alarm")) { $0.account = "quay " } == ["2.n1"])
    #expect(try found(.words("alarm")) { $0.kinds = [.quote] } == ["1.q1"])
    let day = StoreHome.start.civil.date
    #expect(try found(.words("alarm")) { $0.since = day.adding(days: 1) } == [])
    #expect(try found(.words("alarm")) { ($0.since, $0.until) = (day, day) }.count == 3)
    #expect(try found(.words("alarm")) { $0.most = 1 }.count == 1)
    #expect(try found(.words("alarm"), .words("what")) == ["1.q1"])
    #expect(try found(.words("alarm"), .words("what")) { $0.needsAll = false }.first == "1.q1")
  }

  @Test func `calls of an earlier version are added when somebody searches`() throws {
    let call = try call("Nordwind", "e-1", .captured(.note("the alarm")))
    try home.store.guarded {
      try home.store.queue.write { db in
        try db.execute(sql: "DELETE FROM finding; UPDATE call SET is_searchable = 0")
      }
    }
    #expect(try found(.words("alarm")) == [] && home.store.countOfUnsearchable() == 1)
    #expect(try home.store.makeSearchable(most: 10) == 1 && home.store.makeSearchable(most: 10) == 0)
    #expect(try found(.words("alarm")) == ["1.n1"])
    #expect(call.number == 1)
  }

  @Test func `a long text is read for the search when somebody searches`() throws {
    let call = try call(
      "Nordwind", "e-1", .captured(.note("the alarm")),
      .notesBrought((1...1_500).map { "line \($0) of the fault log" }),
      .captured(.note("a mast")))
    #expect(try found(.words("fault"), .words("1500")) == [] && home.store.countOfUnsearchable() == 1)
    #expect(try home.store.makeSearchable(most: 10) == 1)
    #expect(try found(.words("fault"), .words("1500")) == ["1.n1501"])
    #expect(try found(.words("mast")) == ["1.n1502"])
    // What is written after that is found after the next search, and nothing twice or that is no more.
    try call.append(.captured(.note("a crane")))
    try call.append(.dropped([Reference(.note, 1502)]))
    #expect(try found(.words("crane")) == [] && home.store.makeSearchable(most: 10) == 1)
    #expect(try found(.words("crane")) == ["1.n1503"] && found(.words("mast")) == [])
    #expect(try found(.words("alarm")) == ["1.n1"])
  }

  @Test func `a short text is found at once`() throws {
    _ = try call("Nordwind", "e-1", .notesBrought(["the fault log", "the alarm"]))
    #expect(try found(.words("alarm")) == ["1.n2"] && home.store.countOfUnsearchable() == 0)
  }

  @Test func `the place of a row is read back from its id`() {
    for kind in FoundRows.kinds {
      let place = FoundPlace(call: 100_000, reference: Reference(kind, 1_048_575))
      #expect(place.row.flatMap { FoundPlace(row: $0) } == place)
    }
    #expect(FoundPlace(call: 7, reference: nil).row.flatMap { FoundPlace(row: $0) }?.reference == nil)
    #expect(FoundPlace(call: 1, reference: Reference(.note, 1 << 20)).row == nil)
    #expect(FoundPlace(row: -1) == nil && FoundPlace(row: 15 << 20) == nil)
  }

  @Test func `the issues of closed escalations are found by the account, the newest first`() throws {
    func call(_ account: String, _ escalation: String, _ events: CallEvent...) throws {
      let call = try home.call(opening: StoreHome.opening(account: account, escalation: escalation))
      for event in events { try call.append(event) }
    }
    try call("Nordwind", "e-1", .captured(.issue("shipped twice")), .captured(.issue("no answer")), .ended(open: []))
    try call("nordwind", "e-1", .captured(.quote("again", speaker: nil)), .captured(.issue("late")), .ended(open: []))
    try call("Südwind", "e-2", .captured(.issue("wrong price")), .ended(open: []))
    #expect(try home.store.issuesOfClosed(of: "Nordwind", most: 10) == [])
    try home.tamper("UPDATE escalation SET state = 'closed'")
    let found = try home.store.issuesOfClosed(of: " NORDWIND ", most: 10)
    #expect(found.map { "\($0.number) \($0.text)" } == ["1 late", "1 no answer", "1 shipped twice"])
    #expect(try home.store.issuesOfClosed(of: "Nordwind", most: 1).map(\.text) == ["late"])
  }
}
