import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The line that is being edited. libedit owns its text, cursor, keys and history; this owns libedit, the input that
/// feeds it and the reason for which a line was left.
///
/// There is one for the whole session, because closing libedit drops what was typed ahead.
final class LineEditor {
  private static let historyLines: Int32 = 500

  let editor: OpaquePointer
  let output: TextOutput
  let signals: SignalPipe
  let input: TypedInput
  private let history: OpaquePointer?
  private var isClosed = false

  /// The prompts of the present line; libedit goes on reading them until the next.
  private(set) var leftPrompt = WideText("")
  private(set) var rightPrompt = WideText("")
  private(set) var promptScalars: [Unicode.Scalar] = []

  /// The terminal's width, as libedit last drew for it.
  var columns = 0

  /// Keys that libedit gets from us before anything typed.
  var injected: [Unicode.Scalar] = []

  /// Set when the line is left for another reason than a key.
  var departure: LineOutcome?

  /// What the prefill key puts into the line.
  var prefill: PrefillText?

  /// Whether `^C` stands behind the line already.
  var isMarked = false

  /// Opens libedit on the standard streams; nil where lines cannot be edited: the terminal is unknown or too simple, or
  /// the user's settings say `edit off`.
  static func open(output: TextOutput) -> LineEditor? {
    guard let editor = ce_open("evenkeel") else { return nil }
    guard ce_can_move(editor) else {
      el_end(editor)
      return nil
    }
    _ = ce_set_editor(editor, "emacs")
    _ = el_source(editor, nil)
    guard ce_is_editing(editor) else {
      el_end(editor)
      return nil
    }
    return LineEditor(editor: editor, output: output)
  }

  private init(editor: OpaquePointer, output: TextOutput) {
    self.editor = editor
    self.output = output
    signals = SignalPipe(editing: true)
    input = TypedInput(signals: signals)
    history = ce_history_open(editor, Self.historyLines)
    _ = ce_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    connect()
  }

  deinit { close() }

  /// Waits for a line and takes it into the history.
  func readLine(_ request: LineRequest) -> LineOutcome {
    guard !isClosed else { return .endOfInput }
    answerSignalsBetweenLines()
    if let signal = signals.ending { return .ended(signal: signal) }
    begin(request)
    var count: Int32 = 0
    let start = el_wgets(editor, &count)
    let outcome = outcome(of: start, count: Int(count))
    // Stay as we are while the line is answered: what is typed meanwhile is not echoed into the answer.
    _ = ce_prepare_terminal(editor, 1)
    return outcome
  }

  /// Adds a line to what Up brings back.
  func remember(_ line: String) {
    guard let history, line.contains(where: { !$0.isWhitespace }) else { return }
    _ = WideText.lending(line) { ce_history_enter(history, $0) }
  }

  /// Gives the terminal back.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    el_end(editor)
    if let history { history_wend(history) }
    signals.close()
  }

  private func begin(_ request: LineRequest) {
    let prompt = PlainPrompt.oneLine(request.prompt)
    leftPrompt = WideText(prompt)
    promptScalars = Array(prompt.unicodeScalars)
    columns = Int(ce_terminal_columns(1))
    rightPrompt = WideText(PlainPrompt.oneLine(request.right))
    departure = nil
    isMarked = false
    injected = []
    prefill = nil
    guard let refused = request.prefill else { return }
    if input.isWaiting {
      // The next line is on its way already and would run into the refused one.
      remember(PrefillText(refused).text)
    } else {
      prefill = PrefillText(refused)
      injected = [EditorKey.prefill.scalar]
    }
  }

  private func outcome(of start: UnsafePointer<wchar_t>?, count: Int) -> LineOutcome {
    if let departure { return departure }
    guard let start, count > 0 else {
      if input.isGone { return .ended(signal: SIGHUP) }
      output.write("\n")
      return .endOfInput
    }
    var scalars = WideText.scalars(start, count: count).filter { !EditorKey.isReserved($0) }
    if scalars.last == "\n" || scalars.last == "\r" { scalars.removeLast() }
    let line = String(String.UnicodeScalarView(scalars))
    remember(line)
    return .line(line)
  }
}
