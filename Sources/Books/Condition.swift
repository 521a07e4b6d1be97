/// When something in a book holds, over facts, heat and what was captured.
package indirect enum Condition: Hashable, Sendable {
  case always
  /// The fact has one of these values, answered or held until it is.
  case fact(String, isAnyOf: [String])
  /// The fact was answered (whatever the answer).
  case answered(String)
  case heatAbove(Int)
  case heatBelow(Int)
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
    case .heatAbove(let limit): return situation.heat.map { $0 > limit } ?? false
    case .heatBelow(let limit): return situation.heat.map { $0 < limit } ?? false
    case .mark(let mark): return situation.marks.contains(mark)
    case .not(let condition): return !condition.holds(in: situation, held: held)
    case .any(let conditions): return conditions.contains { $0.holds(in: situation, held: held) }
    case .all(let conditions): return conditions.allSatisfy { $0.holds(in: situation, held: held) }
    }
  }
}
