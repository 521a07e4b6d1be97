/// A time of day as it was said, before it is known which half of the day is meant.
struct ClockTime: Sendable, Hashable {
  /// 0 to 24; 24:00 is the midnight that ends a day.
  let hour: Int
  let minute: Int
  /// Whether "4" may still be 04:00 or 16:00.
  let isOpen: Bool
  let grain: Grain
  /// Opening and closing time, which are looked for on working days.
  let isBusiness: Bool

  init(hour: Int, minute: Int = 0, isOpen: Bool = false, grain: Grain = .hour, isBusiness: Bool = false) {
    self.hour = hour
    self.minute = minute
    self.isOpen = isOpen
    self.grain = grain
    self.isBusiness = isBusiness
  }

  static func business(_ time: CivilTime) -> ClockTime {
    ClockTime(hour: time.hour, minute: time.minute, grain: time.minute == 0 ? .hour : .minute, isBusiness: true)
  }

  /// A time said with or without am or pm; nil when there is none such, as 14 pm.
  init?(hour: Int, minute: Int, meridiem: Meridiem?, isTwentyFourHour: Bool = false, grain: Grain) {
    guard (0...59).contains(minute) else { return nil }
    switch meridiem {
    case .am?, .pm?:
      guard (1...12).contains(hour) else { return nil }
      self.init(hour: hour % 12 + (meridiem == .pm ? 12 : 0), minute: minute, grain: grain)
    case nil:
      guard (0...23).contains(hour) || (hour == 24 && minute == 0) else { return nil }
      let isOpen = (1...12).contains(hour) && !isTwentyFourHour
      self.init(hour: hour, minute: minute, isOpen: isOpen, grain: grain)
    }
  }

  /// The same time so many minutes on or back; nil when that leaves the day.
  func adding(minutes: Int) -> ClockTime? {
    let total = hour * 60 + minute + minutes
    let wrapped = isOpen && total < 60 ? total + 720 : total
    guard (0...24 * 60).contains(wrapped) else { return nil }
    return ClockTime(hour: wrapped / 60, minute: wrapped % 60, isOpen: isOpen, grain: .minute)
  }

  /// The same as the first of hours from one to another, "9 to 5", "2 to 3pm": the half of the day that lies before
  /// the end and nearest to it.
  func minuteOfDay(in part: PartOfDay?, before end: ClockTime?) -> Int {
    let minute = minuteOfDay(in: part)
    guard isOpen, let end else { return minute }
    let last = end.minuteOfDay(in: part)
    return [minute % 720 + 720, minute % 720].first { $0 < last } ?? minute
  }

  /// Minutes from the midnight that begins the day; beyond 1440 it belongs to the next date.
  ///
  /// Without a part of the day, 1 to 7 are afternoon, as in working hours.
  func minuteOfDay(in part: PartOfDay?) -> Int {
    let said = hour * 60 + minute
    guard isOpen else { return part == .night && hour < 5 ? said + 1440 : said }
    let onHalfDay = said % 720
    switch part {
    case .morning?: return onHalfDay
    case .lunch?, .afternoon?: return onHalfDay + 720
    case .evening?: return onHalfDay + (hour == 12 ? 1440 : 720)
    case .night?: return onHalfDay + (hour == 12 || hour < 5 ? 1440 : 720)
    case nil: return hour <= 7 ? said + 720 : said
    }
  }
}
