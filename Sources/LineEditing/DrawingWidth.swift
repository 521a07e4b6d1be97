import CEditLine

/// How wide to draw.
enum DrawingWidth {
  static let usual = 80
  static let allowed = 20...100

  /// The columns to draw for: what `COLUMNS` says if it is a number above 0, else what the terminal says, else 80; never
  /// outside 20 to 100.
  static func columns(environment: [String: String], terminal: () -> Int = terminalColumns) -> Int {
    let wanted = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let found = wanted ?? terminal()
    return found > 0 ? min(max(found, allowed.lowerBound), allowed.upperBound) : usual
  }

  /// The width of the terminal that is written to, else of the one that is read from; 0 when there is none.
  static func terminalColumns() -> Int {
    let output = Int(ce_terminal_columns(1))
    return output > 0 ? output : Int(ce_terminal_columns(0))
  }
}
