import Foundation

/// A program on a terminal whose screen can be asked: what a person would see, row by row.
package final class ScreenProgram {
  package let program: PseudoTerminalProgram
  package private(set) var screen: ScreenEmulator
  private var fed = 0

  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], rows: Int = 24, columns: Int = 80
  ) throws(ProgramFault) {
    screen = ScreenEmulator(rows: rows, columns: columns)
    program = try PseudoTerminalProgram(path, arguments, environment: environment, rows: rows, columns: columns)
  }

  package func type(_ text: String) throws(ProgramFault) {
    try program.type(text)
  }

  /// Waits until the screen is as `isMet` wants it.
  package func waitForScreen(
    _ awaited: String, timeout: Duration = PseudoTerminalProgram.patience, _ isMet: (ScreenEmulator) -> Bool
  ) throws(ProgramFault) {
    do throws(ProgramFault) {
      try program.wait(for: awaited, timeout: timeout) { _ in
        feed()
        return isMet(screen)
      }
    } catch .tooLate(_, let timeout, _) {
      let shown = screen.screen.enumerated().map { "\($0.offset)|\($0.element)" }.joined(separator: "\n")
      throw .tooLate(
        awaited: awaited, timeout: timeout, output: "\(shown)\ncursor \(screen.cursor.row),\(screen.cursor.column)")
    }
  }

  /// Waits until a row of the screen holds `text`.
  package func waitForRow(holding text: String) throws(ProgramFault) {
    try waitForScreen("\"\(text)\" on the screen") { $0.screen.contains { $0.contains(text) } }
  }

  package func resize(rows: Int, columns: Int, _ mode: ScreenEmulator.ResizeMode) {
    feed()
    screen.resize(rows: rows, columns: columns, mode)
    program.resize(rows: rows, columns: columns)
  }

  /// Takes what has been printed by now onto the screen.
  private func feed() {
    screen.feed(program.outputBytes[fed...])
    fed = program.outputBytes.count
  }
}
