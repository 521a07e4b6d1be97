/// What people typed, made safe to stand in Markdown: it reads as typed and is never markup.
enum MarkdownText {
  private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&"]

  static func escaped(_ text: String) -> String {
    // Most of what is typed is letters and blanks.
    if text.utf8.allSatisfy(isPlain), text.utf8.first.map(isLetter) ?? true { return text }
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      let previous = index > 0 ? characters[index - 1] : nil
      if isMarkup(character, after: previous, before: characters[(index + 1)...]) {
        result.append("\\")
        result.append(character)
      } else if character.isNewline || character == "\t" {
        result.append(" ")
      } else if character.unicodeScalars.contains(where: isControl) {
        result.append("\u{FFFD}")
      } else {
        result.append(character)
      }
    }
    return startOfListEscaped(result)
  }

  /// Whether a reader of Markdown would take the character for more than itself where it stands: `AT&T` and `file_name_v2` are
  /// what they are, `&lt;` and `_so_` are not.
  private static func isMarkup(
    _ character: Character, after previous: Character?, before rest: ArraySlice<Character>
  ) -> Bool {
    guard special.contains(character) else { return false }
    let next = rest.first
    func isWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
    switch character {
    case "&": return rest.first { !$0.isLetter && !$0.isNumber && $0 != "#" } == ";"
    case "_": return !(isWord(previous) && isWord(next))
    case "<": return next.map { $0.isLetter || "/!?".contains($0) } ?? false
    case ">": return previous == nil || previous.map { !$0.isWhitespace } ?? false
    case "#": return previous == nil || previous == "#"
    case "*": return !(previous.map(\.isWhitespace) ?? false && next.map(\.isWhitespace) ?? false)
    default: return true
    }
  }

  /// Means nothing in Markdown, wherever it stands but at the beginning.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "&"):
      false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// `- `, `+ ` and `1. ` would start a list.
  private static func startOfListEscaped(_ text: String) -> String {
    guard let first = text.first else { return text }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    return digits + "\\" + rest
  }

  /// Control characters and marks that turn the direction of the text around them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
