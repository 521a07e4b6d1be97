/// What people typed, made safe to stand in HTML, in text and in attributes.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    let text = PlainText.neutral(text)
    guard text.utf8.contains(where: { entity(of: $0) != nil }) else { return text }
    // No other sign has one of these bytes in it, and what is combined with one leaves it what it is to a browser.
    return String(decoding: text.utf8.flatMap { entity(of: $0).map { Array($0.utf8) } ?? [$0] }, as: UTF8.self)
  }

  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// The blocks of a letter, without a page around them.
  static func letter(_ letter: Letter) -> String {
    letter.blocks.map { block in
      switch block {
      case .paragraph(let lines): return "<p>\(lines.map { text($0) }.joined(separator: "<br>\n"))</p>"
      case .list(let items, let isNumbered):
        let tag = isNumbered ? "ol" : "ul"
        return "<\(tag)>\n" + items.map { "<li>\(text($0))</li>\n" }.joined() + "</\(tag)>"
      }
    }.joined(separator: "\n")
  }

  private static func text(_ words: [Letter.Words]) -> String {
    words.map { words in
      switch words {
      case .ours(let text), .typed(let text): escaped(text)
      }
    }.joined()
  }
}
