/// Keys as libedit gets them: codes that nobody can type, C1 controls, which are kept out of all that is typed. One for
/// each key that a terminal sends as a sequence, and for what we do ourselves in the place of a key.
///
/// libedit calls what a key is bound to wherever a key is awaited. No sequence is ever bound: that would make Escape the
/// beginning of one, and vi's keys need it alone.
enum EditorKey: UInt8, CaseIterable {
  case paste = 0x80
  case left, right, up, down, wordLeft, wordRight, home, end
  case delete, deleteWord, deleteWordBack
  case tab, backTab, newLine
  case first, last

  /// Whether a scalar belongs to this range; such are not let in from outside.
  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0x9F).contains(scalar.value)
  }

  var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }

  /// The key in the notation of libedit's `bind`.
  var notation: String { Self.notation(of: rawValue) }

  static func notation(of code: UInt8) -> String { "\\" + String(code, radix: 8) }

  /// The codes that are no keys of ours, for what the user has bound.
  static let spare: [UInt8] = (0x80...0x9F).filter { EditorKey(rawValue: $0) == nil }

  /// The key of the keyboard, however it was held with Shift; nil for one that is sent to libedit as it was typed.
  init?(_ key: Key) {
    let isByWord = !key.modifiers.isDisjoint(with: [.control, .alt])
    switch key.base {
    case .left: self = isByWord ? .wordLeft : .left
    case .right: self = isByWord ? .wordRight : .right
    case .up: self = .up
    case .down: self = .down
    case .home: self = isByWord ? .first : .home
    case .end: self = isByWord ? .last : .end
    case .pageUp: self = .first
    case .pageDown: self = .last
    case .delete: self = isByWord ? .deleteWord : .delete
    case .backspace:
      guard isByWord else { return nil }
      self = .deleteWordBack
    case .tab: self = key.modifiers.contains(.shift) ? .backTab : .tab
    case .enter:
      guard key.modifiers.contains(.alt) else { return nil }
      self = .newLine
    case .character, .insert, .escape, .function: return nil
    }
  }
}
