/// One word of a typed fragment, with what is needed to recognise it whatever its case and punctuation.
struct TypedWord: Sendable, Hashable {
  /// As typed, punctuation and all.
  let text: String
  /// Lower case, straight apostrophes, no punctuation around it: what word lists are asked for.
  let key: String
  /// Whether it stands inside double quotation marks, where somebody else is speaking.
  let isQuoted: Bool

  /// Whether a sentence or clause ends right after it.
  var endsClause: Bool { text.last.map { ".;:!?,".contains($0) } ?? false }
  var endsSentence: Bool { text.last.map { ".;!?".contains($0) } ?? false }

  init(_ word: String) { self.init(text: word, key: TypedWord.key(of: word), isQuoted: word.contains("\"")) }

  init(text: String, key: String, isQuoted: Bool) {
    (self.text, self.key, self.isQuoted) = (text, key, isQuoted)
  }

  static func words(of text: String) -> [TypedWord] {
    var inQuotes = false
    return text.split(separator: " ").map { piece in
      let marks = piece.count { $0 == "\"" }
      let word = TypedWord(text: String(piece), key: key(of: piece), isQuoted: inQuotes || marks > 0)
      if marks % 2 == 1 { inQuotes.toggle() }
      return word
    }
  }

  static func key(of piece: some StringProtocol) -> String {
    var core = Substring(piece.lowercased().replacing("’", with: "'"))
    while let last = core.last, !last.isLetter, !last.isNumber { core.removeLast() }
    while let first = core.first, !first.isLetter, !first.isNumber, first != "'" { core.removeFirst() }
    return String(core)
  }
}
