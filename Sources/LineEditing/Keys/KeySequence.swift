/// A control sequence on its way in: `ESC [` or `ESC O`, and what has come after it.
struct KeySequence {
  /// Whether it goes on.
  enum Progress {
    case unfinished, finished
    /// The scalar cannot be part of it: what came before is lost, the scalar is not.
    case broken
  }

  /// How much of one is kept; of a longer one only the end is waited for.
  static let limit = 64

  let start: SequenceStart
  private(set) var body: [Unicode.Scalar] = []
  private(set) var final: Unicode.Scalar?

  var isTooLong: Bool { start.length + body.count + 1 > Self.limit }

  init(start: SequenceStart) {
    self.start = start
  }

  /// `ESC [ M`, before three characters that are not a sequence's.
  var isMouseReport: Bool { start.introducer == "[" && body.isEmpty && final == "M" }

  var isPasteStart: Bool {
    start.introducer == "[" && final == "~" && body == Array(String(KeyTable.pasteStart).unicodeScalars)
  }

  /// Takes one more, by the form of ECMA-48: parameters and intermediate bytes, then a final byte. Three forms are
  /// not in it: `ESC [ 3 $` of rxvt, `ESC [ [ A` of the Linux console, and all of `ESC O`.
  mutating func take(_ scalar: Unicode.Scalar) -> Progress {
    switch scalar.value {
    case 0x20...0x3F where !isLast(scalar): break
    case 0x5B where start.introducer == "[" && body.isEmpty: break
    case 0x20...0x7E:
      final = scalar
      return .finished
    default: return .broken
    }
    if !isTooLong { body.append(scalar) }
    return .unfinished
  }

  private func isLast(_ scalar: Unicode.Scalar) -> Bool {
    if start.introducer == "O" { return !scalar.isParameter }
    return body == ["["] || scalar == "$" && !body.isEmpty && body.allSatisfy(\.isDigit)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isParameter: Bool { isDigit || self == ";" || self == ":" }
}
