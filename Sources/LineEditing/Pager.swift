import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's program for text that is longer than the screen.
struct Pager {
  let command: String
  private let environment: [String: String]
  private let size: (rows: Int, columns: Int)

  /// The pager of this environment, for the terminal that is written to. Nil where text is never paged: what is written
  /// is kept in a file or read by a program, the terminal cannot turn pages or is read aloud, or there is no pager.
  init?(environment: [String: String]) {
    guard isatty(1) == 1, Consoles.canEdit(environment), let command = Pager.command(environment, finds: Pager.isThere)
    else { return nil }
    self.init(
      command: command, environment: environment,
      size: (Int(ce_terminal_rows(1)), Int(ce_terminal_columns(1))))
  }

  init(command: String, environment: [String: String], size: (rows: Int, columns: Int)) {
    self.command = command
    self.environment = environment
    self.size = size
  }

  /// What `PAGER` says; `less` where it says nothing. Nil for `cat` and for nothing on purpose, which page nothing.
  static func command(_ environment: [String: String], finds: (String, [String: String]) -> Bool) -> String? {
    guard let wanted = environment["PAGER"] else { return finds("less", environment) ? "less" : nil }
    let words = wanted.split(separator: " ")
    return words.isEmpty || words == ["cat"] ? nil : wanted
  }

  private static func isThere(_ program: String, _ environment: [String: String]) -> Bool {
    (environment["PATH"] ?? "").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// Whether lines of these widths are more than the screen holds with a prompt below them, and not by a line or two:
  /// for those nobody wants to leave the shell. A screen that does not say how high it is holds everything.
  func isNeeded(for widths: [Int]) -> Bool {
    guard size.rows > 1 else { return false }
    let columns = max(1, size.columns)
    let rows = widths.reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    return rows > size.rows + 1
  }

  /// Whether colour arrives as colour: `less` shows the codes themselves when its own settings do not say otherwise.
  var takesColour: Bool { environment["LESS"]?.contains("R") ?? true }

  /// Shows a text and waits until the reader has had enough. False when the pager could not be had or failed.
  func show(_ text: String) -> Bool {
    // What was said before stands above it.
    _ = ce_release()
    // Ctrl-C is for the pager: the shell that started it must not go first and leave it alone with the terminal.
    let line = "trap : INT\n\(command)"
    var text = text
    let status = text.withUTF8 { bytes in
      Pager.lending(surroundings) { ce_page(line, $0, bytes.baseAddress, bytes.count) }
    }
    forgetSignals()
    return Pager.hasShown(status)
  }

  /// What a pager's end says. `less` ends with 2 when it is told to leave at Ctrl-C, others by the signal itself; anything
  /// else is a failure, and the shell's own 126 and 127 say that there was no pager.
  static func hasShown(_ status: Int32) -> Bool { status == 0 || status == 2 || status > 128 }

  /// The environment with what makes `less` fit where the user has set nothing: it ends by itself when all fits, shows
  /// colour and any script, leaves what was read on the screen, and runs nothing for a `!` that was meant for us.
  private var surroundings: [String: String] {
    ["LESS": "FRX", "LESSCHARSET": "utf-8", "LESSSECURE": "1", "LV": "-c"].merging(environment) { _, given in given }
  }

  /// Keys that were pressed in the pager are answered; only the size of the window still has to be told.
  private func forgetSignals() {
    var isResized = false
    while case let signal = ce_signals_next(), signal != 0 { isResized = isResized || signal == SIGWINCH }
    if isResized { raise(SIGWINCH) }
  }

  /// Lends the environment as the system takes it: a list of `NAME=value` that ends in a null.
  private static func lending<Result>(
    _ environment: [String: String], to call: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let entries = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { entries.forEach { free($0) } }
    return call(entries + [nil])
  }
}
