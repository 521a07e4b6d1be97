/// One thing a sentence does, and the words that carry it.
package struct Cue: Hashable, Sendable {
  package let label: CueLabel
  /// Where the words stand, in Unicode scalars from the beginning of the text.
  package let start: Int
  package let end: Int
  /// The words, as they stand in the text.
  package let phrase: String
  /// The remarks of its card whose phrases stand in the sentence, by their index.
  package let remarks: [Int]

  package init(label: CueLabel, start: Int, end: Int, phrase: String, remarks: [Int] = []) {
    (self.label, self.start, self.end, self.phrase, self.remarks) = (label, start, end, phrase, remarks)
  }
}
