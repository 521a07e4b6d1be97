/// One thing a sentence does, and the words that carry it.
package struct Cue: Hashable, Sendable {
  /// How often one that looks like this one is right, judged on sentences that the weights had not seen.
  package enum Certainty: String, Comparable, Sendable {
    /// Six times in ten.
    case likely
    /// Nine times in ten.
    case sure

    package static func < (one: Certainty, other: Certainty) -> Bool { one == .likely && other == .sure }
  }

  package let label: CueLabel
  package let certainty: Certainty
  /// Where the words stand, in Unicode scalars from the beginning of the text.
  package let start: Int
  package let end: Int
  /// The words, as they stand in the text.
  package let phrase: String
  /// The remarks of its card whose phrases stand in the sentence, by their index.
  package let remarks: [Int]

  package init(
    label: CueLabel, certainty: Certainty = .sure, start: Int, end: Int, phrase: String, remarks: [Int] = []
  ) {
    (self.label, self.certainty, self.start, self.end) = (label, certainty, start, end)
    (self.phrase, self.remarks) = (phrase, remarks)
  }
}
