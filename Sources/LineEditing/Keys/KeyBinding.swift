/// Which key does what, in emacs' keys and in vi's: one table for binding and for showing.
struct KeyBinding {
  enum Effect {
    case ours(EditorAction)
    /// A command of libedit.
    case libedit(String)
    /// What libedit binds to the key by itself; here to be shown.
    case known
  }

  enum Place { case everywhere, emacs, viInsert, viCommand }

  /// As it is shown: "Ctrl-A", "Left".
  let keys: String
  /// As `bind` reads it, one for each key; a sequence only where libedit has one by itself.
  let notations: [String]
  let place: Place
  let effect: Effect
  let words: String

  private init(_ keys: String, _ notations: [String], _ place: Place, _ effect: Effect, _ words: String) {
    (self.keys, self.notations, self.place, self.effect, self.words) = (keys, notations, place, effect, words)
  }

  private init(_ keys: String, _ codes: EditorKey..., at place: Place, _ effect: Effect, _ words: String) {
    self.init(keys, codes.map(\.notation), place, effect, words)
  }

  var command: String? {
    switch effect {
    case .ours(let action): action.command
    case .libedit(let name): name
    case .known: nil
    }
  }

  /// What the user's `.editrc` may change.
  static let changeable: [KeyBinding] = [
    KeyBinding("Left, Right", [], .everywhere, .known, "one character; Right at the end takes the hint"),
    KeyBinding("Ctrl-B, Ctrl-F", ["^B"], .emacs, .ours(.left), "the same"),
    KeyBinding("", ["^F"], .emacs, .ours(.right), ""),
    KeyBinding("Ctrl-Left, Ctrl-Right", .wordLeft, at: .everywhere, .libedit("ed-prev-word"), "one word"),
    KeyBinding("", .wordRight, at: .everywhere, .ours(.wordRight), ""),
    KeyBinding("Alt-B, Alt-F", ["\\ef", "\\eF"], .emacs, .ours(.wordRight), "one word; at the end a word of the hint"),
    KeyBinding("Home, Ctrl-A", .home, at: .everywhere, .libedit("ed-move-to-beg"), "to the beginning"),
    KeyBinding("End, Ctrl-E", .end, at: .everywhere, .ours(.end), "to the end; there it takes the hint"),
    KeyBinding("", ["^E"], .emacs, .ours(.end), ""),
    KeyBinding("Up, Down", .up, at: .everywhere, .ours(.up), "the row above or below, then the lines before and after"),
    KeyBinding("", .down, at: .everywhere, .ours(.down), ""),
    KeyBinding("Ctrl-P, Ctrl-N", ["^P"], .emacs, .ours(.older), "the line before, the next one"),
    KeyBinding("", ["^N"], .emacs, .ours(.newer), ""),
    KeyBinding("Page Up, Alt-<", .first, at: .everywhere, .ours(.oldest), "the first line there is"),
    KeyBinding("", ["\\e<"], .emacs, .ours(.oldest), ""),
    KeyBinding("Page Down, Alt->", .last, at: .everywhere, .ours(.newest), "back to what was being typed"),
    KeyBinding("", ["\\e>"], .emacs, .ours(.newest), ""),
    KeyBinding("Delete", .delete, at: .everywhere, .libedit("ed-delete-next-char"), "the character under the cursor"),
    KeyBinding("Backspace", [], .everywhere, .known, "the character before it"),
    KeyBinding("Ctrl-D", [], .everywhere, .known, "on an empty line: leave; else like Delete"),
    KeyBinding(
      "Alt-D, Ctrl-Delete", .deleteWord, at: .everywhere, .libedit("em-delete-next-word"), "the rest of the word"),
    KeyBinding(
      "Ctrl-W, Alt-Backspace", .deleteWordBack, at: .everywhere, .libedit("ed-delete-prev-word"), "the word before"),
    KeyBinding("Ctrl-U", ["^U"], .emacs, .libedit("vi-kill-line-prev"), "all before the cursor"),
    KeyBinding("Ctrl-K", [], .emacs, .known, "all from the cursor on"),
    KeyBinding("Ctrl-Y", [], .emacs, .known, "put back what was cut last"),
    KeyBinding("Ctrl-T", [], .emacs, .known, "swap two characters"),
    KeyBinding("Alt-U, Alt-L, Alt-C", [], .emacs, .known, "the word in capitals, in small letters, with one capital"),
    KeyBinding("Ctrl-_", ["^_"], .emacs, .ours(.undo), "take the last change of this line back"),
    KeyBinding("", ["^X^U"], .emacs, .ours(.undo), ""),
    KeyBinding("Tab, Shift-Tab", .tab, at: .everywhere, .ours(.complete), "complete; again: the next, the one before"),
    KeyBinding("", .backTab, at: .everywhere, .ours(.completeBack), ""),
    KeyBinding("Alt-Enter, Ctrl-O", .newLine, at: .everywhere, .ours(.newline), "a new line in the same note"),
    KeyBinding("", ["^O"], .everywhere, .ours(.newline), ""),
    KeyBinding("Ctrl-R, Ctrl-S", ["^R"], .everywhere, .ours(.search), "look for an earlier line, a later one"),
    KeyBinding("", ["^S"], .everywhere, .ours(.searchForward), ""),
    KeyBinding("Ctrl-X Ctrl-E", ["^X^E"], .everywhere, .ours(.editor), "write the line in $EDITOR"),
    KeyBinding("Ctrl-L", ["^L"], .everywhere, .ours(.clear), "clear the screen"),
    KeyBinding("Ctrl-V", [], .everywhere, .known, "the next key as it stands"),
    KeyBinding("Ctrl-C", [], .everywhere, .known, "clear the line; the call goes on, the line is kept"),
    KeyBinding("Ctrl-Z", [], .everywhere, .known, "to the shell; fg comes back"),
    KeyBinding("Esc", [], .viInsert, .known, "vi's commands: h l w b 0 $ x d c y p u . f t r / n and the rest"),
    KeyBinding("k, j", ["k"], .viCommand, .ours(.older), "the line before, the next one"),
    KeyBinding("", ["j"], .viCommand, .ours(.newer), ""),
    KeyBinding("", ["K"], .viCommand, .ours(.older), ""),
    KeyBinding("", ["J"], .viCommand, .ours(.newer), ""),
  ]

  /// What must hold whatever `.editrc` says.
  static let required: [KeyBinding] = [
    KeyBinding("", .paste, at: .everywhere, .ours(.paste), ""),
    KeyBinding("", .left, at: .everywhere, .ours(.left), ""),
    KeyBinding("", .right, at: .everywhere, .ours(.right), ""),
  ]

  /// Keys that do nothing any more: libedit's own command line would hide the line that is being typed, and can end the
  /// program; vi's `v` would put the line into a file for another program.
  static let taken: (keys: [String], viCommands: [String]) = (["\\ex", "\\eX"], [":", "v"])
}
