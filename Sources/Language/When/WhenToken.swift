/// A word, a number or a mark in a text that is searched for date phrases.
struct WhenToken: Sendable {
  enum Kind: Sendable, Hashable {
    /// Letters, put in lower case.
    case word(String)
    /// Digits: their value, held below a thousand million, and how many there were.
    case number(Int, digits: Int)
    /// Anything else that is not blank, one at a time.
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  let range: Range<String.Index>
  /// As typed.
  let text: String
  /// Whether it follows the token before it without a blank.
  let isGlued: Bool

  /// The word in lower case, nil for numbers and marks.
  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// Whether it is written in capital letters alone.
  var isCapital: Bool { word != nil && !text.unicodeScalars.contains { $0.properties.isLowercase } }

  var isMark: Bool {
    if case .mark = kind { true } else { false }
  }

  func isMark(_ mark: Unicode.Scalar) -> Bool {
    kind == .mark(mark)
  }
}

/// Cutting a text into tokens, in one pass.
extension WhenToken {
  static func tokens(in text: String) -> [WhenToken] {
    let scalars = text.unicodeScalars
    var tokens: [WhenToken] = []
    var index = scalars.startIndex
    var isGlued = false
    while index < scalars.endIndex {
      let start = index
      let shape = Shape(scalars[index])
      scalars.formIndex(after: &index)
      guard shape != .blank else {
        isGlued = false
        continue
      }
      while shape != .mark, index < scalars.endIndex, Shape(scalars[index]) == shape {
        scalars.formIndex(after: &index)
      }
      let token = WhenToken(
        kind: kind(scalars[start..<index], shape), range: start..<index, text: String(scalars[start..<index]),
        isGlued: isGlued)
      if let two = tokens.last, let whole = two.joined(to: token) {
        tokens[tokens.count - 1] = whole
      } else {
        tokens.append(token)
      }
      isGlued = true
    }
    return tokens
  }

  /// "2moro" and "2nite" are words that begin with a digit.
  private func joined(to rest: WhenToken) -> WhenToken? {
    guard kind == .number(2, digits: 1), rest.isGlued, let ending = rest.word, let word = WhenToken.behindTwo[ending]
    else { return nil }
    return WhenToken(
      kind: .word(word), range: range.lowerBound..<rest.range.upperBound, text: text + rest.text, isGlued: isGlued)
  }

  private static let behindTwo = [
    "moro": "tomorrow", "morro": "tomorrow", "morow": "tomorrow", "morrow": "tomorrow", "mrw": "tomorrow",
    "moz": "tomorrow", "nite": "tonight", "night": "tonight",
  ]

  private enum Shape {
    case letter, digit, blank, mark

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z", "A"..."Z": self = .letter
      case "0"..."9": self = .digit
      case " ", "\t", "\n", "\r": self = .blank
      case _ where scalar.isASCII: self = .mark
      case _ where scalar.properties.isWhitespace: self = .blank
      case _ where scalar.properties.isAlphabetic: self = .letter
      default: self = .mark
      }
    }
  }

  private static func kind(_ scalars: Substring.UnicodeScalarView, _ shape: Shape) -> Kind {
    switch shape {
    case .letter: .word(Substring(scalars).lowercased())
    case .digit: .number(scalars.reduce(0) { min($0 * 10 + Int($1.value) - 48, 999_999_999) }, digits: scalars.count)
    case .blank, .mark: .mark(plain(scalars.first ?? " "))
    }
  }

  /// Typographic marks as those on a keyboard.
  private static func plain(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    default: mark
    }
  }
}
