/// What is said right before a fragment.
package enum SpokenLead: Sendable, Hashable {
  /// "Second", "Then, fourth": the fragment runs on in the same sentence.
  case ordinal(String)
  /// "Let me check that I have this right": a sentence that a statement can complete.
  case sentence(String)
  /// Nothing: the fragment is a sentence of its own.
  case none
}
