/// Meanings put together so far; it takes only those that go with what it has.
struct WhenDraft: Sendable {
  private(set) var day: WhenMeaning?
  private(set) var weekday: (day: Weekday, choice: WeekdayChoice)?
  /// The weekday that a counted day is moved on to: "two months from today on Tuesday".
  private(set) var landing: Weekday?
  private(set) var dayOfMonth: Int?
  private(set) var span: DaySpan?
  private(set) var clock: ClockTime?
  /// The other end of hours from one to another.
  private(set) var clockEnd: ClockTime?
  private(set) var part: PartOfDay?
  private(set) var isPartToday = false
  private(set) var moment: Moment?
  private(set) var shift: WhenLength?
  /// The weekday before or after the day that is named.
  private(set) var beside: (weekday: Weekday, isAfter: Bool)?
  private(set) var isTheirTime = false
  /// Whether the day is as far into its week or month as today is.
  private(set) var isAlike = false
  private(set) var zone: WhenZone?
  private(set) var isImpossible = false
  private(set) var fault: WhenFault?
  private(set) var notes: [String] = []

  private var isEmpty = true
  /// Whether the words come to a time at all.
  var isReadable: Bool { !isImpossible && fault == nil }
  /// Whether the name of a zone may follow.
  var hasTime: Bool { (clock != nil || part != nil) && zone == nil && !isTheirTime }
  /// Whether a day is named, and not only an hour.
  var hasDay: Bool { day != nil || weekday != nil || dayOfMonth != nil || span != nil || moment != nil }

  /// The draft with one more sense, or nil where it does not go with the rest.
  func adding(_ sense: WhenSense) -> WhenDraft? {
    var draft = self
    for meaning in sense.meanings {
      guard draft.add(meaning) else { return nil }
      draft.isEmpty = false
    }
    if let note = sense.note { draft.notes.append(note) }
    return draft
  }

  private mutating func add(_ meaning: WhenMeaning) -> Bool {
    switch meaning {
    case .date, .calendar, .counted: addDay(meaning)
    case .weekday(let weekday, let choice): addWeekday(weekday, choice)
    case .weekdayBeside(let weekday, let isAfter): addBeside(weekday, isAfter)
    case .dayOfMonth(let number): addDayOfMonth(number)
    case .span(let days): addSpan(days)
    case .clock(let time): addClock(time)
    case .clocks(let first, let last): addClock(first, to: last)
    case .part(let part, let isToday): addPart(part, isToday)
    case .moment(let moment): addMoment(moment)
    case .shift(let length): addShift(length)
    case .theirTime: addTheirTime()
    case .ownTime: true
    case .zone(let zone): addZone(zone)
    case .alike: addAlike()
    case .impossible: addImpossible()
    case .fault(let fault): addFault(fault)
    }
  }

  private mutating func addDay(_ meaning: WhenMeaning) -> Bool {
    // "tomorrow, Wed 25 Nov" says it twice.
    if case (.date(let date)?, .calendar(let same)) = (day, meaning) { return date == same }
    guard day == nil, dayOfMonth == nil, span == nil, moment == nil else { return false }
    if weekday != nil {
      guard case .calendar = meaning else { return false }
    }
    day = meaning
    return true
  }

  private mutating func addWeekday(_ added: Weekday, _ choice: WeekdayChoice) -> Bool {
    guard weekday == nil, landing == nil, moment == nil else { return false }
    switch day {
    case .calendar(let date)?:
      guard date.weekday == added else { return false }
      weekday = (added, choice)
    case .counted?:
      guard choice.isPlain else { return false }
      landing = added
    case .date? where shift != nil:
      guard choice.isPlain else { return false }
      landing = added
    case .date(let date)?:
      // "tomorrow, Wednesday" says it twice.
      guard date.weekday == added, choice.isPlain else { return false }
    case nil:
      guard span.map({ $0.grain == .week && choice.isPlain }) ?? true else { return false }
      weekday = (added, choice)
    case .some:
      return false
    }
    return true
  }

  private mutating func addDayOfMonth(_ number: Int) -> Bool {
    // "tomorrow the 25th" says it twice.
    if case .date(let date)? = day, dayOfMonth == nil { return date.day == number }
    guard day == nil, dayOfMonth == nil, moment == nil, span.map({ $0.grain == .month }) ?? true else { return false }
    dayOfMonth = number
    return true
  }

  private mutating func addSpan(_ days: DaySpan) -> Bool {
    guard day == nil, span == nil, moment == nil else { return false }
    if beside != nil, days.grain == .week { return false }
    let goesWithWeekday = weekday.map { days.grain == .week && $0.choice.isPlain } ?? true
    let goesWithNumber = dayOfMonth == nil || days.grain == .month
    guard goesWithWeekday, goesWithNumber, days.grain != .month || clock == nil || dayOfMonth != nil || isAlike else {
      return false
    }
    span = days
    return true
  }

  private mutating func addClock(_ time: ClockTime, to end: ClockTime? = nil) -> Bool {
    // "in May at 4" names no day.
    let isMonthAlone = span?.grain == .month && dayOfMonth == nil
    guard clock == nil, moment == nil, !isMonthAlone else { return false }
    (clock, clockEnd) = (time, end)
    return true
  }

  private mutating func addPart(_ added: PartOfDay, _ isToday: Bool) -> Bool {
    let isMonthAlone = span?.grain == .month && dayOfMonth == nil
    guard part == nil, moment == nil, !isMonthAlone else { return false }
    part = added
    isPartToday = isToday && !hasDay
    return true
  }

  private mutating func addMoment(_ counted: Moment) -> Bool {
    guard moment == nil, clock == nil, part == nil, weekday == nil, dayOfMonth == nil, span == nil else { return false }
    // "today in one hour"
    if let day {
      guard case .date(counted.civil.date) = day else { return false }
    }
    moment = counted
    return true
  }

  private mutating func addShift(_ length: WhenLength) -> Bool {
    guard isEmpty || isClockAlone, !length.isToTheMinute || isEmpty else { return false }
    shift = length
    return true
  }

  private mutating func addBeside(_ weekday: Weekday, _ isAfter: Bool) -> Bool {
    guard isEmpty || isClockAlone else { return false }
    beside = (weekday, isAfter)
    return true
  }

  /// Whether an hour is all there is so far: "4pm a week on Thursday".
  private var isClockAlone: Bool { clock != nil && !hasDay && part == nil && shift == nil && beside == nil }

  private mutating func addTheirTime() -> Bool {
    guard !isTheirTime, clock != nil || part != nil || hasDay else { return false }
    isTheirTime = true
    return true
  }

  private mutating func addZone(_ said: WhenZone) -> Bool {
    guard hasTime else { return false }
    zone = said
    return true
  }

  private mutating func addAlike() -> Bool {
    guard !isAlike, span == nil else { return false }
    isAlike = true
    return true
  }

  private mutating func addImpossible() -> Bool {
    isImpossible = true
    return true
  }

  private mutating func addFault(_ found: WhenFault) -> Bool {
    guard fault == nil else { return false }
    fault = found
    return true
  }
}
