import Foundation

/// A program in a tmux window: what a person really sees, row by row, after a real terminal has obeyed every
/// escape code. Owns a tmux server of its own, which knows no settings and is gone when nobody holds it.
package final class Tmux {
  /// How long a wait may last where the test does not say.
  package static let patience = Duration.seconds(10)

  /// Whether tmux is there; where it is not, these tests are skipped.
  package static var isAvailable: Bool {
    (try? ChildProcess.path(of: "tmux", environment: ProcessInfo.processInfo.environment)) != nil
  }

  private static let status = "status"

  private let folder: TemporaryFolder
  private let environment: [String: String]

  /// Starts `command` (a program and its arguments) in a window of this size with exactly this environment but
  /// TERM, which tmux sets itself. When the program ends, its last screen stays.
  package init(
    _ command: [String], environment: [String: String], directory: String = "/", rows: Int = 24, columns: Int = 80
  ) throws {
    folder = try TemporaryFolder()
    self.environment = environment
    // `status off` gives the program all rows; without `escape-time 0` a lone Escape would come half a second late.
    let settings = try folder.write(
      """
      set -g default-terminal screen-256color
      set -g status off
      set -g remain-on-exit on
      set -s escape-time 0

      """, to: "settings")
    try tmux(
      ["-f", settings, "new-session", "-d", "-s", "main", "-x", "\(columns)", "-y", "\(rows)", "-c", directory]
        + [shellLine(for: command)])
  }

  deinit { kill() }

  /// Presses keys by the names tmux gives them: `Enter`, `C-c`, `Up`, `BSpace`, `M-f`, `x`.
  package func sendKeys(_ keys: String...) throws(ProgramFault) {
    try tmux(["send-keys", "-t", "main"] + keys.map(Self.guarded))
  }

  /// Types `text` as it stands, without Enter.
  package func sendText(_ text: String) throws(ProgramFault) {
    guard !text.isEmpty else { return }
    try tmux(["send-keys", "-t", "main", "-l", "--", Self.guarded(text)])
  }

  /// Types `text` and Enter.
  package func sendLine(_ text: String) throws(ProgramFault) {
    try sendText(text)
    try sendKeys("Enter")
  }

  /// The screen now, one text per row from the top, blanks at the end of a row left out.
  package func capture() throws(ProgramFault) -> [String] {
    var rows = try tmux(["capture-pane", "-p", "-t", "main"])
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    return rows
  }

  /// Where the cursor is, counted from 0 at the upper left.
  package func cursor() throws(ProgramFault) -> (row: Int, column: Int) {
    let place = try display("#{cursor_y} #{cursor_x}").split(separator: " ").compactMap { Int($0) }
    return place.count == 2 ? (place[0], place[1]) : (0, 0)
  }

  /// Waits until the screen, as one text, contains `text`; returns the screen. A blank at the end of a row cannot be
  /// seen, so one in `text` is not looked for: `evenkeel> ` finds the prompt.
  @discardableResult
  package func waitForScreen(containing text: String, timeout: Duration = patience) throws(ProgramFault) -> [String] {
    let visible = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n")
    return try waitForScreen("\"\(text)\"", timeout: timeout) { $0.joined(separator: "\n").contains(visible) }
  }

  /// Waits until `isMet` says so of the rows; returns them. `awaited` is for the fault.
  @discardableResult
  package func waitForScreen(
    _ awaited: String, timeout: Duration = patience, _ isMet: ([String]) -> Bool
  ) throws(ProgramFault) -> [String] {
    let deadline = Deadline(in: timeout)
    while true {
      let rows = try capture()
      if isMet(rows) { return rows }
      if deadline.hasPassed {
        throw .tooLate(awaited: "\(awaited) on the screen", timeout: timeout, output: rows.joined(separator: "\n"))
      }
      pause(milliseconds: 10)
    }
  }

  /// Waits until the program has ended; returns its exit code as a shell tells it: 128 and the signal where one
  /// ended it.
  package func waitForEnd(timeout: Duration = patience) throws -> Int32 {
    let deadline = Deadline(in: timeout)
    while true {
      if let code = Int32(try folder.exists(Self.status) ? folder.read(Self.status) : "") { return code }
      if deadline.hasPassed {
        let rows = try capture()
        throw ProgramFault.tooLate(
          awaited: "the program to end", timeout: timeout, output: rows.joined(separator: "\n"))
      }
      pause(milliseconds: 10)
    }
  }

  /// Gives the window another size, which the program is told of.
  package func resize(rows: Int, columns: Int) throws(ProgramFault) {
    try tmux(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Ends the server and all in it, as closing the terminal does.
  package func kill() {
    _ = try? tmux(["kill-server"])
  }

  private func display(_ format: String) throws(ProgramFault) -> String {
    try tmux(["display-message", "-p", "-t", "main", format]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws(ProgramFault) -> String {
    // Without TMUX unset, a tmux around the tests would be asked instead of our own.
    var surroundings = environment
    surroundings["TMUX"] = nil
    let result = try PipedProgram.run(
      "tmux", ["-u", "-S", folder.file("socket")] + arguments, environment: surroundings, timeout: Self.patience)
    guard result.exitCode == 0 else {
      throw .endedEarly(awaited: "tmux \(arguments.joined(separator: " "))", output: result.errors)
    }
    return result.output
  }

  /// What tmux hands to a shell: the command, and its exit code left in a file. tmux 3.3 itself now and then never
  /// learns that a program has ended.
  private func shellLine(for command: [String]) -> String {
    let quoted = command.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
    let file = folder.file(Self.status)
    // The trap keeps the shell alive when Ctrl-C reaches it along with the program.
    return "trap : INT; \(quoted); printf %s $? > \(file).new; mv \(file).new \(file)"
  }

  /// tmux takes a `;` at the end of an argument for the end of its command.
  private static func guarded(_ text: String) -> String {
    text.hasSuffix(";") ? text.dropLast() + "\\;" : text
  }
}
