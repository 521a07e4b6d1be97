import LineEditing

extension World {
  /// Whether somebody at a terminal says yes; nobody does where there is none.
  func confirms(_ question: String) -> Bool {
    guard console.isInteractive else { return false }
    let request = LineRequest(prompt: LiveText(StyledText("\(question): ", .prompt)), memory: memory { _ in false })
    guard case .line(let text) = console.readLine(request) else { return false }
    return ["y", "yes", "/ok"].contains(text.trimmed.lowercased())
  }
}
