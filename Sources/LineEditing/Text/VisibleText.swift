/// Makes control characters visible, so that no text, whoever typed it, can command the terminal.
enum VisibleText {
  /// `text` with every control character but newline replaced by a visible form.
  static func of(_ text: String) -> String {
    // Nearly every text there is, and long ones are shown too.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\n") }) { return text }
    guard text.unicodeScalars.contains(where: { form(of: $0) != nil }) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar != "\n", let form = form(of: scalar) {
        visible.append(contentsOf: form.unicodeScalars)
      } else {
        visible.append(scalar)
      }
    }
    return String(visible)
  }

  /// What stands for a control character: caret notation for C0 and DEL; U+FFFD for C1, for line and paragraph
  /// separators and for everything that reorders text (marks, embeddings, overrides, isolates). Nil for all others.
  static func form(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40))
    case 0x7F: "^?"
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
