/// A book's text and the name of its file, which every fault in it quotes.
package struct BookSource: Hashable, Sendable {
  package let text: String
  package let file: String
  /// Where faults are gathered while a book is checked; nil where the first one ends the reading.
  let faults: FaultLog?

  package init(text: String, file: String) {
    self.init(text: text, file: file, faults: nil)
  }

  init(text: String, file: String, faults: FaultLog?) {
    // The mark some editors put first is no part of the book.
    let bare = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    (self.text, self.file, self.faults) = (bare, file, faults)
  }

  package static func == (left: BookSource, right: BookSource) -> Bool {
    left.text == right.text && left.file == right.file
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(text)
  }

  /// A fault after which reading can go on: gathered in a check, else thrown.
  func note(_ fault: BookFault) throws(BookFault) {
    guard let faults else { throw fault }
    faults.add(fault)
  }

  /// Does what may throw and gathers what it throws: the rest goes on without it.
  func noting(_ body: () throws(BookFault) -> Void) {
    do throws(BookFault) { try body() } catch { faults?.add(error) }
  }

  /// The texts between lines of `---`, each with the lines above it blank, so that its places stay true.
  var documents: [BookSource] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.contains("---") else { return [self] }
    var documents: [BookSource] = []
    var above = 0
    for part in lines.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "---" }) {
      let isEmpty = part.allSatisfy { $0.allSatisfy(\.isWhitespace) || $0.first == "#" }
      if !isEmpty {
        let blank = String(repeating: "\n", count: above)
        documents.append(BookSource(text: blank + part.joined(separator: "\n"), file: file, faults: faults))
      }
      above += part.count + 1
    }
    return documents.isEmpty ? [self] : documents
  }

  package func fault(_ kind: BookFault.Kind, at mark: SourceMark) -> BookFault {
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
