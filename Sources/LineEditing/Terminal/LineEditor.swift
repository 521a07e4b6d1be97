import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The line that is being edited. libedit owns its text, cursor, key maps and kill ring; this owns libedit, the keys that
/// feed it, what is drawn, and the reason for which a line was left.
///
/// There is one for the whole session, because closing libedit drops what was typed ahead.
final class LineEditor {
  /// What the person at the terminal has chosen.
  struct Preferences {
    var usesViKeys = false
    var environment: [String: String] = [:]
  }

  let editor: OpaquePointer
  let output: TextOutput
  let preferences: Preferences
  let signals: SignalPipe
  let input: TypedInput
  private let mirror: OpaquePointer?
  private var isClosed = false

  /// Whether the last column can be written; else the line keeps out of it.
  let keepsMargin: Bool
  /// Whether the terminal breaks its rows anew when the window has another width.
  let wrapsAnew: Bool

  /// What the user has bound in `.editrc`.
  private(set) var userBindings = BindingList("")
  /// The keys that are sequences and were bound by the user, as libedit knows them.
  private(set) var userKeys: [Key: [Unicode.Scalar]] = [:]

  /// The first thing libedit had to say about the user's `.editrc`.
  let complaint: String?

  /// What is shown around the present line, and what has happened to it.
  var request = LineRequest(prompt: LiveText(StyledText()))
  var tokens = LineTokens()
  var history = History()
  var painter: LinePainter
  /// The prompt as it is drawn, and the room there is to draw in.
  var prompt: [Glyph] = []
  /// What stands at the right edge, and when it will be another.
  var edge: [Glyph] = []
  var edgeAlarm = Alarm()
  /// When something is due from elsewhere by the clock.
  var dueAlarm = Alarm()
  var columns = DrawingWidth.usual
  var rows = 24
  var changes = LineChanges()

  /// Keys that libedit gets before anything typed.
  var queue: [Unicode.Scalar] = []

  /// Set when the line is left for another reason than a key.
  var departure: LineOutcome?

  var selection = Selection.none

  /// What the prefill and the paste key put into the line.
  var pending: (scalars: [Unicode.Scalar], cursor: Int)?

  var menu: LineMenu?
  /// What was last hinted at, and behind which text: to find it can take longer than to draw it.
  var knownHint: (text: String, hint: String?)?
  var search: HistorySearch?
  /// What stands behind the line when it has been left.
  var closingMark = ""
  var isFinished = false
  /// The window has another size, and the line has not been drawn for it yet.
  var isBeingResized = false
  /// When the window has had its size for long enough.
  var restAlarm = Alarm()

  private var loadedMemory: String?
  private var takesPastes = false

  /// Opens libedit on the standard streams; nil where lines cannot be edited: the terminal is unknown or too simple, or
  /// the user's settings say `edit off`.
  static func open(output: TextOutput, preferences: Preferences) -> LineEditor? {
    guard let editor = ce_open("evenkeel") else { return nil }
    let isKnown = ce_speaks_ansi(editor) || TerminalFamily.speaksANSI(preferences.environment["TERM"] ?? "")
    guard isKnown, let line = LineEditor(editor: editor, output: output, preferences: preferences) else {
      el_end(editor)
      return nil
    }
    return line
  }

  private init?(editor: OpaquePointer, output: TextOutput, preferences: Preferences) {
    self.editor = editor
    self.output = output
    self.preferences = preferences
    // Of a terminal the system has no description of, the family is known by its name.
    keepsMargin = ce_keeps_margin(editor) || !ce_speaks_ansi(editor)
    wrapsAnew = TerminalFamily.wrapsAnew(preferences.environment)
    guard let bound = LineEditor.bindKeys(of: editor, preferences) else { return nil }
    (userBindings, userKeys, complaint) = bound
    painter = LinePainter(canShift: ce_can_shift(editor), look: output.look)
    signals = SignalPipe(editing: true)
    input = TypedInput(signals: signals)
    mirror = ce_history_open(editor, Int32(History.limit))
    _ = ce_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    connect()
  }

  deinit { close() }

  /// Waits for a line and takes it into the memory of this run.
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

  /// Adds a line to what Up brings back, and to the file if it may be kept.
  func remember(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }), request.memory?.forgets(line) != true else { return }
    history.add(line)
    mirrorLine(line)
    if let memory = request.memory, memory.keeps(line) { HistoryFile(path: memory.path).add(line) }
  }

  /// vi's own search looks in libedit's history.
  private func mirrorLine(_ line: String) {
    guard let mirror else { return }
    let scalars = tokens.scalars(of: line)
    _ = WideText.lending(scalars) { ce_history_enter(mirror, $0) }
  }

  var endingSignal: Int32? { signals.ending ?? (input.isGone ? SIGHUP : nil) }

  /// Gives the terminal back.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    setPasting(false)
    output.release()
    el_end(editor)
    if let mirror { history_wend(mirror) }
    signals.close()
  }

  /// Gives the terminal to another program for as long as `body` takes.
  func lend(_ body: () -> Void) {
    setPasting(false)
    output.release()
    ce_lend_terminal(editor)
    body()
    // A Ctrl-C in there was meant for that program.
    for signal in signals.takeAll() where signal == SIGTSTP { suspendNow() }
    retakeTerminal()
  }

  private func begin(_ request: LineRequest) {
    self.request = request
    loadMemory()
    setPasting(true)
    departure = nil
    (menu, search, pending, knownHint) = (nil, nil, nil, nil)
    (isFinished, closingMark, selection) = (false, "", .none)
    queue = []
    changes = LineChanges()
    history.endWalk()
    painter.forget()
    measure()
    prepareSurroundings()
    guard let prefill = request.prefill else { return }
    if input.isWaiting, !prefill.isSelected {
      // The next line is on its way already and would run into this one.
      history.add(prefill.text)
    } else {
      // What was given back to be mended is to be seen, as long as a screen can hold it.
      let whole = prefill.text.unicodeScalars
      let lead = String(String.UnicodeScalarView(whole.prefix(prefill.lead)))
      let rest = String(String.UnicodeScalarView(whole.dropFirst(prefill.lead)))
      let scalars = tokens.scalars(of: lead) + lineScalars(of: rest, mostLines: 20, mostCharacters: 2000)
      let before = tokens.scalars(of: String(String.UnicodeScalarView(whole.prefix(prefill.cursor))))
      pending = (scalars, min(before.count, scalars.count))
      queue = [EditorKey.paste.scalar]
      if prefill.isSelected { selection = .unseen }
    }
  }

  private func loadMemory() {
    guard let memory = request.memory, memory.path != loadedMemory else { return }
    loadedMemory = memory.path
    for line in HistoryFile(path: memory.path).load() {
      history.add(line)
      mirrorLine(line)
    }
  }

  private func outcome(of start: UnsafePointer<wchar_t>?, count: Int) -> LineOutcome {
    if let departure {
      if departure == .interrupted { history.add(text) }
      if case .ended(let signal, _) = departure { return finished(.ended(signal: signal, unfinished: text)) }
      return finished(departure)
    }
    guard let start, count > 0 else { return finished(input.isGone ? .ended(signal: SIGHUP) : .endOfInput) }
    var scalars = WideText.scalars(start, count: count)
    if scalars.last == "\n" || scalars.last == "\r" { scalars.removeLast() }
    let line = tokens.text(of: scalars)
    _ = finished(.line(line))
    remember(line)
    return .line(line)
  }

  /// Draws the line for the last time, without what only helped to write it.
  private func finished(_ outcome: LineOutcome) -> LineOutcome {
    let known = (columns, rows)
    measure()
    if isBeingResized || known != (columns, rows) { resize() }
    isFinished = true
    closingMark = outcome == .interrupted ? "^C" : ""
    paint()
    output.write(painter.leave())
    return outcome
  }

  /// Has the terminal mark what is pasted; other programs do not expect the marks.
  func setPasting(_ on: Bool) {
    guard takesPastes != on else { return }
    takesPastes = on
    output.write(ControlSequence.marksPaste(on))
  }
}
