import Language

/// The order somebody has put things in: of issues what hurts most first, of what is to be done what is done first.
package struct Ranking: Hashable, Sendable {
  /// By where each was written down first.
  package let things: [CallReference]
  /// When it was said; of two the later counts.
  package let at: Moment

  package init(_ things: [CallReference], at: Moment) { (self.things, self.at) = (things, at) }
}

extension Ranking? {
  /// In this order; what is not in it comes after, as it stands.
  package func sorted(_ items: [CarryOver.Item]) -> [CarryOver.Item] {
    guard let self else { return items }
    let places = Dictionary(self.things.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let (ranked, others) = (items.filter { places[$0.source] != nil }, items.filter { places[$0.source] == nil })
    return ranked.sorted { places[$0.source, default: 0] < places[$1.source, default: 0] } + others
  }
}

extension CarryOver {
  /// The order of the issues that was said last, in a call or outside.
  package static func issueRanking(in calls: [(id: String, call: Call)], of escalation: Escalation) -> Ranking? {
    let said = calls.compactMap { id, call in
      call.state.issuesRankedAt.map { at in
        let things = call.state.issueOrder.map { number in
          let reference = Reference(.issue, number)
          return call.state.carried[reference]?.source ?? CallReference(call: id, reference)
        }
        return Ranking(things, at: at)
      }
    }
    // Of two in the same second the later call counts.
    return ([escalation.issueRanking].compactMap(\.self) + said).reversed().max { $0.at.seconds < $1.at.seconds }
  }
}

extension CallState {
  /// The issues that are there, by number: in the order they were put in, else as they were written down.
  package var issueNumbers: [Int] {
    let numbers = issues.indices.map { $0 + 1 }.filter { issues[number: $0] != nil }
    if issueOrder.isEmpty { return numbers }
    return issueOrder.filter { issues[number: $0] != nil } + numbers.filter { !issueOrder.contains($0) }
  }
}
