import Language

/// What is said about a cue: why it matters, what to say instead, and when it deserves another word.
package struct CueCard: Hashable, Sendable {
  /// Something about the call that changes what a cue means.
  package enum Situation: String, CaseIterable, Sendable {
    case notUnderstood = "not understood"
    case faultUnknown = "fault unknown"
    /// Somebody may be held liable: whoever speaks for us admits nothing.
    case liability
  }

  /// Advice for a moment or a wording; it takes the place of the card's own, and is worth a warning even where the cue
  /// is not risky.
  package struct Remark: Hashable, Sendable {
    /// It holds in this situation only; nil where it holds in all.
    package let situation: Situation?
    /// It holds where one of its phrases stands; else wherever the cue does.
    package let hasPhrases: Bool
    package let advice: String
    package let instead: String?
    package let rules: [Int]
  }

  package let label: CueLabel
  /// In one line.
  package let advice: String
  /// Words that can be said at once.
  package let instead: String?
  package let rules: [Int]
  package let remarks: [Remark]

  /// The first remark that fits, nil where the card's own advice stands.
  package func remark(for cue: Cue, in situations: Set<Situation>) -> Remark? {
    remarks.enumerated().first { index, remark in
      (!remark.hasPhrases || cue.remarks.contains(index))
        && (remark.situation.map(situations.contains) ?? remark.hasPhrases)
    }?.element
  }
}
