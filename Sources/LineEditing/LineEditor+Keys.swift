import CEditLine

/// What libedit calls back, and which keys make it do so.
extension LineEditor {
  /// Joins libedit to this editor. Comes after the user's settings, which none of it may depend on.
  func connect() {
    _ = ce_set_signal(editor, 0)
    _ = ce_set_reader(editor) { editor, character in
      guard let typed = LineEditor.of(editor)?.nextCharacter() else { return -1 }
      character?.pointee = wchar_t(bitPattern: typed.value)
      return 1
    }
    _ = ce_set_prompts(
      editor,
      { LineEditor.of($0)?.leftPrompt.pointer },
      { LineEditor.of($0)?.rightPrompt.pointer }
    )
    addFunctions()
    for key in EditorKey.allCases {
      _ = ce_bind(editor, key.notation, key.command)
      _ = ce_bind_alternative(editor, key.notation, key.command)
    }
    // libedit's own command line would hide the one that is being written, and can end the program; vi's `v` would put
    // the line into a file for another program.
    for key in ["\\ex", "\\eX"] { _ = ce_unbind(editor, key) }
    for key in [":", "v"] { _ = ce_unbind_alternative(editor, key) }
    // Ctrl-S must not stop the screen, nor Ctrl-\ the program.
    _ = ce_set_terminal_mode(editor, "-d", "-ixon")
    _ = ce_set_terminal_mode(editor, "-d", "quit=")
    // libedit leaves editing for a moment after each line; what arrives just then is neither echoed nor edited.
    _ = ce_set_terminal_mode(editor, "-x", "-echo")
    _ = ce_set_terminal_mode(editor, "-x", "-icanon")
  }

  private func addFunctions() {
    _ = ce_add_function(editor, EditorKey.prefill.command, "Put the refused line back") { editor, _ in
      LineEditor.of(editor)?.insertPrefill() ?? UInt8(CC_NORM)
    }
    _ = ce_add_function(editor, EditorKey.interrupt.command, "Mark the line as given up") { editor, _ in
      LineEditor.of(editor)?.markInterrupted() ?? UInt8(CC_NORM)
    }
  }

  private static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let editor, let client = ce_client(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  private func insertPrefill() -> UInt8 {
    guard let prefill, !prefill.text.isEmpty else { return UInt8(CC_NORM) }
    self.prefill = nil
    guard WideText.lending(prefill.text, to: { el_winsertstr(editor, $0) }) == 0 else { return UInt8(CC_ERROR) }
    if prefill.cursorFromEnd > 0 { el_cursor(editor, Int32(clamping: -prefill.cursorFromEnd)) }
    return UInt8(CC_REFRESH)
  }

  private func markInterrupted() -> UInt8 {
    guard !isMarked, let line = el_wline(editor)?.pointee else { return UInt8(CC_NORM) }
    isMarked = true
    el_cursor(editor, Int32(clamping: line.lastchar - line.cursor))
    guard WideText.lending("^C", to: { el_winsertstr(editor, $0) }) == 0 else { return UInt8(CC_NORM) }
    return UInt8(CC_REFRESH)
  }
}
