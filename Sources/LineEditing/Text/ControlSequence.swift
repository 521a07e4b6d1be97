/// What a terminal is told besides text (ECMA-48; the last as xterm has it). Nothing else in the program writes an escape
/// sequence.
enum ControlSequence {
  /// From the cursor to the end of the row.
  static let clearRight = "\u{1B}[K"
  /// From the cursor to the end of the screen.
  static let clearBelow = "\u{1B}[J"
  /// Everything; the cursor goes to the top.
  static let clearScreen = "\u{1B}[H\u{1B}[2J"
  /// What has scrolled off the top, where the terminal allows it.
  static let clearScrolledBack = "\u{1B}[3J"

  static func up(_ rows: Int) -> String { "\u{1B}[\(rows)A" }
  static func down(_ rows: Int) -> String { "\u{1B}[\(rows)B" }
  static func right(_ columns: Int) -> String { "\u{1B}[\(columns)C" }
  static func left(_ columns: Int) -> String { "\u{1B}[\(columns)D" }

  /// Moves the rest of the row to the right, blanks before it.
  static func insert(_ columns: Int) -> String { columns == 1 ? "\u{1B}[@" : "\u{1B}[\(columns)@" }
  /// Takes columns out at the cursor; the rest of the row follows.
  static func delete(_ columns: Int) -> String { columns == 1 ? "\u{1B}[P" : "\u{1B}[\(columns)P" }

  /// Parameters of "select graphic rendition", as `1;34`.
  static func look(_ parameters: String) -> String { "\u{1B}[\(parameters)m" }
  static let plainLook = "\u{1B}[0m"

  /// Whether what is pasted is marked as such.
  static func marksPaste(_ on: Bool) -> String { on ? "\u{1B}[?2004h" : "\u{1B}[?2004l" }
}
