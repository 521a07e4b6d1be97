/// A book's text and the name of its file, which every fault in it quotes.
package struct BookSource: Hashable, Sendable {
  package let text: String
  package let file: String
  /// Where faults are gathered while a book is checked; nil where the first one ends the reading.
  package let faults: FaultLog?

  package init(text: String, file: String) {
    self.init(text: text, file: file, faults: nil)
  }

  package init(text: String, file: String, faults: FaultLog?) {
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
  package func note(_ fault: BookFault) throws(BookFault) {
    guard let faults else { throw fault }
    faults.add(fault)
  }

  /// Does what may throw and gathers what it throws: the rest goes on without it.
  package func noting(_ body: () throws(BookFault) -> Void) {
    do throws(BookFault) { try body() } catch { faults?.add(error) }
  }

  /// The texts between lines of `---`, each with the lines above it blank, so that its places stay true.
  var documents: [BookSource] {
    guard text.contains("---") else { return [self] }
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
    // Hardly any book has such a sign, and looking for one byte takes no time.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { return nil }
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
    var (brackets, indents, line) = (0, 0, 1)
    var isIndented = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): (indents, line, isIndented) = (0, line + 1, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): (brackets, isIndented) = (brackets + 1, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): (brackets, isIndented) = (max(0, brackets - 1), false)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): indents += isIndented ? 1 : 0
      default: isIndented = false
      }
      if brackets > limit || indents > limit * 2 { return SourceMark(line: line, column: 1) }
    }
    return nil
  }
}
