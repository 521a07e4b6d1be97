import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where libedit's characters come from, and what signals do while it waits for one.
extension LineEditor {
  /// The next character for libedit; nil when the line is to be left at once.
  func nextCharacter() -> Unicode.Scalar? {
    steadyCursor()
    while true {
      if !injected.isEmpty { return injected.removeFirst() }
      if departure != nil { return nil }
      if let typed = input.next() { return typed }
      output.release()
      switch input.waitForMore() {
      case .signal: for signal in signals.takeAll() { answer(signal) }
      case .hungUp: leave(.ended(signal: SIGHUP), by: [])
      case .readable, .timeout: break
      }
    }
  }

  /// In vi's keys libedit can leave its cursor outside the line (`$` on an empty line, a repeated search that finds a
  /// shorter one); the next command would write there.
  private func steadyCursor() {
    guard let line = el_wline(editor)?.pointee else { return }
    if line.cursor < line.buffer { el_cursor(editor, Int32(clamping: line.buffer - line.cursor)) }
    if line.cursor > line.lastchar { el_cursor(editor, Int32(clamping: line.lastchar - line.cursor)) }
  }

  /// What came while the last line was answered: a Ctrl-C was not meant for the next one, the rest is done now.
  func answerSignalsBetweenLines() {
    for signal in signals.takeAll() {
      switch signal {
      case SIGTSTP: suspend()
      case SIGCONT: retakeTerminal()
      default: break
      }
    }
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGINT:
      // Twice, because a half-typed key sequence swallows the first; so it is with the end of the line.
      leave(.interrupted, by: [.interrupt, .interrupt, .leave, .leave])
    case SIGTSTP:
      suspend()
      redraw(rowsUp: 0)
    case SIGCONT:
      retakeTerminal()
      redraw(rowsUp: 0)
    case SIGWINCH:
      resize()
    default:
      if let ending = signals.ending { leave(.ended(signal: ending), by: [.leave, .leave]) }
    }
  }

  /// Leaves the line: these keys take libedit out tidily, and if they do not, the end of input does. vi's search would
  /// take them as text, so an Escape goes before them. An end cannot be undone by a Ctrl-C behind it.
  private func leave(_ outcome: LineOutcome, by keys: [EditorKey]) {
    if case .ended = departure { return }
    departure = outcome
    let escape: [Unicode.Scalar] = ce_is_vi(editor) && !keys.isEmpty ? ["\u{1B}"] : []
    injected = escape + keys.map(\.scalar)
  }

  // MARK: The terminal and the screen

  /// Ctrl-Z: gives the terminal to the shell until it gives it back.
  private func suspend() {
    ce_flush(editor)
    output.release()
    ce_lend_terminal(editor)
    ce_suspend()
    // The SIGCONT that woke us is answered by this.
    for signal in signals.takeAll() where signal != SIGCONT && signal != SIGTSTP { answer(signal) }
    retakeTerminal()
  }

  /// Sets the terminal's modes again: whoever had it may have changed them.
  private func retakeTerminal() {
    _ = ce_prepare_terminal(editor, 0)
    _ = ce_prepare_terminal(editor, 1)
    el_resize(editor)
  }

  /// The window has another size. Goes up only as far as the line reached before and after: a row drawn twice is
  /// better than one of an answer lost.
  private func resize() {
    let before = cursorRow
    el_resize(editor)
    columns = Int(ce_terminal_columns(1))
    redraw(rowsUp: min(before, cursorRow))
  }

  private func redraw(rowsUp: Int) {
    ce_flush(editor)
    output.write("\r" + (rowsUp > 0 ? "\u{1B}[\(rowsUp)A" : "") + "\u{1B}[J")
    _ = ce_refresh(editor)
  }

  private var cursorRow: Int {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let cursor = line.cursor else { return 0 }
    let before = WideText.scalars(start, count: cursor - start)
    return CursorRow.after(promptScalars + before, columns: columns)
  }
}
