import Calls
import Language

/// A call in the lists: derived from its events, kept beside them in the same transaction.
package struct CallOutline: Hashable, Sendable {
  package var id: String
  package var number: Int
  /// The number of the escalation it belongs to.
  package var escalation: Int?
  package var account: String?
  package var contact: String?
  package var book: String
  package var severity: Int?
  package var place: String
  package var step: Int
  package var steps: Int
  package var heat: Int?
  package var beganAt: Moment
  package var lastAt: Moment
  package var nextWord: String?
  package var isEnded: Bool
  /// Begun by accident: in no list.
  package var isDiscarded = false
  /// Nobody was on the line.
  package var isPreparation = false
  /// Whether the search has it; a store of an earlier version did not.
  package var isSearchable = true

  package var isOver: Bool { isEnded || isDiscarded }
}

/// Something that was promised in a call and when it is due.
package struct Promise: Hashable, Sendable {
  package let call: Int
  package let number: Int
  package let side: Actor.Side
  package let text: String
  package let dueDate: CivilDate?
  package let dueTime: CivilTime?
  package let isAgreed: Bool
}

/// One situation with one account.
package struct EscalationOutline: Hashable, Sendable {
  package let id: String
  package let number: Int
  package let account: String
  package let isOpen: Bool
  package let stage: Stage
  package let openedAt: Moment
}

/// An escalation in a list, with what is open in it.
package struct EscalationListing: Hashable, Sendable {
  package let outline: EscalationOutline
  /// How many calls belong to it.
  package let calls: Int
  /// When they hear from us next, as the newest call has it.
  package let nextWord: String?
  /// How many promises of ours are late.
  package let late: Int
}
