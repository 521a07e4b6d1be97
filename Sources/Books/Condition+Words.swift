extension Condition {
  /// As it is written in a book, on one line.
  package var words: String {
    switch self {
    case .always: "always"
    case .fact(let fact, let values): "\(fact) is \(values.joined(separator: " or "))"
    case .answered(let fact): "\(fact) is answered"
    case .above(let measure, let limit): "\(measure.words) above \(Condition.digits(limit))"
    case .below(let measure, let limit): "\(measure.words) below \(Condition.digits(limit))"
    case .severity(let levels): "severity is \(levels.map(String.init).joined(separator: " or "))"
    case .mark(let mark): mark.rawValue
    case .not(.fact(let fact, let values)): "\(fact) is not \(values.joined(separator: " or "))"
    case .not(let condition): "not (\(condition.words))"
    case .any(let conditions): conditions.map(\.inner).joined(separator: " or ")
    case .all(let conditions): conditions.map(\.inner).joined(separator: " and ")
    }
  }

  /// In brackets where it would run into its neighbours.
  private var inner: String {
    switch self {
    case .any(let parts), .all(let parts): parts.count > 1 ? "(\(words))" : words
    case .fact(_, let values): values.count > 1 ? "(\(words))" : words
    case .always, .answered, .above, .below, .severity, .mark, .not: words
    }
  }

  private static func digits(_ limit: Double) -> String {
    limit == limit.rounded() && abs(limit) < 1e15 ? String(Int(limit)) : String(limit)
  }
}

extension Condition.Measure {
  fileprivate var words: String {
    switch self {
    case .heat: "heat"
    case .severity: "severity"
    case .fact(let fact): fact
    }
  }
}
