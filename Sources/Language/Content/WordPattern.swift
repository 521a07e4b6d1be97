/// A word or a phrase of a list, as a book writes it: `carton`, `deliver*`, `left ~ messages`, `4000`.
///
/// A word alone matches its regular forms too. In a phrase the words stand as they are written; `word*` is any word that
/// begins so, and `~` up to three words of any kind.
package struct WordPattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case word(String)
    case beginning(String)
    case gap
  }

  /// The words that a gap may hold.
  static let gap = 3

  /// As it is written.
  package let text: String
  let parts: [Part]
  /// Whether other forms of the word are the word as well.
  let isInflected: Bool

  /// - Parameter isInflected: false where a word stands for itself alone.
  /// - Returns: nil where there is no word in it.
  package init?(_ text: String, isInflected: Bool = true) {
    var parts: [Part] = []
    for piece in text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "/" }) {
      if piece == "~" {
        parts.append(.gap)
      } else if piece.hasSuffix("*"), piece.count > 1 {
        parts.append(.beginning(String(piece.dropLast())))
      } else if piece.contains(where: { $0.isLetter || $0.isNumber }) {
        parts.append(.word(String(piece).replacing("\u{2019}", with: "'")))
      } else {
        return nil
      }
    }
    guard let first = parts.first, let last = parts.last, first != .gap, last != .gap else { return nil }
    self.text = text
    self.parts = parts
    self.isInflected = isInflected && parts.count == 1
  }

  /// The value of a figure that stands alone; it is met by the same number in words.
  var number: Int? {
    guard parts.count == 1, case .word(let word) = parts[0] else { return nil }
    return Int(word)
  }

  package static func == (left: WordPattern, right: WordPattern) -> Bool {
    left.parts == right.parts && left.isInflected == right.isInflected
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(parts)
    hasher.combine(isInflected)
  }
}

/// One entry of a list of words: a phrase, a concept of the word book, or any of these with a "not" beside it.
package indirect enum WordEntry: Hashable, Sendable {
  case pattern(WordPattern)
  case concept(String)
  /// Met where one of these stands within four words of a denial, or is an idiom that denies by itself.
  case denied([WordEntry])

  /// The phrases and concepts it is made of.
  package var leaves: [WordEntry] {
    if case .denied(let entries) = self { return entries.flatMap(\.leaves) }
    return [self]
  }
}
