extension SpokenFragment {
  /// The words around a fragment that let it be said to the customer's face.
  package enum Frame: Sendable, Hashable {
    /// "Second: late delivery."
    case plain
    /// "Second, billing: charged twice."
    case labelled
    /// "Second: you want a refund."
    case addressed
    /// "Second, you ask why nobody called back."
    case reportedQuestion
    /// "Second, you ask: 'what about the other orders?'" The order of its words is not certain.
    case question
    /// "Second, you told me we promised it for Monday." What we are said to have done is theirs to say.
    case reported
    /// "Second, I have down: 'she was told it was covered'." Carries what is not certain, as it was noted.
    case asNoted
    /// "Second, in your words: 'never again'."
    case inTheirWords
  }
}
