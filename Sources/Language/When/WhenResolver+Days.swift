/// Days.
extension WhenResolver {
  var today: CivilDate { context.now.date }

  func days(of draft: WhenDraft, minute: Int?) -> Answer? {
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
    if draft.isAlike { return whole(span.day(like: today)) }
    let isPresent = span.first < today && today <= span.last
    let date = isPresent ? today : span.first
    return Answer(date: date, grain: span.grain, lastDate: span.last, notes: [])
  }

  func whole(_ date: CivilDate, said weekday: Weekday? = nil) -> Answer {
    var answer = Answer(date: date, grain: .day, lastDate: date, notes: [])
    if let weekday, weekday != date.weekday {
      answer.contradicted = weekday
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
    case .coming where context.looksBack:
      return whole(today.adding(days: -7).onOrAfter(weekday))
    case .coming:
      guard weekday == today.weekday else { return whole(nearest) }
      if minute.map({ $0 >= context.now.time.minuteOfDay }) == true { return whole(today) }
      var answer = whole(nearest)
      answer.notes = ["taken as \(shown(nearest)), not today"]
      return answer
    case .this:
      return whole(weekday == today.weekday ? today : nearest)
    case .next(let weeks):
      let next = today.startOfWeek.adding(days: 7 * weeks).onOrAfter(weekday)
      var answer = whole(next)
      if weeks == 1, next != nearest { answer.notes = ["taken as \(shown(next)), not \(shown(nearest))"] }
      return answer
    case .last:
      return whole(today.adding(days: -7).onOrAfter(weekday))
    case .later(let days):
      return whole(nearest.adding(days: days))
    }
  }

  /// A time without a day: today if that is still to come, else tomorrow.
  func dayless(_ draft: WhenDraft, minute: Int?) -> Answer? {
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
    isBusiness ? today.adding(workingDays: 1, in: context.working) : today.adding(days: 1)
  }

  func shown(_ date: CivilDate) -> String {
    WhenWords.day(date, now: today)
  }
}
