import Books
import LineEditing

/// A fault of a file: its place, its words and its cure, then the line with a caret under the place.
struct FaultView: Block {
  private let fault: BookFault
  private let head: String

  init(_ fault: BookFault, before head: String = "") {
    (self.fault, self.head) = (fault, head)
  }

  /// The caret is left out where the line does not fit: there it would stand under something else.
  func lines(on paper: Paper) -> [StyledText] {
    let parts = fault.described.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let words = Paragraph(StyledText(head + parts[0], .fault), hanging: 2).lines(on: paper)
    let source = StyledText(parts.dropFirst().first ?? "", .fault)
    if source.width > paper.columns { return words + Paragraph(source, hanging: 2).lines(on: paper) }
    return words + parts.dropFirst().map { StyledText($0, .fault) }
  }

  static let restHolds = "The rest of the settings holds. evenkeel config check names this again."
}
