/// The months by their English names.
package enum Month {
  /// In order, January first.
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "January" for 1; empty for what is no month.
  static func name(_ month: Int) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// Three letters, "Jan".
  package static func shortName(_ month: Int) -> String {
    String(name(month).prefix(3))
  }
}
