/// A text from outside, typed, pasted, piped, edited or given as an argument, as everything behind the door takes it: no
/// control characters but the line breaks of a note, and nothing that is no UTF-8. Both are dealt with here and nowhere
/// else, so that what is stored, hashed, compared and written is the same text.
package struct IncomingText: Hashable, Sendable {
  /// The longest line that is taken, in bytes of UTF-8.
  package static let mostBytes = 1 << 20

  /// A control character and NUL became a blank.
  package let text: String
  package let hadControls: Bool
  /// Bytes that are no UTF-8 became U+FFFD when they were read.
  package let hadStrayBytes: Bool

  package init(_ raw: String) {
    let scalars = raw.unicodeScalars
    hadStrayBytes = scalars.contains("\u{FFFD}")
    hadControls = scalars.contains(where: IncomingText.isControl)
    guard hadControls else {
      text = raw
      return
    }
    var clean = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in scalars {
      // The line breaks of other systems are line breaks.
      let isBreak = scalar == "\r" || scalar == "\u{85}"
      if scalar == "\n", last == "\r" { _ = clean.popLast() }
      clean.append(IncomingText.isControl(scalar) ? (isBreak ? "\n" : " ") : scalar)
      last = scalar
    }
    text = String(clean)
  }

  /// What was done to it, in words; nil where nothing was.
  package var remark: String? {
    let done = [
      hadControls ? "control characters became blanks" : nil,
      hadStrayBytes ? "bytes that are not UTF-8 became \u{FFFD}" : nil,
    ].compactMap(\.self)
    return done.isEmpty ? nil : done.joined(separator: ", ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
  }
}
