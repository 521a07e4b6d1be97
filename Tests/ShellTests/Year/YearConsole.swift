import LineEditing

/// A console whose reader is a list of lines, as from a pipe. Owns what was shown and what was complained of.
final class YearConsole: Console {
  private var lines: ArraySlice<String>
  private(set) var shown: [String] = []
  private(set) var complaints: [String] = []

  init(_ lines: [String], isOnTerminal: Bool = false) {
    self.lines = lines[...]
    isInteractive = isOnTerminal
    isShownOnTerminal = isOnTerminal
  }

  /// The lines that nobody asked for.
  var left: [String] { Array(lines) }

  let columns = 100
  let isInteractive: Bool
  let isShownOnTerminal: Bool
  let putsLinesBack = false
  let marksSelection = false
  let hasTypedOver = false
  let hasTypedAhead = false
  let isLinear = false
  let isOutputLost = false
  let isInterrupted = false
  let endingSignal: Int32? = nil
  let keys: [KeyLine] = []

  func show(_ text: StyledText) { shown.append(text.plain) }
  func put(_ text: String) { shown.append(text) }
  func complain(_ text: StyledText) { complaints.append(text.plain) }
  func clear() { shown.removeAll() }
  func close() {}
  func lend(_ body: () -> Void) { body() }

  func readLine(_ request: LineRequest) -> LineOutcome {
    lines.popFirst().map { .line($0) } ?? .endOfInput
  }
}
