import LineEditing

/// Text that keeps its own lines, however long: a document, or a place in a file with a mark below it.
struct Verbatim: Block {
  let text: String

  init(_ text: String) {
    self.text = text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  func lines(on paper: Paper) -> [StyledText] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { StyledText(String(Substring($0))) }
  }
}
