/// What a terminal's text stands on.
package enum Ground: Hashable, Sendable {
  case dark, light

  /// As a terminal tells it in `COLORFGBG`, `15;0` or `0;default;15`: the number of the ground's colour stands last. Nil
  /// where nothing, or no number, is said.
  package init?(environment: [String: String]) {
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let colour = Int(last) else { return nil }
    switch colour {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }
}
