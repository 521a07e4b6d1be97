extension Key {
  /// How a person reads the key: `Ctrl-A`, `Alt-F`, `Shift-Tab`, `F1`. A letter held with Ctrl or Alt is shown large,
  /// as on the key; one that needs Shift as well says so: `Alt-Shift-F`.
  var notation: String {
    guard case .character(let scalar) = base, !modifiers.isDisjoint(with: [.control, .alt]) else {
      return prefix(modifiers) + name
    }
    let isCapital = scalar != scalar.inLowercase
    let shown = scalar == " " ? name : String(Character(scalar.inUppercase))
    return prefix(isCapital ? modifiers.union(.shift) : modifiers) + shown
  }

  private func prefix(_ modifiers: Modifiers) -> String {
    let words: [(Modifiers, String)] = [(.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-")]
    return words.filter { modifiers.contains($0.0) }.map(\.1).joined()
  }

  private var name: String {
    switch base {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .insert: "Insert"
    case .delete: "Delete"
    case .backspace: "Backspace"
    case .tab: "Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .function(let number): "F\(number)"
    }
  }
}

extension Key {
  /// The one key that sends these characters; nil where they are none or several.
  init?(sending characters: String) {
    var decoder = KeyDecoder()
    decoder.feed(characters.utf8)
    decoder.settle()
    guard case .key(let key)? = decoder.next(), decoder.next() == nil else { return nil }
    self = key
  }
}
