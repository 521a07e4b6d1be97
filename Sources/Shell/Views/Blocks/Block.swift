import LineEditing

/// A part of a view: a value that draws itself on paper of any width. The views are made of these and count no blanks.
protocol Block: Sendable {
  /// The lines, none wider than the paper, and nothing left out.
  func lines(on paper: Paper) -> [StyledText]
}

extension [any Block] {
  func lines(on paper: Paper) -> [StyledText] { flatMap { $0.lines(on: paper) } }
}

extension Console {
  func show(_ block: some Block) { block.lines(on: paper).forEach(show) }

  func show(_ blocks: [any Block]) { blocks.lines(on: paper).forEach(show) }
}
