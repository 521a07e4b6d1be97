/// What is being pasted, as it comes in. Only the mark at its end is a command; all else is text.
struct PastedText {
  private var scalars = String.UnicodeScalarView()
  /// How much of the end mark the last scalars were.
  private var matched = 0
  private var isAfterReturn = false

  /// All so far. The beginning of an end mark is not in it.
  var text: String { String(scalars) }

  /// Takes one more; true when it completes the end mark.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let mark = KeyTable.pasteEnd
    if scalar != mark[matched] {
      for part in mark.prefix(matched) { keep(part) }
      matched = 0
    }
    // ESC begins the mark and is nowhere else in it, so there is no other place to begin again.
    guard scalar == mark[matched] else {
      keep(scalar)
      return false
    }
    matched += 1
    return matched == mark.count
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    defer { isAfterReturn = scalar == "\r" }
    switch scalar.value {
    case 0x0A where isAfterReturn: break
    case 0x0A, 0x0D: scalars.append("\n")
    case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F: break
    default: scalars.append(scalar)
    }
  }
}
