/// A part of the day, with the hours it spans.
enum PartOfDay: String, Sendable, Hashable {
  case morning, lunch, afternoon, evening, night

  /// When it begins; the morning begins with work.
  func start(opening: CivilTime) -> CivilTime {
    switch self {
    case .morning: min(opening, CivilTime(minuteOfDay: 12 * 60))
    case .lunch: CivilTime(minuteOfDay: 12 * 60)
    case .afternoon: CivilTime(minuteOfDay: 14 * 60)
    case .evening: CivilTime(minuteOfDay: 18 * 60)
    case .night: CivilTime(minuteOfDay: 20 * 60)
    }
  }

  var end: CivilTime {
    switch self {
    case .morning: CivilTime(minuteOfDay: 12 * 60)
    case .lunch: CivilTime(minuteOfDay: 14 * 60)
    case .afternoon: CivilTime(minuteOfDay: 18 * 60)
    case .evening: CivilTime(minuteOfDay: 22 * 60)
    case .night: CivilTime(minuteOfDay: 24 * 60 - 1)
    }
  }
}
