/// One typed fragment as a sentence of a letter to the customer. It goes in by itself only where both the words and the persons
/// are certain; everything else waits until somebody has read it.
package struct WrittenLine: Sendable, Hashable {
  /// What would be written; nil where nothing of it should stand in a letter as it is.
  package let draft: String?
  /// What is not certain about it.
  package let doubt: Doubt?

  /// The sentence, where it needs nobody to look at it.
  package var certain: String? { doubt == nil ? draft : nil }

  package enum Doubt: Sendable, Hashable {
    /// Shorthand, half a sentence, a list of things.
    case notWhole
    /// It does not say who did it, or who is meant.
    case who
    case insult
    /// They admit a part of their own.
    case admission
    /// Said in anger, or in a word that nobody writes.
    case tone(String)
    /// A matter for counsel: an injury, a lawyer, lost data.
    case delicate(String)
    /// Perhaps somebody of ours.
    case name(String)
    /// What they said they would do else.
    case threat
    /// A cause that nobody has checked.
    case cause
    /// It was to be done by now.
    case over
    /// A word that is not known for harmless.
    case word(String)
  }

  /// What nobody has to look at, since somebody has.
  package static let settled = WrittenLine(nil, nil)

  /// The same once somebody has read what is proposed, and taken it.
  package var taken: WrittenLine { draft == nil ? self : WrittenLine(draft, nil) }

  /// The same, with this to look at where there was nothing else.
  package func doubted(_ other: Doubt) -> WrittenLine { WrittenLine(draft, doubt ?? other) }

  init(_ draft: String?, _ doubt: Doubt?) {
    (self.draft, self.doubt) = (draft, doubt)
  }

  /// What is said in anger or of one of ours is nothing to propose, whatever the sentence is.
  func checked(against text: String, known: Set<String>) -> WrittenLine {
    if let doubt = Tone.doubt(of: text) ?? PersonOfOurs.doubt(of: draft ?? text, known: known) {
      return WrittenLine(nil, doubt)
    }
    guard doubt == nil, let draft else { return self }
    let words = TypedWord.words(of: draft).map(\.key)
    if words.contains(where: { ["because", "due", "caused"].contains($0) }) { return WrittenLine(draft, .cause) }
    let stranger = PlainWords.stranger(in: draft.split(separator: " ").dropFirst().map(String.init), known: known)
    return WrittenLine(draft, stranger.map { .word($0.trimmingTail { !$0.isLetter }) })
  }
}

extension WrittenLine {
  /// What somebody should know of a sentence that was written by hand; nil where there is nothing.
  package static func remark(on text: String, known: Set<String>) -> Doubt? {
    if let word = Delicate.word(in: text) { return .delicate(word) }
    if Insult.isIn(text) { return .insult }
    return Tone.doubt(of: text) ?? PersonOfOurs.doubt(of: text, known: known)
  }

  /// - Parameters:
  ///   - text: what they told us, as typed, without its first character.
  ///   - inTheirWords: it is what they said, word for word.
  ///   - speaker: who of their side said it, where that is not the one on the line.
  ///   - reader: the names of the one who reads the letter; single words, small letters.
  ///   - known: names that the reader knows, theirs and the company's; single words, small letters.
  package init(
    _ text: String, inTheirWords: Bool, speaker: String? = nil, reader: Set<String> = [], known: Set<String> = []
  ) {
    let text = String(text.prefix(SpokenFragment.longest))
    if let word = Delicate.word(in: text) {
      self.init(nil, .delicate(word))
      return
    }
    // "Nobody told Dana", written to Dana.
    if TypedWord.words(of: text).contains(where: { reader.contains($0.key.withoutPossessive) }) {
      self.init(nil, .who)
      return
    }
    func reading(_ text: String) -> WrittenLine {
      let line = inTheirWords ? ToldLine.quote(text, speaker: speaker) : ToldLine.note(text)
      return line.checked(against: text, known: known.union(speaker.map { TypedWord.words(of: $0).map(\.key) } ?? []))
    }
    switch Sayable(text, inTheirWords: inTheirWords) {
    case .all: self = reading(text)
    case .only(let rest): self.init(reading(rest).certain, Insult.isIn(text) ? .insult : .admission)
    case .feeling: self.init(nil, .insult)
    case .parked: self.init(nil, .admission)
    }
  }
}
