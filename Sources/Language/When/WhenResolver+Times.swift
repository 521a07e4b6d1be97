/// Times.
extension WhenResolver {
  func adding(_ draft: WhenDraft, minute: Int?, to days: Answer) -> Answer {
    guard let minute else { return days }
    var answer = days
    if days.grain == .week { answer.date = days.date.firstWorkingDay(in: context.working) }
    guard let clock = draft.clock else { return adding(draft.part, to: answer) }
    let total = isStillToday(clock, answer.date) ? clock.minuteOfDay(in: nil) : minute
    answer.notes += notes(on: clock, draft, answer.date)
    answer.date = answer.date.adding(days: total / 1440)
    answer.lastDate = answer.date
    answer.time = CivilTime(minuteOfDay: total % 1440)
    answer.grain = clock.grain
    return answer
  }

  /// Whether "tonight at 1am" is the hour just ahead, said after midnight.
  private func isStillToday(_ clock: ClockTime, _ date: CivilDate) -> Bool {
    !clock.isOpen && clock.hour < 5 && date == today
      && clock.minuteOfDay(in: nil) >= context.now.time.minuteOfDay
  }

  private func notes(on clock: ClockTime, _ draft: WhenDraft, _ date: CivilDate) -> [String] {
    if let end = draft.clockEnd {
      return ["to \(CivilTime(minuteOfDay: end.minuteOfDay(in: draft.part) % 1440))"]
    }
    if clock.hour == 24 { return ["midnight at the end of \(shown(date))"] }
    guard clock.isOpen, draft.part == nil, clock.hour <= 7 else { return [] }
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

  /// The nearest such weekday before or after the day.
  func beside(_ answer: Answer, _ weekday: Weekday, isAfter: Bool) -> Answer {
    var moved = answer
    moved.date =
      isAfter ? answer.date.adding(days: 1).onOrAfter(weekday) : answer.date.adding(days: -7).onOrAfter(weekday)
    moved.lastDate = moved.date
    if moved.time == nil { moved.grain = .day }
    return moved
  }

  func landed(_ answer: Answer?, on weekday: Weekday) -> Answer? {
    guard var landed = answer else { return nil }
    landed.date = landed.date.onOrAfter(weekday)
    landed.lastDate = landed.date
    return landed
  }

  /// Hours and minutes are counted from the time; days and more from the date alone.
  func shifted(_ answer: Answer, by length: WhenLength) -> Answer? {
    var shifted = answer
    if length.isToTheMinute {
      guard let time = answer.time else { return nil }
      let start = answer.instant ?? context.zone.moment(of: CivilMoment(date: answer.date, time: time))
      let moment = start.adding(minutes: length.minutes, in: context.zone)
      shifted.date = moment.civil.date
      shifted.time = moment.civil.time
      shifted.instant = moment
      shifted.grain = .minute
    } else {
      shifted.instant = nil
      shifted.date = length.added(to: answer.date, in: context.working)
      if answer.grain == .minute, answer.time == context.now.time { shifted.time = nil }
      shifted.grain = shifted.time == nil ? .day : answer.grain
    }
    shifted.lastDate = shifted.date
    return shifted
  }
}
