import Calls
import Language
import Testing

@testable import Reports

@Suite struct OverviewTests {
  private static let now = Moment(seconds: 1_795_600_000, offset: 3600)

  private static func overview(
    open: [Numbers.Open] = [], months: [Numbers.Month] = [], confirmed: Numbers.Middle? = nil, closed: Int = 0,
    reopened: Int = 0
  ) -> Overview {
    Overview(
      Numbers(
        open: open, months: months, firstAnswer: nil, firstConfirmed: confirmed, closed: closed, reopened: reopened,
        calls: 3), now: now)
  }

  private static func open(_ account: String, word: Int?, heats: [Int] = []) -> Numbers.Open {
    let due = word.map { Due(date: now.civil.date.adding(days: $0), time: nil, offset: 3600) }
    return Numbers.Open(
      number: 1, account: account, severity: 2, stage: .open, owner: nil, openedAt: now, nextWord: due, late: 0,
      heats: heats)
  }

  @Test func `small numbers are called small, and have no percentage`() {
    func words(_ kept: Int, _ late: Int) -> String {
      let month = Numbers.Month(
        first: Self.now.civil.date, promises: PromiseTally(kept: kept, late: late, broken: 0, waived: 0), words: .none)
      return Self.overview(months: [month]).lines.first { $0.label == "promises" }?.text ?? ""
    }
    #expect(words(3, 1) == "3 of 4 in time, 1 late; too few to say much")
    #expect(words(15, 5) == "15 of 20 in time, 75 %, 5 late")
    #expect(words(0, 0) == "none was due")
  }

  @Test func `this week has what is late and what comes within seven days, the first one first`() {
    let overview = Self.overview(open: [
      Self.open("far", word: 8), Self.open("near", word: 7), Self.open("silent", word: nil),
      Self.open("late", word: -2),
    ])
    #expect(overview.thisWeek.map(\.account) == ["late", "near"] && overview.silent.map(\.account) == ["silent"])
  }

  @Test func `the page holds whatever was typed as text, and nothing from outside`() {
    let page = DashboardPage.html(
      Self.overview(
        open: [Self.open("<script>alert(1)</script> & \"Co\"", word: nil, heats: [8, 3, 11, -4])],
        months: [
          Numbers.Month(
            first: Self.now.civil.date, promises: .none, words: PromiseTally(kept: 1, late: 2, broken: 3, waived: 0))
        ],
        closed: 1, reopened: 1))
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    #expect(!page.contains("http") && !page.contains("url("))
    #expect(page.contains("<svg") && page.contains("nobody has said when"))
  }

  @Test(arguments: [
    (0, "0 seconds"), (1, "1 second"), (59, "59 seconds"), (60, "1 minute"), (149, "2 minutes"), (150, "3 minutes"),
  ])
  func `a time is said as one says it`(seconds: Int, words: String) {
    #expect(Numbers.Middle(count: 1, seconds: seconds).words == words)
  }
}
