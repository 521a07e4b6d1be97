/// A zone named beside a time.
struct WhenZone: Sendable {
  /// As typed: "EST", "UTC+2", "London time".
  let name: String
  let zone: Zone
  /// The zone in the tz database where a name like EST is used; the clock there tells whether the name fits the season.
  let home: String?
}
