/// A book's text and the name of its file, which every fault in it quotes.
struct BookSource {
  let text: String
  let file: String

  func fault(_ kind: BookFault.Kind, at mark: SourceMark) -> BookFault {
    BookFault(kind: kind, file: file, mark: mark, sourceLine: line(mark.line))
  }

  private func line(_ number: Int) -> String {
    let lines = text.split(maxSplits: number, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return number >= 1 && number <= lines.count ? String(lines[number - 1]) : ""
  }

  /// Where a YAML anchor (`&name`) or alias (`*name`) begins a value, outside quotation marks.
  var firstAlias: SourceMark? {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var previous: Character = " "
      var before: Character = "-"
      var quote: Character?
      for (column, typed) in line.enumerated() {
        let character = typed == "\t" ? " " : typed
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "#", previous == " " {
          break
        } else if character == "\"" || character == "'", ":-[{, ".contains(previous) {
          quote = character
        } else if character == "&" || character == "*", ":-[{,?".contains(before), " [{,".contains(previous) {
          return SourceMark(line: index + 1, column: column + 1)
        }
        if character != " " { before = character }
        previous = character
      }
    }
    return nil
  }

  /// The first line that is indented or bracketed deeper than `limit` levels.
  func firstTooDeep(_ limit: Int) -> SourceMark? {
    var brackets = 0
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      for character in line.unicodeScalars {
        if character == "[" || character == "{" { brackets += 1 }
        if character == "]" || character == "}" { brackets = max(0, brackets - 1) }
      }
      let dashes = line.prefix { $0 == " " || $0 == "-" || $0 == "?" }
      if brackets > limit || dashes.count > limit * 2 { return SourceMark(line: index + 1, column: 1) }
    }
    return nil
  }
}
