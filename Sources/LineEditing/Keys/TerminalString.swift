/// A terminal's answer in words (OSC, DCS, PM, APC) on its way in: swallowed up to BEL or ST.
///
/// Nothing of it is kept, so it may be of any length; what bounds it is time, and any other control character, which
/// no terminal sends inside one: Enter or Ctrl-C is never lost in it.
struct TerminalString {
  let start: SequenceStart
  private(set) var isEmpty = true
  private(set) var isAfterEscape = false

  /// What was typed when nothing more comes: an Esc behind it too, unless that was the beginning of ST.
  var typed: [Key] {
    guard isEmpty else { return [] }
    return isAfterEscape ? start.typed + [Key(.escape)] : start.typed
  }

  /// As it was before the ESC that turned out to begin something else.
  var withoutEscape: TerminalString {
    var before = self
    before.isAfterEscape = false
    return before
  }

  init(start: SequenceStart) {
    self.start = start
  }

  mutating func take(_ scalar: Unicode.Scalar) -> KeySequence.Progress {
    if isAfterEscape { return scalar == "\\" ? .finished : .broken }
    switch scalar {
    case "\u{07}": return .finished
    case "\u{1B}": isAfterEscape = true
    case "\0"..."\u{1F}", "\u{7F}": return .broken
    default: isEmpty = false
    }
    return .unfinished
  }
}
