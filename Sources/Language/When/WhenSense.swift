/// What a rule found in a few words: one or more meanings, and how sure one can be that they are meant.
struct WhenSense: Sendable {
  let meanings: [WhenMeaning]
  let certainty: WhenCertainty
  /// What was taken for granted.
  let note: String?

  init(_ meanings: WhenMeaning..., certainty: WhenCertainty = .certain, note: String? = nil) {
    self.meanings = meanings
    self.certainty = certainty
    self.note = note
  }
}
