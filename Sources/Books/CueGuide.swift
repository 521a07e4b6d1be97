import Language

/// All that a language knows of cues, put together from its folders: a reader for sentences, and a card for each cue.
package struct CueGuide: Sendable {
  package let reader: CueReader
  package let cards: [CueLabel: CueCard]
  package let telling: Telling

  /// A later book of a cue adds its phrases to the earlier ones; what it says takes the place of what they say.
  /// - Parameters:
  ///   - shipped: the books that the weights were trained with: their phrases are weighed.
  ///   - own: a team's own books: their phrases decide.
  ///   - weights: nil where a language has phrases only; then all of them decide.
  package init(_ language: CueLanguage, shipped: [CueBook], own: [CueBook] = [], weights: CueWeights?) {
    self.init(language, shipped, own, weights, areWeighed: weights != nil)
  }

  /// - Parameter areWeighed: the phrases that shipped are features of weights, which may be brought later.
  init(
    _ language: CueLanguage, _ shipped: [CueBook], _ own: [CueBook] = [], _ weights: CueWeights? = nil,
    areWeighed: Bool
  ) {
    var cards: [CueLabel: CueCard] = [:]
    var phrases: [CuePhrase] = []
    let books = shipped + own
    for (label, books) in Dictionary(grouping: books, by: \.label).sorted(by: { $0.key < $1.key }) {
      let remarks = books.compactMap(\.remarks).last ?? []
      cards[label] = CueCard(
        label: label, advice: books.compactMap(\.advice).last ?? "", instead: books.compactMap(\.instead).last,
        rules: books.compactMap(\.rules).last ?? [], remarks: remarks.map(\.card))
      for (index, remark) in remarks.enumerated() {
        phrases += remark.patterns.map { CuePhrase($0, label, .remarks(index)) }
      }
    }
    phrases +=
      shipped.flatMap { $0.phrases(areWeighed: areWeighed) } + own.flatMap { $0.phrases(areWeighed: false) }
    self.cards = cards
    telling = language.telling
    let silenced = Set(books.filter(\.isSilenced).map(\.label))
    reader = CueReader(language, weights: weights, phrases: phrases, silenced: silenced)
  }
}

extension CueGuide {
  /// The words and phrases of a language as weights know them, as a sum: with others they would have to be trained anew.
  package static func origin(_ language: CueLanguage, _ books: [CueBook]) -> UInt64 {
    var lines = language.classes.map { "class \($0.name): \($0.words.joined(separator: " "))" }
    lines += language.spellings.map { "spelling \($0.written): \($0.said.joined(separator: " "))" }
    lines += language.endings.map { "ending \($0.written): \($0.said.joined(separator: " "))" }
    lines += books.flatMap { $0.phrases(areWeighed: true) }.flatMap(\.names).sorted()
    return Array(lines.joined(separator: "\n").utf8).withUnsafeBytes { CueWeights.sum($0) }
  }
}

extension CueBook {
  /// Its phrases for the reader.
  /// - Parameter areWeighed: they are features that weights know; else each decides by itself.
  package func phrases(areWeighed: Bool) -> [CuePhrase] {
    phrases.map { CuePhrase($0, label, areWeighed ? .weighs(against: false) : .speaks) }
      + quiet.map { CuePhrase($0, label, areWeighed ? .weighs(against: true) : .silences) }
  }
}
