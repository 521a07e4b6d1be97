/// Cuts what a program writes into characters and commands, however its bytes come.
struct ScreenInput: Sendable {
  /// One thing for the screen to do.
  enum Element: Equatable, Sendable {
    case character(Unicode.Scalar)
    case control(Unicode.Scalar)
    /// What came after ESC: intermediate characters and a final one.
    case escape(String)
    /// What came between `CSI` and the final character.
    case command(String, final: Unicode.Scalar)
  }

  /// What begins a string, which changes nothing that is seen: DCS, SOS, OSC, PM, APC.
  private static let strings: Set<Unicode.Scalar> = ["P", "X", "]", "^", "_"]

  private enum Stage {
    case text
    case escape(String)
    case command(String)
    case string
  }

  private var bytes: [UInt8] = []
  private var stage = Stage.text

  /// The elements that are complete with these bytes.
  mutating func take(_ more: some Sequence<UInt8>) -> [Element] {
    bytes += more
    let tail = unfinishedTail
    let text = String(decoding: bytes.dropLast(tail), as: UTF8.self)
    bytes = Array(bytes.suffix(tail))
    return text.unicodeScalars.compactMap { take($0) }
  }

  /// How many bytes at the end are the beginning of a character.
  private var unfinishedTail: Int {
    for (index, byte) in bytes.reversed().prefix(3).enumerated() where byte >= 0xC0 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return index + 1 < length ? index + 1 : 0
    }
    return 0
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Element? {
    switch (stage, scalar) {
    case (.string, "\u{07}"): stage = .text
    case (_, "\u{1B}"): stage = .escape("")
    case (.string, _): break
    case (_, "\u{18}"), (_, "\u{1A}"): stage = .text
    case (_, "\0"..<" "), (_, "\u{7F}"..."\u{9F}"): return .control(scalar)
    case (.text, _): return .character(scalar)
    case (.escape(let before), _): return takeAfterEscape(scalar, before)
    case (.command(let before), "\u{40}"..."\u{7E}"):
      stage = .text
      return .command(before, final: scalar)
    case (.command(let before), _): stage = .command(before + String(Character(scalar)))
    }
    return nil
  }

  private mutating func takeAfterEscape(_ scalar: Unicode.Scalar, _ before: String) -> Element? {
    switch scalar {
    case "[" where before.isEmpty: stage = .command("")
    case _ where before.isEmpty && Self.strings.contains(scalar): stage = .string
    case " "..."/": stage = .escape(before + String(Character(scalar)))
    case "\\" where before.isEmpty: stage = .text
    default:
      stage = .text
      return .escape(before + String(Character(scalar)))
    }
    return nil
  }
}
