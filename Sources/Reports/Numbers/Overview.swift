import Calls
import Language

/// How it goes over all calls, as the page and the terminal say it: what is open, whose turn it is this week, and what became of
/// what was promised.
package struct Overview: Hashable, Sendable {
  /// Fewer than this say nothing about the next one.
  package static let fewest = 10

  package let numbers: Numbers
  package let now: Moment

  package init(_ numbers: Numbers, now: Moment) { (self.numbers, self.now) = (numbers, now) }

  package var today: CivilDate { now.civil.date }

  /// Those who are to hear from us within seven days or should have by now, the first one first.
  package var thisWeek: [Numbers.Open] {
    let last = today.adding(days: 7)
    return numbers.open.filter { $0.nextWord.map { $0.date <= last } ?? false }.inOrder { $0.nextWord }
  }

  /// Where nobody has said when they hear from us.
  package var silent: [Numbers.Open] { numbers.open.filter { $0.nextWord == nil } }

  package func isLate(_ open: Numbers.Open) -> Bool { open.nextWord?.isBefore(now) ?? false }

  /// "; too few to say much" behind a number that rests on too little.
  static func caution(_ count: Int) -> String { count < fewest ? "; too few to say much" : "" }
}

extension Numbers.Month {
  /// "Nov 2026"
  package var name: String { "\(Numbers.Month.names[first.month - 1]) \(first.year)" }

  /// Promises and next words.
  package var all: PromiseTally { promises + words }

  private static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Numbers.Middle {
  /// "4 minutes": rounded; less than a minute in seconds.
  package var words: String {
    if seconds < 60 { return "\(seconds) second\(seconds == 1 ? "" : "s")" }
    let minutes = (seconds + 30) / 60
    return "\(minutes) minute\(minutes == 1 ? "" : "s")"
  }
}

extension PromiseTally {
  /// "9 of 12 in time"
  package var words: String { "\(kept) of \(due) in time" }
}

extension Overview {
  /// What is said in one line each, for both forms.
  package var lines: [(label: String, text: String)] {
    func middle(_ middle: Numbers.Middle?, _ noun: String) -> String {
      middle.map {
        "\($0.words), the median of \($0.count) call\($0.count == 1 ? "" : "s")\(Overview.caution($0.count))"
      }
        ?? noun
    }
    func share(_ tally: PromiseTally, _ nothing: String) -> String {
      if tally.due == 0 { return nothing }
      let percent = tally.due < Overview.fewest ? "" : ", \((tally.kept * 100 + tally.due / 2) / tally.due) %"
      let rest = [(tally.late, "late"), (tally.broken, "not kept")].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }
        .joined()
      return tally.words + percent + rest + Overview.caution(tally.due)
    }
    let reopenings =
      numbers.closed == 0
      ? "none is closed yet" : "\(numbers.reopened) of \(numbers.closed) came back\(Overview.caution(numbers.closed))"
    return [
      ("calls", "\(numbers.calls)"),
      ("acknowledged", middle(numbers.firstAnswer, "no call has got so far")),
      ("first point confirmed", middle(numbers.firstConfirmed, "no call has got so far")),
      ("next words", share(numbers.months.reduce(.none) { $0 + $1.words }, "none was due")),
      ("promises", share(numbers.months.reduce(.none) { $0 + $1.promises }, "none was due")),
      ("closed", reopenings),
    ]
  }
}
