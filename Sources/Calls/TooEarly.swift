/// Why a remedy should not be said to the customer yet. It is named once; the same line again says it, and the record
/// keeps that it was early.
package enum TooEarly: Hashable, Sendable {
  /// They feel mistreated, and an offer now looks like buying peace.
  case notUnderstood
  /// Somebody is hurt, data is lost, a penalty is due or a lawyer was named.
  case liability
  case faultUnknown
  /// The remedy with this number needs somebody's yes and has none.
  case notApproved(Int)

  package var words: String {
    switch self {
    case .notUnderstood: "they feel mistreated and have not said that they feel understood (/understood)"
    case .liability: "liability is yes: regret and the next word only"
    case .faultUnknown: "nobody knows yet whose doing it is (/fact fault)"
    case .notApproved(let number): "this needs approval and has none (/approved r\(number) NAME)"
    }
  }

  /// The advice it follows, by number.
  package var rules: [Int] {
    switch self {
    case .notUnderstood: [28, 29]
    case .liability: [29]
    case .faultUnknown: [72, 74]
    case .notApproved: [16]
    }
  }

  /// What the record says of an offer that was made all the same.
  package var record: String {
    switch self {
    case .notUnderstood: "before they said that they feel understood"
    case .liability: "although liability is yes"
    case .faultUnknown: "before it was known whose doing it is"
    case .notApproved(let number): "before anybody had approved r\(number)"
    }
  }
}
