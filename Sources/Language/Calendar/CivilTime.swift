/// A wall-clock time to the minute, 00:00 to 23:59.
package struct CivilTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let hour: Int
  package let minute: Int

  /// Nil outside 00:00 to 23:59.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads exactly "16:00".
  package init?(_ text: String) {
    guard let fields = FixedFields(text.utf8, shape: "dd:dd") else { return nil }
    self.init(hour: fields[0], minute: fields[1])
  }

  /// The time so many minutes after midnight, held within the day.
  package init(minuteOfDay: Int) {
    let bounded = min(max(minuteOfDay, 0), 24 * 60 - 1)
    hour = bounded / 60
    minute = bounded % 60
  }

  package var minuteOfDay: Int {
    hour * 60 + minute
  }

  package var description: String {
    FixedFields(hour, minute).text(shape: "dd:dd")
  }

  package static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }

  /// The first minute of a day, 00:00.
  package static let midnight = CivilTime(minuteOfDay: 0)
}
