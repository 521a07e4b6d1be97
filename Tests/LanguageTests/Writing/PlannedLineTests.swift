import Testing

@testable import Language

@Suite("What is agreed, in the letter")
struct PlannedLineTests {
  private func task(_ text: String, by doer: WrittenLine.Doer = .signer, deadline: String? = nil) -> WrittenLine {
    WrittenLine(task: text, by: doer, .until(deadline))
  }

  @Test(arguments: [
    ("send the list", WrittenLine.Doer.signer, "I will send the list by noon."),
    ("I will send the list", WrittenLine.Doer.signer, "I will send the list by noon."),
    ("I'll send the list", WrittenLine.Doer.signer, "I will send the list by noon."),
    ("we will send the list", WrittenLine.Doer.team, "We will send the list by noon."),
    ("Fix the portal", .team, "We will fix the portal by noon."),
    (
      "tell us which duplicates reached customers", .company("Acme"),
      "By noon, Acme will tell us which duplicates reached customers."
    ),
    (
      "ask engineering when the export can be stopped", .signer,
      "By noon, I will ask engineering when the export can be stopped."
    ),
    ("find out what happened", .team, "By noon, we will find out what happened."),
    ("refund the October invoice", .team, "We will refund the October invoice by noon."),
    ("report back", .signer, "I will report back by noon."),
    ("get a second technician on site", .team, "We will get a second technician on site by noon."),
    (
      "confirm the delivery date with the carrier", .person("Tom"),
      "Tom will confirm the delivery date with the carrier by noon."
    ),
  ])
  func `is a sentence with who does it and by when`(typed: String, doer: WrittenLine.Doer, written: String) {
    #expect(task(typed, by: doer, deadline: "by noon").certain == written)
  }

  @Test(arguments: [
    ("send the list", WrittenLine.Doer.signer, "I sent the list on Friday 27 November."),
    ("I will send the list", .signer, "I sent the list on Friday 27 November."),
    ("refund the October invoice", .team, "We refunded the October invoice on Friday 27 November."),
    (
      "tell us which duplicates reached customers", .company("Acme"),
      "On Friday 27 November, Acme told us which duplicates reached customers."
    ),
    ("stop the export", .team, "We stopped the export on Friday 27 November."),
    (
      "confirm the delivery date with the carrier", .person("Tom"),
      "Tom confirmed the delivery date with the carrier on Friday 27 November."
    ),
  ])
  func `is a sentence of the past once it is done`(typed: String, doer: WrittenLine.Doer, written: String) {
    #expect(WrittenLine(task: typed, by: doer, .on("on Friday 27 November")).certain == written)
  }

  @Test(arguments: [
    ("EUR 240.00 refund", "You received a refund of EUR 240.00 on Friday 27 November."),
    ("extend the licence by a month", "We extended the licence by a month on Friday 27 November."),
  ])
  func `a remedy that they have is told so`(typed: String, written: String) {
    #expect(WrittenLine(remedy: typed, since: "on Friday 27 November").certain == written)
  }

  @Test(
    arguments: [
      ("the tax office has to confirm the number", "The tax office has to confirm the number.", nil),
      ("we rebuilt the export", "We rebuilt the export.", nil),
      ("a new list is in place", "A new list is in place.", nil),
      ("the printer is out of order", "The printer is out of order.", nil),
      ("the system is down at night", "The system is down at night.", nil),
      ("The export was rebuilt, and we tested the files", "The export was rebuilt and we tested the files.", nil),
      ("their system was down", "Your system was down.", .who), ("she is ill", nil, .who),
      ("Karim is ill", nil, .name("Karim")), ("part late", "The part is late.", .notWhole),
      ("the lawyer has to read it", nil, .delicate("lawyer")),
    ] as [(String, String?, WrittenLine.Doubt?)])
  func `a reason of ours is a sentence, where it is certain`(typed: String, draft: String?, doubt: WrittenLine.Doubt?) {
    #expect(WrittenLine(ours: typed) == WrittenLine(draft, doubt))
  }

  @Test func `says that a date follows where none is told`() {
    #expect(task("send the list").certain == "I will send the list. The date will follow.")
  }

  private static let uncertain: [(String, String?, WrittenLine.Doubt)] = [
    ("send list", "I will send the list. The date will follow.", .notWhole),
    ("credit note for October", "I will see to the credit note for October. The date will follow.", .notWhole),
    ("call her back and apologise", "I will call you back and apologise. The date will follow.", .who),
    ("send her the figures", "I will send you the figures. The date will follow.", .who),
    ("look into it", "I will look into it. The date will follow.", .notWhole),
    ("ask Karim about the logs", nil, .name("Karim")), ("escalate to legal", nil, .delicate("legal")),
    ("", nil, .notWhole),
  ]

  @Test(arguments: uncertain)
  func `waits where it is not certain`(typed: String, draft: String?, doubt: WrittenLine.Doubt) {
    #expect(task(typed) == WrittenLine(draft, doubt))
  }

  @Test func `of theirs makes no remark about them`() {
    #expect(task("check their own config this time", by: .company("Acme")) == WrittenLine(nil, .tone("this time")))
    #expect(
      task("check their own config", by: .company("Acme"))
        == WrittenLine("Acme will check its own config. The date will follow.", .who))
    #expect(task("call her back", by: .company("Acme")) == WrittenLine(nil, .who))
  }

  @Test(arguments: [
    ("EUR 240.00 refund of the freight", "You will receive a refund of the freight, EUR 240.00."),
    ("EUR 200.00 refund", "You will receive a refund of EUR 200.00."),
    (
      "EUR 500.00 goodwill credit for the lost day",
      "You will receive a goodwill credit of EUR 500.00 for the lost day."
    ),
    ("EUR 900.00 towards the freight", "You will receive EUR 900.00 towards the freight."),
    ("USD 50.00 off the next order", "You will receive USD 50.00 off the next order."),
    ("EUR 14.00 back", "You will receive EUR 14.00 back."), ("EUR 14.00", "You will receive EUR 14.00."),
    ("10% off the next order", "You will receive 10% off the next order."),
    ("3 months free", "You will receive three months free of charge."),
    ("free upgrade to the large plan", "You will receive a free upgrade to the large plan."),
    ("waive the setup fee", "We will waive the setup fee."),
  ])
  func `is a remedy as one tells of it`(typed: String, written: String) {
    #expect(WrittenLine(remedy: typed).certain == written)
  }

  @Test(
    arguments: [
      ("waive setup fee", "We will waive the setup fee."), ("new device", "You will receive a new device."),
      ("EUR 30.00 a month", "You will receive EUR 30.00: a month."), ("", nil), ("EUR", nil),
    ] as [(String, String?)])
  func `is a remedy that waits`(typed: String, draft: String?) {
    #expect(WrittenLine(remedy: typed).certain == nil)
    if let draft { #expect(WrittenLine(remedy: typed).draft == draft) }
  }

  private static let now = CivilDate(iso: "2026-11-24")

  @Test(arguments: [
    ("2026-11-24", "18:00", "today, Tuesday 24 November, at 6 pm", "by 6 pm today, Tuesday 24 November"),
    ("2026-11-25", "12:00", "tomorrow, Wednesday 25 November, at noon", "by noon tomorrow, Wednesday 25 November"),
    ("2026-11-27", "09:30", "on Friday 27 November at 9:30 am", "by 9:30 am on Friday 27 November"),
    ("2027-01-04", "00:05", "on Monday 4 January 2027 at 12:05 am", "by 12:05 am on Monday 4 January 2027"),
    ("2026-11-24", nil, "today, Tuesday 24 November", "by the end of today, Tuesday 24 November"),
    ("2026-11-25", nil, "tomorrow, Wednesday 25 November", "by tomorrow, Wednesday 25 November"),
    ("2026-11-27", nil, "on Friday 27 November", "by Friday 27 November"),
  ])
  func `has dates as people say them`(day: String, time: String?, point: String, deadline: String) throws {
    let (now, date) = (try #require(Self.now), try #require(CivilDate(iso: day)))
    let hour = time.flatMap { CivilTime($0) }
    #expect(WrittenDate.point(date, hour, now: now) == point)
    #expect(WrittenDate.deadline(date, hour, now: now) == deadline)
  }
}
