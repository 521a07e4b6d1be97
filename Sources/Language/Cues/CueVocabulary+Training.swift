/// What a trainer asks that a reader of cues never does: which words are worth a number, and what a text shows.
extension CueVocabulary {
  /// The words of a language, and those that stand in enough of the texts, with their beginnings.
  package init(_ language: CueLanguage, texts: [String], fewest: Int) {
    self.init(language)
    var counts: [String: Int] = [:]
    for text in texts {
      for word in Set(Self.words(of: text, language)) { counts[word, default: 0] += 1 }
    }
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where count >= fewest {
      _ = add(word)
      _ = addPrefix(of: word)
    }
  }

  private static func words(of text: String, _ language: CueLanguage) -> [String] {
    text.lowercased().replacing("’", with: "'").split { !($0.isLetter || $0.isNumber || $0 == "'") }
      .map(String.init).filter { $0.first?.isLetter == true }.map { word in
        guard word.contains("'"), let ending = language.endings.first(where: { word.hasSuffix($0.written) }) else {
          return word
        }
        return String(word.dropLast(ending.written.count))
      }
  }
}

extension CueFeature {
  /// The keys of every feature of a text.
  package static func keys(of text: String, _ vocabulary: CueVocabulary) -> [UInt64] {
    var utterance = Utterance()
    var keys: [UInt64] = []
    var text = text
    text.withUTF8 { bytes in utterance.read(bytes, vocabulary) }
    utterance.forEachFeature(in: utterance.tokens.indices) { feature, _, _ in keys.append(feature.key) }
    return keys
  }
}
