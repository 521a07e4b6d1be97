import Language
import Practice

/// A rehearsal in the lists: derived from its events, kept beside them in the same transaction.
package struct RehearsalOutline: Hashable, Sendable {
  package let id: String
  package let number: Int
  package let scenario: String
  package let title: String
  /// Stands for all it was played with: only equal ones compare.
  package let madeOf: String
  package let beganAt: Moment
  package let lastAt: Moment
  /// The turns in which the trainee said something.
  package let turns: Int
  /// 0 to 100.
  package let heat: Int
  /// 0 to 100.
  package let total: Int
  /// Between which totals nine in ten scores of it lie; nil while it was not ended.
  package let range: ClosedRange<Int>?
  /// How it ended, as the store names it; nil for one that was left.
  package let ending: String?
  /// Whether the whole was scored: where a colleague plays the customer the skills alone are.
  package var hasTotal: Bool { ending != nil && ending != RehearsalName.of(Customer.Ending.played.rawValue) }
  /// 0 to 100 by the name of the skill; a skill that had no opening is not there.
  package let skills: [String: Int]
}
