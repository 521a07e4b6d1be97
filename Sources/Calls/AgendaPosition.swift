/// Where a step stands on the agenda, counted from 1, and how that is said.
package struct AgendaPosition: Hashable, Sendable {
  package let number: Int
  package let of: Int

  package init(number: Int, of: Int) {
    (self.number, self.of) = (number, of)
  }

  /// "3/7 Paraphrase back", for the eye.
  package func shown(_ step: String) -> String { "\(number)/\(of) \(step)" }

  /// "Step 3 of 7: Paraphrase back", for the ear.
  package func spoken(_ step: String) -> String { "Step \(number) of \(of): \(step)" }

  /// "paraphrase, 3 of 7", for the ear at every line: what matters comes first.
  package func spokenPrompt(_ step: String) -> String { "\(step), \(number) of \(of)" }
}
