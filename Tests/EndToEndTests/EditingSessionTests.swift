import Foundation
import TestSupport
import Testing

/// Keys and screens: each session on our own emulated terminal, and on one we did not write.
@Suite struct EditingSessionTests {
  private func environment(of session: EditingSession, in folder: TemporaryFolder) throws -> [String: String] {
    let editrc = try folder.write(session.editrc, to: "editrc")
    return BuiltProgram.environment(
      home: folder.path, now: "2026-11-24T10:02:00", more: ["EDITRC": editrc, "EDITOR": "true"])
  }

  private var command: [String] {
    get throws { [try BuiltProgram.path(), "call", "Northwind", "--contact", "Dana Reyes"] }
  }

  /// The rows from the line that is being typed down, and the cursor in them.
  private static func line(
    of screen: [String], cursor: (row: Int, column: Int), below above: Int
  ) -> (rows: [String], cursor: (Int, Int)) {
    var rows = Array(screen.dropFirst(above))
    while rows.last == "" { rows.removeLast() }
    guard !rows.isEmpty else { return ([], (cursor.row - above, cursor.column)) }
    rows[0] = rows[0].replacing(/\s+0:00$/, with: "")
    return (rows, (cursor.row - above, cursor.column))
  }

  /// How many rows stand above the line: those before the last row that begins with its prompt or is looking for one.
  private static func rowsAbove(in screen: [String], _ session: EditingSession) -> Int {
    let start = session.rows[0].prefix(5)
    return screen.lastIndex { $0.hasPrefix(start) } ?? 0
  }

  @Test(arguments: EditingSession.all)
  func `shows`(session: EditingSession) throws {
    let folder = try TemporaryFolder()
    let command = try command
    let terminal = try ScreenProgram(
      command[0], Array(command.dropFirst()), environment: environment(of: session, in: folder), rows: 40,
      columns: session.columns)
    try terminal.waitForRow(holding: "acknowledge>")
    for keys in session.keys {
      let before = terminal.program.outputBytes.count
      try terminal.type(keys)
      // A key that draws nothing is followed by one that does.
      if keys != "\u{1B}", keys != "[" {
        try terminal.waitForScreen("an answer to \(keys.debugDescription)") { _ in
          terminal.program.outputBytes.count > before || keys.hasPrefix("\u{1B}")
        }
      } else if keys == "\u{1B}", !session.editrc.isEmpty {
        // Escape alone is known only by the time that passes.
        TestSupport.pause(milliseconds: 80)
      }
    }
    try terminal.waitForScreen("\(session.rows), cursor \(session.cursor)") { screen in
      let above = Self.rowsAbove(in: screen.screen, session)
      let line = Self.line(of: screen.screen, cursor: screen.cursor, below: above)
      return line.rows == trimmed(session.rows) && line.cursor == session.cursor
    }
    #expect(terminal.screen.unknown.isEmpty)
  }

  /// All but those that hang on the time between two keys, which tmux cannot be told.
  @Test(
    .enabled(if: Tmux.isAvailable),
    arguments: EditingSession.all.filter { !$0.keys.contains("[") })
  func `shows the same in tmux`(session: EditingSession) throws {
    let folder = try TemporaryFolder()
    let tmux = try Tmux(
      command, environment: environment(of: session, in: folder), rows: 40, columns: session.columns)
    defer { tmux.kill() }
    try tmux.waitForScreen(containing: "acknowledge>")
    for keys in session.keys {
      let before = try (tmux.capture(), tmux.cursor())
      try tmux.sendText(keys)
      if keys == "\u{1B}" {
        if !session.editrc.isEmpty { TestSupport.pause(milliseconds: 80) }
      } else if !keys.hasPrefix("\u{1B}"), keys != "[" {
        _ = try tmux.waitForScreen("an answer to \(keys.debugDescription)") { screen in
          guard let cursor = try? tmux.cursor() else { return false }
          return screen != before.0 || cursor != before.1
        }
      }
    }
    try tmux.waitForScreen("\(session.rows), cursor \(session.cursor)") { screen in
      guard let cursor = try? tmux.cursor() else { return false }
      let above = Self.rowsAbove(in: screen, session)
      let line = Self.line(of: screen, cursor: cursor, below: above)
      return line.rows == trimmed(session.rows) && line.cursor == session.cursor
    }
  }

  /// Blanks at the end of a row cannot be seen.
  private func trimmed(_ rows: [String]) -> [String] {
    rows.map { $0.replacing(/\ +$/, with: "") }
  }
}
