import Language

/// A date phrase, the moment it was said at, and the day or the minute it means.
package struct DateRow: EvaluatedRow {
  package let text: String
  let now: String
  /// "2026-11-27", "2026-11-27T17:00"; none where the phrase is to be refused.
  let expect: String?
  /// The last day that is right, for the grain `range`.
  let expectEnd: String?
  /// How exact an answer is asked for: `day`, `minute`, `range` (any day up to `expectEnd`), `none`.
  let grain: String

  package var wanted: String { expect ?? "refused" }

  package var read: String { answer ?? "refused" }

  package var isRight: Bool {
    guard grain != "none" else { return answer == nil }
    guard let answer, let expect else { return false }
    switch grain {
    case "minute": return answer == expect
    case "range": return expect.prefix(10) <= answer.prefix(10) && answer.prefix(10) <= (expectEnd ?? expect).prefix(10)
    default: return answer.prefix(10) == expect.prefix(10)
    }
  }

  private var answer: String? {
    guard let now = CivilMoment(iso: now) else { return nil }
    return try? When(WhenContext(now: Zone.utc.moment(of: now), zone: .utc)).read(text).iso
  }
}
