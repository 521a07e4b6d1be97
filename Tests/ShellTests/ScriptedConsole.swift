import LineEditing

/// A console whose reader is a script: each step sees what is asked and answers it, and may have other shells do
/// something in between. Owns what was shown.
final class ScriptedConsole: Console {
  private var steps: [(LineRequest) throws -> LineOutcome]
  private(set) var shown: [String] = []

  init(_ steps: [(LineRequest) throws -> LineOutcome]) {
    self.steps = steps
  }

  let columns = 80
  let isInteractive = true
  let isShownOnTerminal = true
  let putsLinesBack = true
  let marksSelection = true
  /// Whether the line that comes next is typed over what stands there.
  var hasTypedOver = false
  let hasTypedAhead = false
  let isOutputLost = false
  let isInterrupted = false
  let endingSignal: Int32? = nil

  func show(_ text: StyledText) { shown.append(text.plain) }
  func put(_ text: String) { shown.append(text) }
  func complain(_ text: StyledText) { shown.append(text.plain) }
  func clear() { shown.removeAll() }
  func close() {}
  func lend(_ body: () -> Void) { body() }
  let keys: [KeyLine] = []

  func readLine(_ request: LineRequest) -> LineOutcome {
    guard !steps.isEmpty else { return .endOfInput }
    return (try? steps.removeFirst()(request)) ?? .endOfInput
  }
}
