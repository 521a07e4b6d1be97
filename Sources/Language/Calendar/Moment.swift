/// A point in time together with the offset of the wall clock it was read from.
///
/// Ordered and compared by the point in time alone when sorted; two moments are equal only if their offsets are too.
package struct Moment: Sendable, Hashable, Comparable {
  /// Unix seconds.
  package let seconds: Int
  /// Seconds east of UTC.
  package let offset: Int

  package init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// So many minutes on, counted in real time, whatever the clock on the wall does meanwhile.
  func adding(minutes: Int, in zone: Zone) -> Moment {
    zone.moment(at: seconds + minutes * 60)
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }

  /// What the wall clock showed, its seconds dropped.
  package var civil: CivilMoment {
    let dayNumber = localSeconds.quotientRoundedDown(by: 86_400)
    let secondOfDay = localSeconds - dayNumber * 86_400
    return CivilMoment(date: CivilDate(dayNumber: dayNumber), time: CivilTime(minuteOfDay: secondOfDay / 60))
  }

  /// Seconds on the wall clock, held within the years 1 to 9999.
  private var localSeconds: Int {
    let (sum, isTooFar) = seconds.addingReportingOverflow(offset)
    let local = isTooFar ? (offset > 0 ? Int.max : Int.min) : sum
    return min(max(local, -62_135_596_800), 253_402_300_799)
  }
}

/// The written form of a moment, "2026-11-24T10:02:00+01:00".
extension Moment {
  /// Never ends in Z: UTC is +00:00. Seconds of the offset are written only where a zone has them.
  package var iso: String {
    let (date, time) = (civil.date, civil.time)
    let second = localSeconds - localSeconds.quotientRoundedDown(by: 60) * 60
    return FixedFields(date.year, date.month, date.day, time.hour, time.minute, second).text(shape: Moment.wallShape)
      + offsetText
  }

  private static let wallShape = "dddd-dd-ddTdd:dd:dd"

  private var offsetText: String {
    let size = offset.magnitude
    let fields = FixedFields(Int(size / 3600), Int(size / 60 % 60), Int(size % 60))
    return (offset < 0 ? "-" : "+") + fields.text(shape: size % 60 == 0 ? "dd:dd" : "dd:dd:dd")
  }

  /// Reads what `iso` writes; a Z is taken for +00:00.
  package init?(iso: String) {
    var iso = iso
    guard let moment = iso.withUTF8({ Moment($0[...]) }) else { return nil }
    self = moment
  }

  private init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let wall = FixedFields(text.prefix(19), shape: Moment.wallShape),
      let date = CivilDate(year: wall[0], month: wall[1], day: wall[2]),
      let time = CivilTime(hour: wall[3], minute: wall[4]), wall[5] < 60,
      let offset = Moment.offset(text.dropFirst(19))
    else { return nil }
    let local = CivilMoment(date: date, time: time).minuteNumber * 60 + wall[5]
    self.init(seconds: local - offset, offset: offset)
  }

  private static func offset(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let sign = text.first
    if sign == UInt8(ascii: "Z"), text.count == 1 { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let rest = text.dropFirst()
    guard let fields = FixedFields(rest, shape: "dd:dd") ?? FixedFields(rest, shape: "dd:dd:dd"), fields[0] < 24,
      fields[1] < 60, fields[2] < 60
    else { return nil }
    let size = fields[0] * 3600 + fields[1] * 60 + fields[2]
    return sign == UInt8(ascii: "-") ? -size : size
  }
}
