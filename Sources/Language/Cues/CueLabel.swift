/// What a sentence can do to an upset customer. The raw values are the names of the contract.
package enum CueLabel: String, CaseIterable, Sendable, Hashable, Codable {
  /// Puts the fault on the customer, a colleague, another team or a supplier.
  case blame
  /// Argues, justifies, excuses or denies.
  case defensive
  /// Plays it down, or tells them how to feel.
  case dismissive
  /// Promises what nobody can control.
  case overpromise
  /// Hides behind a rule, a contract or having no power.
  case policy
  /// Offers something of worth. Risky before they were heard, right later: the call judges it.
  case concession
  /// Names what they feel, what it did to them, or how serious it is.
  case acknowledge
  /// Is sorry for something done or suffered.
  case apology
  /// Takes the fault, or the solving of it, upon us.
  case ownership
  /// Says back what the customer told.
  case paraphrase
  /// Asks whether the understanding is right, or what was missed.
  case check
  /// Invites them to tell more.
  case question
  /// Says what somebody will do and when.
  case commitment
  /// Looks for the solution with them.
  case together
  /// Thanks them for raising it, for time or for patience.
  case thanks

  /// Whether it harms whenever it is said.
  package var isRisky: Bool { self < .concession }

  /// Its place in a row of weights.
  package var index: Int {
    switch self {
    case .blame: 0
    case .defensive: 1
    case .dismissive: 2
    case .overpromise: 3
    case .policy: 4
    case .concession: 5
    case .acknowledge: 6
    case .apology: 7
    case .ownership: 8
    case .paraphrase: 9
    case .check: 10
    case .question: 11
    case .commitment: 12
    case .together: 13
    case .thanks: 14
    }
  }
}

extension CueLabel: Comparable {
  /// The graver first: of two warnings the first is given.
  package static func < (one: CueLabel, other: CueLabel) -> Bool { one.index < other.index }
}
