import Calls
import Language

/// How it goes over all calls: what is open, whose turn it is this week, and what became of what was promised. The page and
/// the terminal print the same.
package struct Overview: Hashable, Sendable {
  /// How what was promised has ended.
  package struct Tally: Hashable, Sendable {
    /// By its date.
    package let kept: Int
    package let late: Int
    /// Its date is over and it is not done.
    package let broken: Int

    package init(kept: Int, late: Int, broken: Int) { (self.kept, self.late, self.broken) = (kept, late, broken) }

    package var count: Int { kept + late + broken }

    /// "9 of 12 in time"
    package var words: String { "\(kept) of \(count) in time" }

    static func + (one: Tally, other: Tally) -> Tally {
      Tally(kept: one.kept + other.kept, late: one.late + other.late, broken: one.broken + other.broken)
    }

    static let none = Tally(kept: 0, late: 0, broken: 0)
  }

  /// An open escalation.
  package struct Open: Hashable, Sendable {
    package let number: Int
    package let account: String
    package let severity: Int?
    package let stage: Stage
    package let owner: String?
    package let since: CivilDate
    /// When they hear from us; nil where nobody has said.
    package let nextWord: Due?
    package let isWordLate: Bool
    /// How many promises of ours are late.
    package let late: Int
    /// The last reading of each call, the oldest first.
    package let heats: [Int]

    package init(
      number: Int, account: String, severity: Int?, stage: Stage, owner: String?, since: CivilDate, nextWord: Due?,
      isWordLate: Bool, late: Int, heats: [Int]
    ) {
      (self.number, self.account, self.severity, self.stage) = (number, account, severity, stage)
      (self.owner, self.since, self.nextWord, self.isWordLate) = (owner, since, nextWord, isWordLate)
      (self.late, self.heats) = (late, heats)
    }
  }

  package struct Month: Hashable, Sendable {
    /// Its first day.
    package let first: CivilDate
    package let promises: Tally
    /// Next words.
    package let words: Tally

    package init(first: CivilDate, promises: Tally, words: Tally) {
      (self.first, self.promises, self.words) = (first, promises, words)
    }

    /// "Nov 2026"
    package var name: String { "\(Overview.monthNames[first.month - 1]) \(first.year)" }
  }

  /// So many values, and the one in the middle of them.
  package struct Middle: Hashable, Sendable {
    package let count: Int
    package let seconds: Int

    package init(count: Int, seconds: Int) { (self.count, self.seconds) = (count, seconds) }

    /// "4 minutes": rounded; less than a minute in seconds.
    package var words: String {
      if seconds < 60 { return "\(seconds) second\(seconds == 1 ? "" : "s")" }
      let minutes = (seconds + 30) / 60
      return "\(minutes) minute\(minutes == 1 ? "" : "s")"
    }
  }

  /// Fewer than this say nothing about the next one.
  package static let fewest = 10

  package let now: Moment
  /// The most severe and oldest first.
  package let open: [Open]
  /// The last ones, the oldest first.
  package let months: [Month]
  package let firstAnswer: Middle?
  package let firstConfirmed: Middle?
  package let closed: Int
  package let reopened: Int
  package let calls: Int

  package init(
    now: Moment, open: [Open], months: [Month], firstAnswer: Middle?, firstConfirmed: Middle?, closed: Int,
    reopened: Int, calls: Int
  ) {
    (self.now, self.open, self.months, self.firstAnswer) = (now, open, months, firstAnswer)
    (self.firstConfirmed, self.closed, self.reopened, self.calls) = (firstConfirmed, closed, reopened, calls)
  }

  package var today: CivilDate { now.civil.date }

  package var promises: Tally { months.reduce(.none) { $0 + $1.promises } }
  package var words: Tally { months.reduce(.none) { $0 + $1.words } }

  /// Those who are to hear from us within seven days or should have by now, the first one first.
  package var thisWeek: [Open] {
    let last = today.adding(days: 7)
    return open.filter { $0.nextWord.map { $0.date <= last } ?? false }.inOrder { $0.nextWord }
  }

  /// Where nobody has said when they hear from us.
  package var silent: [Open] { open.filter { $0.nextWord == nil } }

  /// ", of few: it says little" behind a number that rests on too little.
  package static func caution(_ count: Int) -> String { count < fewest ? ", of few: it says little yet" : "" }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Overview {
  /// What is said in one line each, for both forms.
  package var lines: [(label: String, text: String)] {
    func middle(_ middle: Middle?, _ noun: String) -> String {
      middle.map {
        "\($0.words) in the middle of \($0.count) call\($0.count == 1 ? "" : "s")\(Overview.caution($0.count))"
      }
        ?? noun
    }
    func share(_ tally: Tally, _ nothing: String) -> String {
      if tally.count == 0 { return nothing }
      let percent = tally.count < Overview.fewest ? "" : ", \((tally.kept * 100 + tally.count / 2) / tally.count) %"
      let rest = [(tally.late, "late"), (tally.broken, "not kept")].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }
        .joined()
      return tally.words + percent + rest + Overview.caution(tally.count)
    }
    let reopenings =
      closed == 0
      ? "none is closed yet" : "\(reopened) of \(closed) came back\(Overview.caution(closed))"
    return [
      ("calls", "\(calls)"),
      ("acknowledged", middle(firstAnswer, "no call has got so far")),
      ("first point confirmed", middle(firstConfirmed, "no call has got so far")),
      ("next words", share(words, "none was due")),
      ("promises", share(promises, "none was due")),
      ("closed", reopenings),
    ]
  }
}
