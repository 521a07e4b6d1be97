/// How the line stands that was there from the start, as if it were selected.
enum Selection {
  case none
  /// It has not been drawn yet, so that no key can have been meant for it.
  case unseen
  case seen
  /// It went away for what was typed.
  case typedOver

  /// Whether it stands there.
  var isStanding: Bool { self == .unseen || self == .seen }
}

/// What a key does to a line that stands there as if it were selected.
enum SelectionEffect {
  /// It goes away for what is typed.
  case typedOver
  /// It is to be mended, and the key does in it what it always does.
  case opened
  /// It is to be mended, the cursor where it stands: the arrow that was pressed has done its work.
  case openedOnly
  /// It is sent as it is.
  case sent
}

extension Key {
  /// What this key does to a selected line.
  var onSelection: SelectionEffect {
    switch base {
    case .character where modifiers.isDisjoint(with: [.control, .alt]): .typedOver
    case .enter where modifiers.isEmpty: .sent
    case .left, .right, .up, .down: .openedOnly
    case .character, .enter, .backspace, .delete, .tab, .escape, .home, .end, .pageUp, .pageDown, .insert, .function:
      .opened
    }
  }
}
