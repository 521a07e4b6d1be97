/// What terminals send for the keys that are no characters: xterm and all that follow it, VT220, rxvt, PuTTY, screen,
/// tmux, the Linux console; and, for any key at all, xterm's modifyOtherKeys and the `CSI u` of fixterms and kitty.
///
/// Whatever is in none of these tables is nobody's key and is swallowed: focus and mouse reports, answers to
/// questions, the private codes of kitty.
enum KeyTable {
  /// `ESC [ letter`; with modifiers `ESC [ 1;5 letter`, in old terminals `ESC [ 5 letter`.
  ///
  /// `R` is F3 only without a number or with 1 before a modifier, as in `ESC [ 1;5 R`. All else with an `R` says where
  /// the cursor is and is swallowed: a report from columns 2 to 16 of the topmost row cannot be told from a key,
  /// so whoever asks for the place had better not do it there.
  static let afterBracket: [Unicode.Scalar: Key] = [
    "A": Key(.up), "B": Key(.down), "C": Key(.right), "D": Key(.left),
    "H": Key(.home), "F": Key(.end),
    "P": Key(.function(1)), "Q": Key(.function(2)), "R": Key(.function(3)), "S": Key(.function(4)),
    "Z": Key(.tab, .shift),
    // rxvt
    "a": Key(.up, .shift), "b": Key(.down, .shift), "c": Key(.right, .shift), "d": Key(.left, .shift),
  ]

  /// `ESC O letter`; with modifiers `ESC O 5 letter`.
  static let afterO: [Unicode.Scalar: Key] = [
    "A": Key(.up), "B": Key(.down), "C": Key(.right), "D": Key(.left),
    "H": Key(.home), "F": Key(.end),
    "P": Key(.function(1)), "Q": Key(.function(2)), "R": Key(.function(3)), "S": Key(.function(4)),
    // rxvt
    "a": Key(.up, .control), "b": Key(.down, .control), "c": Key(.right, .control), "d": Key(.left, .control),
    // the keypad as a VT100 has it
    "p": Key(.character("0")), "q": Key(.character("1")), "r": Key(.character("2")), "s": Key(.character("3")),
    "t": Key(.character("4")), "u": Key(.character("5")), "v": Key(.character("6")), "w": Key(.character("7")),
    "x": Key(.character("8")), "y": Key(.character("9")),
    "j": Key(.character("*")), "k": Key(.character("+")), "l": Key(.character(",")), "m": Key(.character("-")),
    "n": Key(.character(".")), "o": Key(.character("/")), "X": Key(.character("=")), " ": Key(.character(" ")),
    "I": Key(.tab), "M": Key(.enter),
  ]

  /// `ESC [ [ letter`, from the Linux console.
  static let afterTwoBrackets: [Unicode.Scalar: Key] = [
    "A": Key(.function(1)), "B": Key(.function(2)), "C": Key(.function(3)), "D": Key(.function(4)),
    "E": Key(.function(5)),
  ]

  /// `ESC [ number ~`; with modifiers `ESC [ number ; 5 ~`.
  static let numbered: [Int: Key.Base] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16),
    31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// What may end a numbered key; all but the tilde are rxvt's.
  static let endings: [Unicode.Scalar: Key.Modifiers] = [
    "~": [], "$": .shift, "^": .control, "@": [.shift, .control],
  ]

  /// `ESC [ 27 ; modifiers ; code ~`, modifyOtherKeys.
  static let otherKey = 27

  /// `ESC [ 200 ~` and `ESC [ 201 ~`, around what is pasted.
  static let pasteStart = 200
  static let pasteEnd: [Unicode.Scalar] = ["\u{1B}", "[", "2", "0", "1", "~"]

  /// The bits of a modifier parameter, once 1 has been taken from it. 8 is xterm's Meta; the rest is locks, and keys
  /// that no keyboard has.
  static let modifierBits: [(bit: Int, modifiers: Key.Modifiers)] = [
    (1, .shift), (2, .alt), (4, .control), (8, .alt),
  ]

  /// What a modifier parameter is when only those keys are held.
  static let modifierParameters = 2...16

  /// The code points that kitty gives to keys without a character.
  static let privateCodes = 0xE000...0xF8FF
}
