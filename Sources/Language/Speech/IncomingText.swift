/// A text from outside, typed, pasted, piped, edited or given as an argument, as everything behind the door takes it: no
/// control characters but the line breaks of a note, and nothing that is no UTF-8. Both are dealt with here and nowhere
/// else, so that what is stored, hashed, compared and written is the same text.
package struct IncomingText: Hashable, Sendable {
  /// The longest line that is taken, in bytes of UTF-8.
  package static let mostBytes = 1 << 20
  package static let tooLong = "the line is longer than \(mostBytes >> 20) MiB"

  /// A control character and NUL became a blank.
  package let text: String
  package let hadControls: Bool
  /// Bytes that are no UTF-8 became U+FFFD when they were read.
  package let hadStrayBytes: Bool

  package init(_ raw: String) { self.init(raw, inFile: false) }

  /// The text of a file. What it may have is up to the form it is in: a tab is left to that.
  package init(file raw: String) { self.init(raw, inFile: true) }

  private init(_ raw: String, inFile: Bool) {
    let scalars = raw.unicodeScalars
    hadStrayBytes = scalars.contains("\u{FFFD}")
    hadControls = scalars.contains { IncomingText.isControl($0, inFile: inFile) }
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
      clean.append(isBreak ? "\n" : IncomingText.isControl(scalar, inFile: inFile) ? " " : scalar)
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

  /// Whether nothing had to be done to it.
  package var isWhole: Bool { !hadControls && !hadStrayBytes }

  /// - Parameter inFile: a file has tabs and the line breaks of any system.
  package static func isControl(_ scalar: Unicode.Scalar, inFile: Bool = false) -> Bool {
    let isOfFiles = inFile && (scalar == "\t" || scalar == "\r" || scalar == "\u{85}")
    return scalar != "\n" && !isOfFiles && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
  }
}
