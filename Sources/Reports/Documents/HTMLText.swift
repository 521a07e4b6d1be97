/// What people typed, made safe to stand in HTML, in text and in attributes.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PlainText.neutral(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
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
