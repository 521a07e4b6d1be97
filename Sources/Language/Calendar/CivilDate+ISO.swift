/// The written form of a date, "2026-11-24".
extension CivilDate {
  /// Reads exactly "2026-11-24": four digits, two and two.
  package init?(iso: String) {
    guard let fields = FixedFields(iso.utf8, shape: "dddd-dd-dd") else { return nil }
    self.init(year: fields[0], month: fields[1], day: fields[2])
  }

  package var iso: String {
    FixedFields(year, month, day).text(shape: "dddd-dd-dd")
  }
}
