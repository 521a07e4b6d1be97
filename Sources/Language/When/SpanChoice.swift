/// Which week, month or year.
enum SpanChoice {
  case this, next, last

  static let words: [String: SpanChoice] = [
    "this": .this, "current": .this, "next": .next, "following": .next, "coming": .next, "upcoming": .next,
    "last": .last, "past": .last, "previous": .last,
  ]

  /// How many of them from the present one.
  var steps: Int {
    switch self {
    case .this: 0
    case .next: 1
    case .last: -1
    }
  }
}
