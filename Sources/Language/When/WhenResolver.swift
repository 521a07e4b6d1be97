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
    /// Whether the weekday that was said is not that of the date.
    var isContradictory = false

    func isPast(at now: CivilMoment) -> Bool {
      guard let time else { return lastDate < now.date }
      return CivilMoment(date: date, time: time) < now
    }
  }

  /// Nil when the words do not come to any time: "two hours after" and nothing more.
  func answer(to draft: WhenDraft) -> Answer? {
    if let moment = draft.moment { return answer(at: moment, shift: draft.shift) }
    let minute = minuteOfDay(draft)
    guard let days = days(of: draft, minute: minute) ?? dayless(draft, minute: minute) else { return nil }
    let timed = adding(draft, minute: minute, to: days)
    let moved = draft.shift.map { shifted(timed, by: $0) } ?? timed
    return draft.landing.map { landed(moved, on: $0) } ?? moved
  }

  /// Minutes after midnight as the words have them; 1440 and more belong to the next date.
  private func minuteOfDay(_ draft: WhenDraft) -> Int? {
    if let clock = draft.clock { return clock.minuteOfDay(in: draft.part) }
    return draft.part?.start(opening: context.opening).minuteOfDay
  }

  private func answer(at moment: CivilMoment, shift: WhenLength?) -> Answer? {
    let start = Answer(date: moment.date, time: moment.time, grain: .minute, lastDate: moment.date, notes: [])
    return shift.map { shifted(start, by: $0) } ?? start
  }
}

/// Days.
extension WhenResolver {
  private var today: CivilDate { context.now.date }

  private func days(of draft: WhenDraft, minute: Int?) -> Answer? {
    var answer = plainDays(of: draft, minute: minute)
    answer?.notes.insert(contentsOf: draft.notes, at: 0)
    return answer
  }

  private func plainDays(of draft: WhenDraft, minute: Int?) -> Answer? {
    switch draft.day {
    case .date(let date)?, .counted(let date)?: return whole(date)
    case .calendar(let date)?: return whole(date, said: draft.weekday?.day)
    default: break
    }
    if let number = draft.dayOfMonth { return day(number, draft.weekday?.day, within: draft.span) }
    if let (weekday, choice) = draft.weekday {
      if let span = draft.span { return whole(span.first.onOrAfter(weekday)) }
      return coming(weekday, choice, minute: minute)
    }
    guard let span = draft.span else { return nil }
    let isPresent = span.first < today && today <= span.last
    let date = isPresent ? today : span.first
    return Answer(date: date, grain: span.grain, lastDate: span.last, notes: [])
  }

  private func whole(_ date: CivilDate, said weekday: Weekday? = nil) -> Answer {
    var answer = Answer(date: date, grain: .day, lastDate: date, notes: [])
    if let weekday, weekday != date.weekday {
      answer.isContradictory = true
      answer.notes = ["\(WhenWords.day(date, now: today)) is not a \(weekday.name)"]
    }
    return answer
  }

  /// The next such day of a month, on that weekday if one was said.
  private func day(_ number: Int, _ weekday: Weekday?, within span: DaySpan?) -> Answer? {
    let start = span?.first ?? today.startOfMonth
    // Every weekday comes round on a 31st well within this.
    let months = span == nil ? 0..<60 : 0..<1
    let dates = months.lazy.compactMap { step -> CivilDate? in
      let month = start.adding(months: step)
      return CivilDate(year: month.year, month: month.month, day: number)
    }
    let date = dates.first { date in
      (span != nil || date >= today) && (weekday == nil || date.weekday == weekday)
    }
    return date.map { whole($0) }
  }

  private func coming(_ weekday: Weekday, _ choice: WeekdayChoice, minute: Int?) -> Answer {
    let nearest = today.adding(days: 1).onOrAfter(weekday)
    switch choice {
    case .coming:
      let isLaterToday = weekday == today.weekday && minute.map { $0 >= context.now.time.minuteOfDay } == true
      return whole(isLaterToday ? today : nearest)
    case .next:
      let next = today.startOfWeek.adding(days: 7).onOrAfter(weekday)
      var answer = whole(next)
      if next != nearest { answer.notes = ["taken as \(shown(next)), not \(shown(nearest))"] }
      return answer
    case .last:
      return whole(today.adding(days: -7).onOrAfter(weekday))
    case .later(let days):
      return whole(nearest.adding(days: days))
    }
  }

  /// A time without a day: today if that is still to come, else tomorrow.
  private func dayless(_ draft: WhenDraft, minute: Int?) -> Answer? {
    guard let minute else { return nil }
    var answer = whole(today)
    answer.notes = draft.notes
    let isOver = minute < context.now.time.minuteOfDay
    guard isOver, !draft.isPartToday, !allowingPast, draft.shift == nil else { return answer }
    answer.date = nextDay(isBusiness: draft.clock?.isBusiness == true)
    answer.lastDate = answer.date
    let said = draft.clock == nil ? "that" : "\(CivilTime(minuteOfDay: minute))"
    answer.notes.append("\(said) is over today, taken as \(shown(answer.date))")
    return answer
  }

  private func nextDay(isBusiness: Bool) -> CivilDate {
    isBusiness ? today.adding(workingDays: 1, among: context.workingDays) : today.adding(days: 1)
  }

  private func shown(_ date: CivilDate) -> String {
    WhenWords.day(date, now: today)
  }
}

/// Times.
extension WhenResolver {
  private func adding(_ draft: WhenDraft, minute: Int?, to days: Answer) -> Answer {
    guard let minute else { return days }
    var answer = days
    if days.grain == .week { answer.date = days.date.firstWorkingDay(among: context.workingDays) }
    guard let clock = draft.clock else { return adding(draft.part, to: answer) }
    let isEarlyToday = clock.hour < 5 && answer.date == today && clock.minuteOfDay(in: nil) >= context.now.time.minuteOfDay
    let total = isEarlyToday && !clock.isOpen ? clock.minuteOfDay(in: nil) : minute
    answer.notes += notes(on: clock, draft.part, answer.date)
    answer.date = answer.date.adding(days: total / 1440)
    answer.lastDate = answer.date
    answer.time = CivilTime(minuteOfDay: total % 1440)
    answer.grain = clock.grain
    return answer
  }

  private func notes(on clock: ClockTime, _ part: PartOfDay?, _ date: CivilDate) -> [String] {
    if clock.hour == 24 { return ["midnight at the end of \(shown(date))"] }
    guard clock.isOpen, part == nil, clock.hour <= 7 else { return [] }
    let said = clock.minute == 0 ? "\(clock.hour)" : "\(clock.hour):\(padded(clock.minute, to: 2))"
    return ["\(said) taken as \(CivilTime(minuteOfDay: clock.minuteOfDay(in: nil)))"]
  }

  /// A part of the day by itself: its beginning, or its end once it has begun.
  private func adding(_ part: PartOfDay?, to days: Answer) -> Answer {
    guard let part else { return days }
    var answer = days
    let start = part.start(opening: context.opening)
    let hasBegun = days.date == today && start < context.now.time
    let time = hasBegun ? part.end : start
    answer.time = time
    answer.lastDate = answer.date
    answer.grain = time.minute == 0 ? .hour : .minute
    answer.notes.append("\(part.rawValue) taken as \(time)")
    return answer
  }

  private func landed(_ answer: Answer?, on weekday: Weekday) -> Answer? {
    guard var landed = answer else { return nil }
    landed.date = landed.date.onOrAfter(weekday)
    landed.lastDate = landed.date
    return landed
  }

  /// Hours and minutes are counted from the time; days and more from the date alone.
  private func shifted(_ answer: Answer, by length: WhenLength) -> Answer? {
    var shifted = answer
    if length.isToTheMinute {
      guard let time = answer.time else { return nil }
      let moment = CivilMoment(date: answer.date, time: time).adding(minutes: length.minutes)
      shifted.date = moment.date
      shifted.time = moment.time
      shifted.grain = .minute
    } else {
      shifted.date = length.added(to: answer.date, workingDays: context.workingDays)
      if answer.grain == .minute, answer.time == context.now.time { shifted.time = nil }
      shifted.grain = shifted.time == nil ? .day : answer.grain
    }
    shifted.lastDate = shifted.date
    return shifted
  }
}
