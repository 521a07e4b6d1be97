/// When something in a book holds, over facts, heat, severity and what was captured.
package indirect enum Condition: Hashable, Sendable {
  /// What has a size.
  package enum Measure: Hashable, Sendable {
    case heat, severity
    /// A fact whose answer is a number or an amount.
    case fact(String)
  }

  case always
  /// The fact has one of these values, answered or held until it is.
  case fact(String, isAnyOf: [String])
  /// The fact was answered (whatever the answer).
  case answered(String)
  /// Strictly; not while it is unknown.
  case above(Measure, Double)
  case below(Measure, Double)
  case severity(isAnyOf: [Int])
  case mark(Situation.Mark)
  case not(Condition)
  case any([Condition])
  case all([Condition])

  package func holds(in situation: Situation, held: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .fact(let fact, let values):
      guard let value = situation.facts[fact] ?? held[fact] else { return false }
      return values.contains(value)
    case .answered(let fact): return situation.facts[fact] != nil
    case .above(let measure, let limit): return situation.size(of: measure).map { $0 > limit } ?? false
    case .below(let measure, let limit): return situation.size(of: measure).map { $0 < limit } ?? false
    case .severity(let levels): return situation.severity.map { levels.contains($0) } ?? false
    case .mark(let mark): return situation.marks.contains(mark)
    case .not(let condition): return !condition.holds(in: situation, held: held)
    case .any(let conditions): return conditions.contains { $0.holds(in: situation, held: held) }
    case .all(let conditions): return conditions.allSatisfy { $0.holds(in: situation, held: held) }
    }
  }

  /// Every condition in it that is not made of others.
  package var leaves: [Condition] {
    switch self {
    case .not(let condition): condition.leaves
    case .any(let conditions), .all(let conditions): conditions.flatMap(\.leaves)
    case .always, .fact, .answered, .above, .below, .severity, .mark: [self]
    }
  }
}

extension Situation {
  /// A number or an amount: "40", "2400.00 EUR". Nil while it is unknown.
  fileprivate func size(of measure: Condition.Measure) -> Double? {
    switch measure {
    case .heat: heat.map(Double.init)
    case .severity: severity.map(Double.init)
    case .fact(let fact): facts[fact].flatMap { Double($0.prefix { $0 != " " }) }
    }
  }
}
