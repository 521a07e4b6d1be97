import LineEditing

/// An empty line between two things. A listener hears where one ends, and gets none.
struct Gap: Block {
  func lines(on paper: Paper) -> [StyledText] { paper.isLinear ? [] : [StyledText()] }
}
