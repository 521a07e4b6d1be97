import Books
import Language
import Practice
import Testing

@Suite("A scenario drafted from a call")
struct ScenarioDraftTests {
  private static func talk(
    _ points: [PastTalk.Point], quotes: [String] = [], account: String? = "Northwind", contact: String? = "Dana Reyes",
    promises: [PastTalk.Promise] = [], known: [String] = [], offers: [String] = []
  ) throws -> PastTalk {
    let now = try #require(CivilMoment(iso: "2026-11-24T14:00"))
    return PastTalk(
      number: 14, now: now, account: account, contact: contact, role: "CFO", heat: 9, severity: 2, fault: .ours,
      isMistreated: false, playbook: "first-contact", points: points, quotes: quotes, known: known, offers: offers,
      notKnown: [], promises: promises, nextWord: nil)
  }

  private static func point(_ text: String, _ quotes: String...) -> PastTalk.Point {
    PastTalk.Point(text, isInTheirWords: false, quotes: quotes)
  }

  private static let usual = [
    point("every order was shipped twice"),
    point("nobody answered the ticket for two days", "I had to ring my own customers"),
    point("late invoices"), point("he wants his money back"), point("why was I not told?"), point("no call back"),
  ]

  private func scenario(_ talk: PastTalk, _ shipped: ShippedPractice) throws -> Scenario {
    try Scenario(text: ScenarioDraft(talk, words: shipped.words).yaml, file: "call-14.yaml", words: shipped.words)
  }

  @Test func `what they told is told by the one who is played, in a sentence of theirs`() throws {
    let shipped = try ShippedPractice()
    let talk = try Self.talk(Self.usual, quotes: ["you people promised it", "my board asks me every day"])
    let scenario = try scenario(talk, shipped)
    #expect(scenario.customer.name == "Dana Reyes" && scenario.customer.role == "CFO, Northwind")
    #expect(scenario.customer.heat == 90 && scenario.level == 4)
    #expect(
      scenario.issues.map { $0.tell[0] } == [
        "Every order was shipped twice.", "Nobody answered the ticket for two days.",
        "Then the late invoices.", "We want our money back.", "Why was I not told?",
        "And then there is this: no call back.",
      ])
    #expect(
      scenario.issues.map(\.mine) == [
        "that every order was shipped twice", "that nobody answered the ticket for two days", "the late invoices",
        "that we want our money back", "why we were not told", "this: no call back",
      ])
    #expect(scenario.issues[1].tell[1] == "I had to ring my own customers.")
    #expect(scenario.opening.say.hasPrefix("You people promised it. Every order was shipped twice."))
    #expect(scenario.opening.tells == ["i1", "i2"])
    #expect(scenario.hidden.map(\.say) == [["My board asks me every day."]])
  }

  @Test func `nothing is to be mended in it, and no line of it comes twice`() throws {
    let shipped = try ShippedPractice()
    let friday = try #require(CivilDate(iso: "2026-11-27"))
    let many =
      Self.usual
      + ["the portal shows wrong prices", "two drivers were rude", "the invoice has no number"].map { Self.point($0) }
    let talk = try Self.talk(
      many,
      promises: [
        .init("send the list of errors", by: friday, CivilTime(minuteOfDay: 720)),
        .init("ring the plant", by: friday, nil),
      ])
    let text = ScenarioDraft(talk, words: shipped.words).yaml
    let faults = ScenarioCheck.faults(
      text: text, file: "call-14.yaml", name: "call-14", words: shipped.words, company: try shipped.company())
    // That it is hard to win is for the one who goes on with it.
    #expect(faults.filter { $0.kind.number < 47 }.map(\.message) == [])
    let scenario = try scenario(talk, shipped)
    #expect(scenario.issues.count == 9)
    let lines = scenario.issues.flatMap { $0.tell + $0.press + $0.confirm }
    #expect(Dictionary(grouping: lines) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    #expect(
      scenario.wants.map(\.name) == [
        "the list of errors", "somebody to ring the plant", "a fixed time to hear from you",
      ])
    for must in scenario.musts { #expect(must.isPossible) }
  }

  @Test(arguments: [
    "\" a: [b] {c} # d", "\\ \\n \\u", "- item", "'", "...", "?", "a\nb: c\n  - d", "@late", "%", "\u{0}\u{7}", "😀",
    "\u{202E}abc",
    "*", "you people are idiots", "Wants Friday delivery or walks",
  ])
  func `whatever was typed can be played`(text: String) throws {
    let shipped = try ShippedPractice()
    let friday = try #require(CivilDate(iso: "2026-11-27"))
    let talk = try Self.talk(
      [Self.point(text, text), Self.point("orders were late")], quotes: [text, text, text], account: text,
      contact: text,
      promises: [.init(text, by: friday, nil)], known: [text], offers: [text])
    let scenario = try scenario(talk, shipped)
    #expect(scenario.issues.count == 2)
    var rehearsal = Rehearsal(scenario, try shipped.setting("missed-deadline"), seed: 1)
    for line in ["What happened?", "I am sorry that orders were late.", "..."] { _ = rehearsal.say(line) }
    #expect(rehearsal.record.turns.count == 3)
  }

  @Test func `a promise is told as it stands: to come, done, or late; a want is what is to come`() throws {
    let shipped = try ShippedPractice()
    let days = try ["2026-11-23", "2026-11-24", "2026-11-27", "2026-11-26"].map { try #require(CivilDate(iso: $0)) }
    var talk = try Self.talk(
      Self.usual,
      promises: [
        .init("repair the pump", by: days[0], nil), .init("send the list", by: days[1], CivilTime(minuteOfDay: 600)),
        .init("mail the rates", by: days[2], CivilTime(minuteOfDay: 22 * 60)),
        .init("ring the plant", by: days[3], nil, keptOn: days[1]),
      ])
    var scenario = try scenario(talk, shipped)
    #expect(
      scenario.brief.know == [
        "Promised by Mon 23 Nov, and not done: repair the pump.",
        "Promised by Tue 24 Nov, and not done: send the list.",
        "By Fri 27 Nov we can mail the rates.", "Done on Tue 24 Nov: ring the plant.",
      ])
    #expect(scenario.wants.map(\.id) == ["promise1", "next"])
    for want in scenario.wants { #expect(want.isPossible) }
    // They can be rung at the hour at which they were.
    talk.nextWord = .init("", by: days[1], CivilTime(minuteOfDay: 22 * 60))
    scenario = try self.scenario(talk, shipped)
    #expect(scenario.wants.last?.by.iso == "2026-11-24T22:00")
  }

  @Test func `what is too much for one talk is said`() throws {
    let shipped = try ShippedPractice()
    let many = (1...14).map { Self.point("the portal shows wrong prices for depot \($0)") }
    let draft = ScenarioDraft(
      try Self.talk(many, quotes: (1...7).map { "it cost us \($0) days" }), words: shipped.words)
    #expect(draft.leftOut == "2 issues, 1 quote")
    #expect(ScenarioDraft(try Self.talk(Self.usual), words: shipped.words).leftOut == nil)
  }

  @Test func `names keep their capital, and what was bought is a thing`() throws {
    let shipped = try ShippedPractice()
    let scenario = try scenario(
      try Self.talk([
        Self.point("Robin told us it was fixed"), Self.point("late"), Self.point("\"the invoice is wrong"),
      ]), shipped)
    #expect(
      scenario.issues[0].press.contains { $0.contains("Robin told") }
        && !scenario.issues[0].press.contains { $0.contains("robin") })
    #expect(scenario.customer.thing == "invoice")
    #expect(!scenario.issues[2].tell[0].contains("\""))
    #expect(try self.scenario(try Self.talk([Self.point("nobody called back")]), shipped).customer.thing == "order")
  }

  @Test func `nothing of the names is left once it is masked`() throws {
    let shipped = try ShippedPractice()
    var mask = NameMask(people: ["Dana Reyes", "Karim"], companies: ["Northwind"], seed: 1)
    let talk = try Self.talk(
      [Self.point("Karim told Dana that ticket 4711882 was closed")], quotes: ["Northwind pays for this"],
      offers: ["dana@northwind.example"])
    let text = ScenarioDraft(talk.masked(by: &mask), words: shipped.words).yaml.lowercased()
    for word in ["dana", "reyes", "karim", "northwind", "4711882"] { #expect(!text.contains(word), "\(word)") }
  }
}
