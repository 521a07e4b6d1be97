import Language

/// All that a language knows of cues, put together from its folders: a reader for sentences, and a card for each cue.
package struct CueGuide: Sendable {
  package let reader: CueReader
  package let cards: [CueLabel: CueCard]

  /// - Parameters:
  ///   - books: the shipped ones first. A later book of a cue adds its phrases to the earlier ones; what it says
  ///     takes the place of what they say.
  ///   - weights: the file that training wrote, in UTF-8; empty where a language has phrases only.
  package init(_ language: CueLanguage, books: [CueBook], weights: [UInt8]) {
    var cards: [CueLabel: CueCard] = [:]
    var phrases: [CuePhrase] = []
    for (label, books) in Dictionary(grouping: books, by: \.label) {
      let remarks = books.compactMap(\.remarks).last ?? []
      cards[label] = CueCard(
        label: label, advice: books.compactMap(\.advice).last ?? "", instead: books.compactMap(\.instead).last,
        rules: books.compactMap(\.rules).last ?? [], remarks: remarks)
      for book in books {
        phrases += book.phrases.map { CuePhrase($0, label, .speaks) }
        phrases += book.quiet.map { CuePhrase($0, label, .silences) }
      }
      for (index, remark) in remarks.enumerated() {
        phrases += remark.patterns.map { CuePhrase($0, label, .remarks(index)) }
      }
    }
    self.cards = cards
    let silenced = Set(books.filter(\.isSilenced).map(\.label))
    reader = weights.withUnsafeBufferPointer {
      CueReader(language, weights: $0, phrases: phrases, silenced: silenced)
    }
  }
}
