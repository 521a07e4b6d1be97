import CEditLine

/// A console on a terminal, with line editing and colour.
///
/// Owns the line editor; all else is written between its lines.
package final class TerminalConsole: Console {
  private let environment: [String: String]
  private let editor: LineEditor
  private let output: TextOutput
  private let complaints: TextOutput

  init(environment: [String: String], editor: LineEditor, output: TextOutput, complaints: TextOutput) {
    self.environment = environment
    self.editor = editor
    self.output = output
    self.complaints = complaints
  }

  package var columns: Int { DrawingWidth.columns(environment: environment) }

  package var isInteractive: Bool { true }

  package var isShownOnTerminal: Bool { true }

  package var putsLinesBack: Bool { true }

  package var marksSelection: Bool { output.look(.selected) != nil }

  package var hasTypedOver: Bool { editor.selection == .typedOver }

  package var hasTypedAhead: Bool { editor.input.isWaiting }

  package var isOutputLost: Bool {
    output.release()
    return output.isLost
  }

  package func show(_ text: StyledText) { output.show(text) }

  package func put(_ text: String) { output.write(text) }

  package func complain(_ text: StyledText) {
    // In the order in which they were said.
    output.release()
    complaints.showWrapped(text, columns: columns)
  }

  package func clear() { output.write(ControlSequence.clearScreen + ControlSequence.clearScrolledBack) }

  package func readLine(_ request: LineRequest) -> LineOutcome { editor.readLine(request) }

  package var isInterrupted: Bool { ce_signals_interrupted() }

  package var endingSignal: Int32? { editor.endingSignal }

  package func lend(_ body: () -> Void) { editor.lend(body) }

  package var keys: [KeyLine] { KeyLine.all(isVi: ce_is_vi(editor.editor), user: editor.userBindings) }

  package func close() {
    editor.close()
    output.release()
  }
}
