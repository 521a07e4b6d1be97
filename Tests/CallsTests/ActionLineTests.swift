import CallSupport
import Language
import Testing

@testable import Calls

@Suite("An action, a to-do and the next word")
struct ActionLineTests {
  private static func due(_ date: String, _ time: String?) -> Due? {
    CivilDate(iso: date).map { Due(date: $0, time: time.flatMap { CivilTime($0) }, offset: 3600) }
  }

  @Test(
    arguments: [
      (">ring Sam", .me, "ring Sam", nil, nil),
      (">me: ring Sam, today 6pm", .me, "ring Sam", "2026-11-24", "18:00"),
      (">me ring Sam", .me, "ring Sam", nil, nil),
      (">US: check the export by Friday", .us, "check the export", "2026-11-27", nil),
      (">them: send the list, tomorrow noon", .them, "send the list", "2026-11-25", "12:00"),
      (">they: send the list", .them, "send the list", nil, nil),
      ("> Sam Lee : stop it, 27 Nov", Actor(side: .ours, name: "Sam Lee"), "stop it", "2026-11-27", nil),
      (">Dana: send the list", Actor(side: .theirs, name: "Dana"), "send the list", nil, nil),
      (">dana reyes: send it", Actor(side: .theirs, name: "dana reyes"), "send it", nil, nil),
      (">Northwind: send it", Actor(side: .theirs, name: "Northwind"), "send it", nil, nil),
      (">mend the media player", .me, "mend the media player", nil, nil),
      (">book room 12:30 for Tom", .me, "book room 12:30 for Tom", nil, nil),
      (">me: undo what Monday broke, in 3 days", .me, "undo what Monday broke", "2026-11-27", nil),
    ] as [(String, Actor, String, String?, String?)])
  func `an action reads who, what and when`(line: String, actor: Actor, text: String, date: String?, time: String?)
    throws
  {
    let due = date.flatMap { Self.due($0, time) }
    #expect(try CallBench().read(line) == .change(.capture(.action(actor, text, due))))
  }

  @Test(arguments: [">", ">>", "@"])
  func `a date in their time is refused while their zone is not known`(mark: String) throws {
    #expect(try CallBench().refusal("\(mark)ring them, tomorrow 4pm their time") == .theirZoneUnknown)
  }

  @Test func `a name heard in a quote is on their side`() throws {
    var bench = try CallBench()
    try bench.type("\"Tom: we lost a day")
    #expect(
      try bench.read(">Tom: send the log")
        == .change(.capture(.action(Actor(side: .theirs, name: "Tom"), "send the log", nil))))
  }

  @Test(
    arguments: [
      (">>ask Legal, tomorrow", "ask Legal", "2026-11-25", nil),
      ("> > ask Legal", "ask Legal", nil, nil),
      (">>them: keep this", "them: keep this", nil, nil),
    ] as [(String, String, String?, String?)])
  func `a to-do is ours alone`(line: String, text: String, date: String?, time: String?) throws {
    #expect(try CallBench().read(line) == .change(.capture(.todo(text, date.flatMap { Self.due($0, time) }))))
  }

  @Test(
    arguments: [
      ("@tomorrow 4pm call", "2026-11-25", "16:00", .call),
      ("@call tomorrow 4pm", "2026-11-25", "16:00", .call),
      ("@tomorrow 4pm by e-mail", "2026-11-25", "16:00", .email),
      ("@27 Nov", "2026-11-27", nil, nil),
      ("@Friday noon meeting", "2026-11-27", "12:00", .meeting),
      ("@tomorrow 9am onsite", "2026-11-25", "09:00", .visit),
      ("@tomorrow 9am chat", "2026-11-25", "09:00", .chat),
    ] as [(String, String, String?, NextWord.Channel?)])
  func `the next word reads when and how, in any order`(
    line: String, date: String, time: String?, channel: NextWord.Channel?
  ) throws {
    let due = try #require(Self.due(date, time))
    #expect(try CallBench().read(line) == .change(.capture(.nextWord(due, channel, remark: nil))))
  }

  @Test func `the next word without a date, in the past or in their time is refused`() throws {
    let bench = try CallBench()
    #expect(try bench.refusal("@when I know more") == .noDate("@tomorrow 4pm call"))
    #expect(try bench.refusal("@tomorrow 4pm their time") == .theirZoneUnknown)
    guard case .pastDate = try bench.refusal("@yesterday 4pm") else {
      Issue.record("a next word in the past was taken")
      return
    }
    guard case .unreadableDate = try bench.refusal("@30 Feb 2027") else {
      Issue.record("30 February was taken")
      return
    }
  }
}

@Suite struct OwnerTests {
  private func owner(_ line: String, after lines: String...) throws -> String? {
    var bench = try CallBench()
    try bench.type(lines + [line])
    return bench.call.state.actions.last??.actor.name
  }

  @Test(
    arguments: [
      (">Fix the project: issue, Friday", nil), (">We should wait: until: the year is over", nil),
      (">Sam: ring them, tomorrow", "Sam"), (">Sam Lee: ring them", "Sam Lee"), (">check this out now: all of it", nil),
      (">Dana Reyes: send the list", "Dana Reyes"),
    ] as [(String, String?)])
  func `is a name of at most two words`(line: String, name: String?) throws {
    #expect(try owner(line) == name)
  }

  @Test func `or one that is known, however long`() throws {
    #expect(try owner(">Ana Maria da Silva: send it", after: "\"Ana Maria da: it is late") == nil)
    #expect(try owner(">Northwind Traders: send it") == "Northwind Traders")
    #expect(try owner(">Ana Maria Silva: send it", after: "/contact Ana Maria Silva, CFO") == "Ana Maria Silva")
  }
}
