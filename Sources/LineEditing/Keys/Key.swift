/// A key as a person presses it, whichever of its many encodings the terminal has sent.
struct Key: Hashable, Sendable {
  /// The key itself. A letter typed with Shift is its capital, without the modifier.
  enum Base: Hashable, Sendable {
    case character(Unicode.Scalar)
    case up, down, left, right, home, end, pageUp, pageDown
    case insert, delete, backspace, tab, enter, escape
    case function(Int)
  }

  /// What was held down with it.
  struct Modifiers: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
  }

  var base: Base
  var modifiers: Modifiers

  init(_ base: Base, _ modifiers: Modifiers = []) {
    self.base = base
    self.modifiers = modifiers
  }

  /// The key that sends this character by itself. Nil for C1 controls, which no key sends.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00: self.init(.character(" "), .control)
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1A: self.init(.character(Unicode.Scalar(UInt8(scalar.value) + 0x60)), .control)
    case 0x1C...0x1F: self.init(.character(Unicode.Scalar(UInt8(scalar.value) + 0x40)), .control)
    case 0x80...0x9F: return nil
    default: self.init(.character(scalar))
    }
  }

  func with(_ more: Modifiers) -> Key { Key(base, modifiers.union(more)) }

  /// The same key as the other encodings have it: Shift is in the character (Alt-Shift-f is Alt-F), and a character
  /// with Ctrl is small (Ctrl-F is Ctrl-f, and Ctrl-Shift-F is Ctrl-Shift-f).
  var normalized: Key {
    guard case .character(let scalar) = base else { return self }
    if modifiers.contains(.control) { return Key(.character(scalar.inLowercase), modifiers) }
    guard modifiers.contains(.shift) else { return self }
    return Key(.character(scalar.inUppercase), modifiers.subtracting(.shift))
  }
}

extension Unicode.Scalar {
  /// The capital letter, where it is one scalar.
  var inUppercase: Unicode.Scalar { Self.only(in: properties.uppercaseMapping) ?? self }

  /// The small letter, where it is one scalar.
  var inLowercase: Unicode.Scalar { Self.only(in: properties.lowercaseMapping) ?? self }

  private static func only(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
