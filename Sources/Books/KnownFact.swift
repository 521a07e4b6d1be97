/// The facts that rules of the program depend on, whichever book defines them. Any other fact is the book's own affair.
package enum KnownFact {
  /// Whose doing it is.
  package static let fault = "fault"
  /// Whether somebody is hurt, data is lost, a penalty is due or a lawyer was named.
  package static let liability = "liability"
  /// Up to what amount one may decide, as a preparation asks.
  package static let limit = "limit"
  /// Whether they feel that they were treated badly.
  package static let mistreated = "mistreated"
  /// Whether they have said that they feel understood.
  package static let understood = "understood"
  /// Whether the one who does the fix has confirmed its date.
  package static let dateConfirmed = "date_confirmed"
  /// Whether they have been called about this before.
  package static let nthCall = "nth_call"

  /// Whether they had a credit from us in the last six months.
  package static let recentCredit = "recent_credit"

  /// Whether they call all of it solved, and whether anything else is open for them.
  package static let allSolved = "all_solved"
  package static let anythingElse = "anything_else"

  /// Whose answers are the escalation's where a book does not say whose they are.
  static let ofEscalations: Set<String> = [fault, liability]

  package static let yes = "yes"
  package static let no = "no"
  /// Not the first call about this.
  package static let later = "later"
  package static let unknown = "unknown"
  package static let ours = "ours"
  package static let shared = "shared"
}
