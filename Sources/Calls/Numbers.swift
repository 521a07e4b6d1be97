import Language

/// How what we promised has ended so far.
package struct PromiseTally: Hashable, Sendable {
  /// By its date.
  package let kept: Int
  package let late: Int
  /// Its date is over and it is not done.
  package let broken: Int
  /// It is not to be done any more, as somebody has said with a reason.
  package let waived: Int

  package init(kept: Int, late: Int, broken: Int, waived: Int) {
    (self.kept, self.late, self.broken, self.waived) = (kept, late, broken, waived)
  }

  package static let none = PromiseTally(kept: 0, late: 0, broken: 0, waived: 0)

  /// What was due and was not waived.
  package var due: Int { kept + late + broken }

  package static func + (one: PromiseTally, other: PromiseTally) -> PromiseTally {
    PromiseTally(
      kept: one.kept + other.kept, late: one.late + other.late, broken: one.broken + other.broken,
      waived: one.waived + other.waived)
  }
}

/// What is counted over all calls.
package struct Numbers: Hashable, Sendable {
  /// An open escalation.
  package struct Open: Hashable, Sendable {
    package let number: Int
    package let account: String
    package let severity: Int?
    package let stage: Stage
    package let owner: String?
    package let openedAt: Moment
    /// When they hear from us; nil where nobody has said.
    package let nextWord: Due?
    /// How many promises of ours are late.
    package let late: Int
    /// The last reading of each call, the oldest first.
    package let heats: [Int]

    package init(
      number: Int, account: String, severity: Int?, stage: Stage, owner: String?, openedAt: Moment, nextWord: Due?,
      late: Int, heats: [Int]
    ) {
      (self.number, self.account, self.severity, self.stage) = (number, account, severity, stage)
      (self.owner, self.openedAt, self.nextWord) = (owner, openedAt, nextWord)
      (self.late, self.heats) = (late, heats)
    }
  }

  /// What became of what was due in a month.
  package struct Month: Hashable, Sendable {
    /// Its first day.
    package let first: CivilDate
    package let promises: PromiseTally
    /// Next words.
    package let words: PromiseTally

    package init(first: CivilDate, promises: PromiseTally, words: PromiseTally) {
      (self.first, self.promises, self.words) = (first, promises, words)
    }
  }

  /// So many values, and the one in the middle of them.
  package struct Middle: Hashable, Sendable {
    package let count: Int
    package let seconds: Int

    package init(count: Int, seconds: Int) { (self.count, self.seconds) = (count, seconds) }
  }

  /// The most severe and oldest first.
  package let open: [Open]
  /// The last ones, the oldest first; a month in which nothing was due is left out.
  package let months: [Month]
  /// From the beginning of a call until its first step was left; nil where no call has left one.
  package let firstAnswer: Middle?
  /// Until they confirmed a first issue.
  package let firstConfirmed: Middle?
  package let closed: Int
  package let reopened: Int
  package let calls: Int

  package init(
    open: [Open], months: [Month], firstAnswer: Middle?, firstConfirmed: Middle?, closed: Int, reopened: Int, calls: Int
  ) {
    (self.open, self.months, self.firstAnswer) = (open, months, firstAnswer)
    (self.firstConfirmed, self.closed, self.reopened, self.calls) = (firstConfirmed, closed, reopened, calls)
  }
}
