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
    return text.utf8.split(separator: UInt8(ascii: " ")).map { bytes in
      let piece = Substring(bytes)
      let marks = bytes.count { $0 == UInt8(ascii: "\"") }
      let word = TypedWord(text: String(piece), key: key(of: piece), isQuoted: inQuotes || marks > 0)
      if marks % 2 == 1 { inQuotes.toggle() }
      return word
    }
  }

  static func key(of piece: some StringProtocol) -> String {
    if let plain = plainKey(of: Substring(piece).utf8) { return plain }
    var core = Substring(piece.lowercased().replacing("\u{2019}", with: "'"))
    while let last = core.last, !last.isLetter, !last.isNumber { core.removeLast() }
    while let first = core.first, !first.isLetter, !first.isNumber, first != "'" { core.removeFirst() }
    return String(core)
  }

  /// The same for what has none but plain letters, which is most of what is typed; nil for the rest.
  private static func plainKey(of bytes: Substring.UTF8View) -> String? {
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard let last = bytes.lastIndex(where: isWord) else { return "" }
    let core = bytes[...last].drop { !isWord($0) && $0 != UInt8(ascii: "'") }
    return String(decoding: core.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
