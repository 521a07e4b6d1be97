extension Console {
  /// Shows lines: through the user's pager where somebody is there to turn the pages and they are more than a screen
  /// holds, else as always.
  package func page(_ lines: [StyledText], theme: Theme, environment: [String: String]) {
    let pager = isInteractive ? Pager(environment: environment) : nil
    guard let pager, pager.isNeeded(for: lines.map(\.width)) else { return showAtOnce(lines) }
    let hasColour = Consoles.wantsColour(environment) && pager.takesColour
    let text = lines.map { theme.render($0, colour: hasColour) + "\n" }.joined()
    var isShown = false
    lend { isShown = pager.show(text) }
    if !isShown { showAtOnce(lines) }
  }

  /// In one piece: hundreds of lines are not written one by one.
  private func showAtOnce(_ lines: [StyledText]) {
    guard var text = lines.first else { return }
    for line in lines.dropFirst() {
      text.append("\n")
      text.append(line)
    }
    show(text)
  }
}
