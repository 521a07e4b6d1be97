import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A console that reads plain lines: from a pipe, a file, or a terminal on which lines are not edited.
///
/// Owns the bytes that have been read and not yet handed out.
package final class LineConsole: Console {
  private static let chunk = 64 * 1024

  private let environment: [String: String]
  private let usesViKeys: Bool
  private let input: Int32
  private let output: TextOutput
  private let complaints: TextOutput
  private let prompts: TextOutput
  private let signals: SignalPipe
  private var buffer = LineBuffer()
  private var isClosed = false

  package let isInteractive: Bool
  package let isShownOnTerminal: Bool

  package var putsLinesBack: Bool { false }

  package var marksSelection: Bool { false }

  package var hasTypedOver: Bool { false }

  package var hasTypedAhead: Bool { !buffer.isEmpty || InputWait(input: input).next(milliseconds: 0) == .readable }

  package var isLinear: Bool { Consoles.isLinear(environment) }

  /// The streams are descriptors so that a test can hand in pipes.
  /// - Parameter usesViKeys: on a terminal that edits lines, which this is none of.
  init(
    environment: [String: String], usesViKeys: Bool = false, input: Int32 = 0, output: Int32 = 1, complaints: Int32 = 2
  ) {
    self.environment = environment
    self.usesViKeys = usesViKeys
    self.input = input
    self.output = TextOutput(descriptor: output)
    self.complaints = TextOutput(descriptor: complaints)
    isInteractive = isatty(input) == 1
    isShownOnTerminal = isatty(output) == 1
    // A person at the keyboard whose output goes to a file still sees where they are.
    prompts = isShownOnTerminal ? self.output : self.complaints
    signals = SignalPipe(editing: false)
  }

  deinit { close() }

  package var columns: Int { DrawingWidth.columns(environment: environment) }

  package var isOutputLost: Bool { output.isLost }

  package func show(_ text: StyledText) { output.show(text) }

  package func put(_ text: String) { output.write(text) }

  package func complain(_ text: StyledText) { complaints.showWrapped(text, columns: columns) }

  /// The right-hand text stands in the prompt. A line cannot be put back for editing here, so a `prefill` is shown above
  /// the prompt, to be typed again.
  package func readLine(_ request: LineRequest) -> LineOutcome {
    guard !isClosed else { return .endOfInput }
    if let signal = signals.ending { return .ended(signal: signal) }
    if isInteractive {
      // A Ctrl-C that came while the program was at work was not meant for this line.
      _ = signals.takeAll()
      if let refused = request.prefill {
        prompts.write("\(isLinear ? "Typed" : "  typed"): \(PlainPrompt.oneLine(refused.text))\n")
      }
      prompts.write(PlainPrompt.of(request))
    }
    while true {
      if let line = buffer.nextLine() { return .line(line) }
      if let outcome = waitForMore(request) { return outcome }
    }
  }

  package var isInterrupted: Bool { ce_signals_interrupted() }

  package var endingSignal: Int32? { signals.ending }

  package func lend(_ body: () -> Void) { body() }

  /// What edits the line where it can be edited: a list that goes into a pipe or a file is read for that. Where this
  /// console is the terminal's own, the system edits the line and knows four keys.
  package var keys: [KeyLine] {
    guard isInteractive, isShownOnTerminal || !Consoles.canEdit(environment) else {
      return KeyLine.all(isVi: usesViKeys, user: BindingList(""))
    }
    return [
      KeyLine(keys: "Backspace", words: "the character before the cursor", isUsers: false),
      KeyLine(keys: "Ctrl-U", words: "the whole line", isUsers: false),
      KeyLine(keys: "Ctrl-C", words: "clear the line; the call goes on", isUsers: false),
      KeyLine(keys: "Ctrl-D", words: "on an empty line: leave", isUsers: false),
    ]
  }

  /// A terminal that cannot be cleared is scrolled; a pipe has no screen.
  package func clear() {
    if isInteractive { prompts.write(String(repeating: "\n", count: 60)) }
  }

  package func close() {
    guard !isClosed else { return }
    isClosed = true
    signals.close()
  }

  /// Reads more bytes, or says how the wait ended otherwise.
  private func waitForMore(_ request: LineRequest) -> LineOutcome? {
    switch wait(request).next(milliseconds: request.elsewhere?.dueIn().map { Int32(clamping: $0) } ?? -1) {
    case .signal: answerSignals(request)
    case .readable: readMore()
    case .hungUp: isInteractive ? .ended(signal: SIGHUP) : lastLine()
    case .elsewhere, .timeout: showElsewhere(request)
    }
  }

  private func wait(_ request: LineRequest) -> InputWait {
    InputWait(input: input, signals: signals.descriptor, elsewhere: request.elsewhere?.descriptor ?? -1)
  }

  /// What came from elsewhere goes below what is being typed, which the terminal keeps; the prompt stands again.
  private func showElsewhere(_ request: LineRequest) -> LineOutcome? {
    let lines = request.elsewhere?.take() ?? []
    let isOver = request.elsewhere?.isOver() ?? false
    if isInteractive, !lines.isEmpty { prompts.write("\n") }
    lines.forEach(output.show)
    if isOver { return .endOfInput }
    if isInteractive, !lines.isEmpty { prompts.write(PlainPrompt.of(request)) }
    return nil
  }

  private func answerSignals(_ request: LineRequest) -> LineOutcome? {
    for signal in signals.takeAll() {
      switch signal {
      case SIGINT:
        // Without a person there is no line to give up: the one who sent it means the program.
        guard isInteractive else { return .ended(signal: signal) }
        buffer.clear()
        prompts.write("\n")
        return .interrupted
      case SIGCONT:
        // What is typed already stands on the row, and stays in the system's hands.
        if isInteractive { prompts.write("\n" + PlainPrompt.of(request)) }
      default:
        if let ending = signals.ending { return .ended(signal: ending) }
      }
    }
    return nil
  }

  private func readMore() -> LineOutcome? {
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    let count = read(input, &bytes, bytes.count)
    if count > 0 {
      buffer.append(bytes[..<count])
      return nil
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    return count == 0 ? ended() : lost()
  }

  /// The end of a file, or Ctrl-D: on a terminal that is no end, the next line may still come, unless the terminal is
  /// gone, which looks the same.
  private func ended() -> LineOutcome {
    guard isInteractive else { return lastLine() }
    if isGone { return .ended(signal: SIGHUP) }
    let outcome = lastLine()
    prompts.write("\n")
    return outcome
  }

  /// Reading failed: a terminal that fails is gone, a file that fails has ended.
  private func lost() -> LineOutcome {
    isInteractive ? .ended(signal: SIGHUP) : lastLine()
  }

  private func lastLine() -> LineOutcome {
    buffer.takeRest().map(LineOutcome.line) ?? .endOfInput
  }

  private var isGone: Bool {
    var watched = pollfd(fd: input, events: 0, revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }
}
