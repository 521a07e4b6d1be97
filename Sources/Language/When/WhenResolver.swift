/// Turns a draft into a date and a time, against the clock and the user's habits.
struct WhenResolver: Sendable {
  let context: WhenContext
  /// Whether a time of today that is over is meant as it stands, not for tomorrow.
  let allowingPast: Bool

  /// What a draft comes to.
  struct Answer: Sendable {
    var date: CivilDate
    var time: CivilTime?
    var grain: Grain
    /// The last day that is meant: that of a week or month, else the date.
    var lastDate: CivilDate
    var notes: [String]
    /// The weekday that was said, where it is not that of the date.
    var contradicted: Weekday?
    /// The moment itself where it was counted from now, so that it is right while the clock is changed.
    var instant: Moment?
  }

  /// Nil when the words do not come to any time: "two hours after" and nothing more.
  func answer(to draft: WhenDraft) -> Answer? {
    if let moment = draft.moment { return answer(at: moment, draft) }
    let minute = minuteOfDay(draft)
    guard let days = days(of: draft, minute: minute) ?? dayless(draft, minute: minute) else { return nil }
    let timed = adding(draft, minute: minute, to: days)
    guard draft.beside == nil || draft.hasDay else { return nil }
    let stepped = draft.beside.map { beside(timed, $0.weekday, isAfter: $0.isAfter) } ?? timed
    let moved = draft.shift.map { shifted(stepped, by: $0) } ?? stepped
    return draft.landing.map { landed(moved, on: $0) } ?? moved
  }

  /// Minutes after midnight as the words have them; 1440 and more belong to the next date.
  private func minuteOfDay(_ draft: WhenDraft) -> Int? {
    if let clock = draft.clock { return clock.minuteOfDay(in: draft.part, before: draft.clockEnd) }
    return draft.part?.start(opening: context.opening).minuteOfDay
  }

  private func answer(at moment: Moment, _ draft: WhenDraft) -> Answer? {
    let civil = moment.civil
    let start = Answer(
      date: civil.date, time: civil.time, grain: .minute, lastDate: civil.date, notes: draft.notes, instant: moment)
    return draft.shift.map { shifted(start, by: $0) } ?? start
  }
}
