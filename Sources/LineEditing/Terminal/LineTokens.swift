/// The text of the line as libedit holds it: one scalar for each grapheme, so that every command of libedit, its own or
/// one the user has bound, steps over, deletes and swaps whole graphemes.
///
/// A grapheme of one scalar stands for itself. One of several scalars, and a pasted block, is given a number in the
/// private planes and spelled out again when the line is read. Numbers last as long as the session, because libedit's
/// history and kill ring hold them too.
struct LineTokens {
  /// What one scalar of the line stands for.
  enum Token: Hashable {
    case grapheme(String)
    /// A pasted block: kept whole, shown as its marker.
    case block(String, marker: String)

    var text: String {
      switch self {
      case .grapheme(let text), .block(let text, _): text
      }
    }
  }

  private static let numbers: ClosedRange<UInt32> = 0xF0000...0x10FFFD

  private var tokens: [Token] = []
  private var known: [Token: Unicode.Scalar] = [:]

  /// A text as the line holds it. What stands for a key of ours or ends a C string is left out.
  mutating func scalars(of text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for character in text {
      let spelled = character.unicodeScalars
      if spelled.count == 1, let only = spelled.first, !Self.numbers.contains(only.value) {
        if only.value != 0, !EditorKey.isReserved(only) { scalars.append(only) }
      } else if character == "\r\n" {
        scalars.append("\n")
      } else if let number = number(of: .grapheme(String(character))) {
        scalars.append(number)
      } else {
        scalars += spelled
      }
    }
    return scalars
  }

  /// The one scalar for a pasted block; nil when there is no number left.
  mutating func scalar(ofBlock text: String, marker: String) -> Unicode.Scalar? {
    number(of: .block(text, marker: marker))
  }

  /// What a scalar of the line stands for.
  func token(of scalar: Unicode.Scalar) -> Token {
    guard Self.numbers.contains(scalar.value) else { return .grapheme(String(Character(scalar))) }
    let index = Int(scalar.value - Self.numbers.lowerBound)
    return index < tokens.count ? tokens[index] : .grapheme("\u{FFFD}")
  }

  /// What was typed.
  func text(of scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars where !EditorKey.isReserved(scalar) {
      if Self.numbers.contains(scalar.value) {
        text.append(contentsOf: token(of: scalar).text.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The line anew where its scalars are no longer its graphemes, as after a combining mark was typed; nil where they
  /// are. What stands before the cursor is never joined with what stands behind it: who types a flag before another one
  /// would get halves of both.
  mutating func folded(_ scalars: [Unicode.Scalar], cursor: Int) -> (scalars: [Unicode.Scalar], cursor: Int)? {
    guard scalars.contains(where: Self.canJoin) else { return nil }
    let before = folded(scalars.prefix(cursor))
    let behind = folded(scalars.dropFirst(cursor))
    return before + behind == scalars ? nil : (before + behind, before.count)
  }

  private mutating func folded(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    var run = String.UnicodeScalarView()
    for scalar in scalars {
      switch token(of: scalar) {
      case .grapheme(let text): run.append(contentsOf: text.unicodeScalars)
      case .block:
        folded += self.scalars(of: String(run)) + [scalar]
        run = String.UnicodeScalarView()
      }
    }
    return folded + self.scalars(of: String(run))
  }

  /// Whether a scalar could be part of a longer grapheme: no combining mark, joiner or letter that joins comes before
  /// U+0300.
  private static func canJoin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && !numbers.contains(scalar.value)
  }

  private mutating func number(of token: Token) -> Unicode.Scalar? {
    if let scalar = known[token] { return scalar }
    guard let scalar = Unicode.Scalar(Self.numbers.lowerBound + UInt32(tokens.count)),
      Self.numbers.contains(scalar.value)
    else { return nil }
    tokens.append(token)
    known[token] = scalar
    return scalar
  }
}
