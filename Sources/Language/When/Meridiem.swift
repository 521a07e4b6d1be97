/// Before or after noon.
enum Meridiem: Sendable, Hashable {
  case am, pm

  static let whole: [String: Meridiem] = ["am": .am, "pm": .pm]
  /// The first letters, which stand alone in "9p" and "p.m.".
  static let halves: [String: Meridiem] = ["a": .am, "p": .pm]
}
