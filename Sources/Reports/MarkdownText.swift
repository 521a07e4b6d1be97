/// What people typed, made safe to stand in Markdown: it reads as typed and is never markup.
enum MarkdownText {
  private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&"]

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if special.contains(character) {
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
