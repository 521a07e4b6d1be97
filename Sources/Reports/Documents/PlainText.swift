/// What people typed, made safe to stand in any plain text: on one line, no control characters, nothing that turns the direction of
/// what stands around it.
enum PlainText {
  static func neutral(_ text: String) -> String {
    // Most of what is typed needs nothing.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: if result.last != " " { result.append(" ") }
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
