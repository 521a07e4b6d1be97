import Testing

@testable import Language

/// A text and what it should come to, for tables.
struct WhenExample: Sendable, CustomTestStringConvertible {
  let text: String
  /// "2026-11-27", or "2026-11-27T17:00".
  let iso: String

  init(_ text: String, _ iso: String) {
    self.text = text
    self.iso = iso
  }

  var testDescription: String { "\(text) -> \(iso)" }

  /// Tuesday, 24 November 2026, two minutes past ten.
  static func reader(at iso: String = "2026-11-24T10:02", dayFirst: Bool = false) throws -> When {
    When(context(at: try #require(CivilMoment(iso: iso)), dayFirst: dayFirst))
  }

  static func context(at now: CivilMoment, in zone: Zone = .utc, dayFirst: Bool = false) -> WhenContext {
    WhenContext(now: zone.moment(of: now), zone: zone, dayFirst: dayFirst)
  }
}
