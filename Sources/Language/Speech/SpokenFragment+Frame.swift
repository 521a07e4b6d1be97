extension SpokenFragment {
  /// The words around a fragment that let it be said to the customer's face.
  package enum Frame: Sendable, Hashable {
    /// "Second: late delivery."
    case plain
    /// "Second, billing: charged twice."
    case labelled
    /// "Second: you want a refund."
    case addressed
    /// "Second, you ask: why did nobody call back?"
    case question
    /// "Second, you ask why nobody called back."
    case reportedQuestion
    /// "Second, you tell us: stop calling me."
    case order
    /// "Second, you ask us: please call before five."
    case request
    /// "Second, you told me: I want to speak to your manager."
    case told
    /// "Second, you told me: she was told it was covered." Carries what is not certain, as typed.
    case asNoted
    /// "Second, in your words: 'never again'."
    case inTheirWords
  }
}
