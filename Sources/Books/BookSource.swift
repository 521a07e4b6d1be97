import Language

/// A book's text and the name of its file, which every fault in it quotes.
package struct BookSource: Hashable, Sendable {
  package let text: String
  package let file: String
  /// Where faults are gathered while a book is checked; nil where the first one ends the reading.
  package let faults: FaultLog?
  private let strays: [Stray]

  package init(text: String, file: String) {
    self.init(text: text, file: file, faults: nil)
  }

  package init(text raw: String, file: String, faults: FaultLog?) {
    // The mark some editors put first is no part of the book.
    let bare = raw.first == "\u{FEFF}" ? String(raw.dropFirst()) : raw
    let incoming = IncomingText(file: bare)
    (text, self.file, self.faults) = (incoming.text, file, faults)
    strays = incoming.isWhole ? [] : BookSource.strays(in: bare)
    noteStrays()
  }

  /// The same text, with its faults gathered where those of another one are.
  func gathering(in faults: FaultLog?) -> BookSource {
    let source = BookSource(text: text, file: file, faults: faults, strays: strays)
    source.noteStrays()
    return source
  }

  private init(text: String, file: String, faults: FaultLog?, strays: [Stray]) {
    (self.text, self.file, self.faults, self.strays) = (text, file, faults, strays)
  }

  // MARK: - What is no text

  private struct Stray {
    let kind: BookFault.Kind
    let mark: SourceMark
  }

  /// What was no text in the file, each kind once, where it stands first. It is read as a blank or as U+FFFD.
  package var strayFaults: [BookFault] { strays.map { fault($0.kind, at: $0.mark) } }

  private func noteStrays() {
    strayFaults.forEach { faults?.add($0) }
  }

  private static func strays(in raw: String) -> [Stray] {
    var found: [(isControl: Bool, mark: SourceMark, lines: Int)] = []
    for (index, line) in raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      for isControl in [false, true] {
        let place = line.unicodeScalars.firstIndex {
          isControl ? IncomingText.isControl($0, inFile: true) : $0 == "\u{FFFD}"
        }
        guard let place else { continue }
        if let known = found.firstIndex(where: { $0.isControl == isControl }) {
          found[known].lines += 1
        } else {
          let column = line.unicodeScalars.distance(from: line.startIndex, to: place) + 1
          found.append((isControl, SourceMark(line: index + 1, column: column), 1))
        }
      }
    }
    return found.map {
      Stray(kind: $0.isControl ? .controls(lines: $0.lines) : .notUTF8(lines: $0.lines), mark: $0.mark)
    }
  }

  // MARK: - Faults

  package static func == (left: BookSource, right: BookSource) -> Bool {
    left.text == right.text && left.file == right.file
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(text)
  }

  /// A fault after which reading can go on: gathered in a check, else thrown.
  package func note(_ fault: BookFault) throws(BookFault) {
    guard let faults, !faults.isFull else { throw fault }
    faults.add(fault)
  }

  /// Does what may throw and gathers what it throws: the rest goes on without it.
  package func noting(_ body: () throws(BookFault) -> Void) {
    do throws(BookFault) { try body() } catch { faults?.add(error) }
  }

  /// The texts between lines of `---`, each with the lines above it blank, so that its places stay true.
  var documents: [BookSource] {
    guard hasRule else { return [self] }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.contains("---") else { return [self] }
    var documents: [BookSource] = []
    var above = 0
    for part in lines.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "---" }) {
      let isEmpty = part.allSatisfy { $0.allSatisfy(\.isWhitespace) || $0.first == "#" }
      if !isEmpty {
        let blank = String(repeating: "\n", count: above)
        documents.append(BookSource(text: blank + part.joined(separator: "\n"), file: file, faults: faults, strays: []))
      }
      above += part.count + 1
    }
    return documents.isEmpty ? [self] : documents
  }

  /// Whether there are three hyphens on end: most books have none, and each is looked through whenever it is read.
  private var hasRule: Bool {
    var count = 0
    return text.utf8.contains { byte in
      count = byte == UInt8(ascii: "-") ? count + 1 : 0
      return count == 3
    }
  }

  /// Where the first line stands that says something.
  var beginning: SourceMark {
    let blank = text.prefix { $0.isWhitespace }
    return SourceMark(line: blank.count(where: \.isNewline) + 1, column: 1)
  }

  package func fault(_ kind: BookFault.Kind, at mark: SourceMark) -> BookFault {
    BookFault(kind: kind, file: file, mark: mark, sourceLine: line(mark.line))
  }

  private func line(_ number: Int) -> String {
    let lines = text.split(maxSplits: number, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return number >= 1 && number <= lines.count ? String(lines[number - 1]) : ""
  }
}
