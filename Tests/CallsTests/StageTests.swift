import Calls
import Language
import Testing

/// How far an escalation has come, and how often they hear from us.
@Suite struct StageTests {
  private static let at = Moment(seconds: 1_795_424_400, offset: 3600)
  private static let nothing = Escalation.Standing(agreed: 0, issues: 0, openIssues: 0)
  private static let planned = Escalation.Standing(agreed: 1, issues: 2, openIssues: 1)
  private static let solved = Escalation.Standing(agreed: 1, issues: 2, openIssues: 0)

  private func escalation(_ intents: EscalationIntent...) throws -> Escalation {
    var escalation = Escalation()
    for intent in [.open(account: "Nordwind", call: "c-1")] + intents {
      for event in try escalation.decide(intent) { escalation.apply(event, at: Self.at) }
    }
    return escalation
  }

  @Test(
    arguments: [
      (Stage.contained, nothing, nil), (.planAgreed, nothing, .nothingAgreed), (.inProgress, nothing, .nothingAgreed),
      (.resolved, nothing, .noIssues), (.finalMeeting, nothing, .noIssues), (.planAgreed, planned, nil),
      (.inProgress, planned, nil), (.resolved, planned, .issuesOpen(1)), (.finalMeeting, planned, .issuesOpen(1)),
      (.resolved, solved, nil), (.finalMeeting, solved, nil), (.closed, solved, .byClosing),
      (.reopened, solved, .byCalling), (.open, solved, nil),
    ] as [(Stage, Escalation.Standing, Stage.Refusal?)])
  func `it goes on as far as what was brought allows`(
    stage: Stage, standing: Escalation.Standing, refusal: Stage.Refusal?
  ) throws {
    let open = try escalation()
    #expect(open.refusal(of: stage, standing) == refusal)
    guard let refusal else {
      #expect(try open.decide(.stage(stage, standing)) == (stage == .open ? [] : [.staged(stage)]))
      return
    }
    #expect(throws: EscalationRefusal.stage(refusal)) { try open.decide(.stage(stage, standing)) }
  }

  @Test func `it goes back as well, is closed by a call, and opened again by one`() throws {
    var escalation = try escalation(.stage(.resolved, Self.solved), .stage(.inProgress, Self.planned))
    #expect(escalation.stage == .inProgress)
    escalation.apply(.closed(call: "c-1"), at: Self.at)
    #expect(escalation.stage == .closed)
    for stage in Stage.allCases where stage != .closed {
      #expect(escalation.refusal(of: stage, Self.solved) == .byCalling)
    }
    escalation.apply(.reopened(call: "c-2"), at: Self.at)
    #expect(escalation.stage == .reopened && escalation.refusal(of: .contained, Self.nothing) == nil)
  }

  @Test func `what is said of it is said once`() throws {
    let escalation = try escalation(.rate(severity: 2), .nameOwner(" Sam Lee "), .setExit("two quiet weeks"))
    #expect(escalation.severity?.level == 2 && escalation.owner == "Sam Lee" && escalation.exit == "two quiet weeks")
    #expect(try escalation.decide(.rate(severity: 2)) == [])
    #expect(try escalation.decide(.nameOwner("Sam Lee")) == [])
    #expect(throws: EscalationRefusal.nameless) { try escalation.decide(.nameOwner(" ")) }
    #expect(try escalation.decide(.setExit("")) == [.exitSet("")])
  }

  @Test(arguments: [
    ("plan-agreed", Stage.planAgreed), ("Plan agreed", .planAgreed), ("in_progress", .inProgress), ("done", nil),
  ])
  func `a stage is typed in one word or two`(typed: String, stage: Stage?) {
    #expect(Stage(typed: typed) == stage)
  }

  /// From Friday 20 November 2026, 10:00, with Tuesday a holiday.
  @Test(
    arguments: [
      (1, "2026-11-20", "13:59", false), (1, "2026-11-20", "14:01", true), (1, "2026-11-21", nil, true),
      (2, "2026-11-23", nil, false), (2, "2026-11-24", nil, true), (3, "2026-11-26", nil, false),
      (3, "2026-11-27", nil, true), (4, "2026-11-30", nil, false), (4, "2026-12-01", nil, true),
    ] as [(Int, String, String?, Bool)])
  func `how often they hear from us is counted in working days`(
    severity: Int, day: String, hour: String?, isExceeded: Bool
  ) throws {
    let now = try #require(Moment(iso: "2026-11-20T10:00:00+01:00"))
    let due = Due(date: try #require(CivilDate(iso: day)), time: hour.flatMap { CivilTime($0) }, offset: 3600)
    var working = WorkingCalendar()
    working.holidays = Holidays([Holidays.Day(date: try #require(CivilDate(iso: "2026-11-24")), name: "")])
    #expect(try #require(Cadence(severity: severity)).isExceeded(by: due, now: now, working) == isExceeded)
  }
}
