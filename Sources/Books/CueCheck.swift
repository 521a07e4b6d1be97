import Language

/// Reads a file of one cue for what is wrong with it, as `BookCheck` does with a playbook.
package enum CueCheck {
  /// Whether a text is a file of a cue, by its key at the edge.
  package static func isCue(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("cue:") }
  }

  /// All that is wrong with it, in the order of its lines.
  /// - Parameters:
  ///   - rules: the numbers of the rules there are; nil where they are not known.
  ///   - reader: reads what is said instead: that must not do harm itself. Nil where there is none.
  package static func faults(
    text: String, file: String, name: String? = nil, classes: Set<String>, rules: Set<Int>? = nil,
    reader: CueReader? = nil
  ) -> [BookFault] {
    let log = FaultLog()
    let source = BookSource(text: text, file: file, faults: log)
    source.noting { () throws(BookFault) in
      let book = try CueBook(source, classes: classes)
      if let name, name != book.label.rawValue {
        log.add(source.fault(.otherName(book.label.rawValue, file: name), at: SourceMark.start))
      }
      let named = (book.rules ?? []) + (book.remarks ?? []).flatMap(\.card.rules)
      for number in named where rules?.contains(number) == false {
        log.add(source.fault(.unknownRule(number), at: book.ruleMark))
      }
      for said in book.insteadMarks {
        guard let cue = reader?.cues(in: said.text).first(where: { $0.label.isRisky && $0.certainty == .sure }) else {
          continue
        }
        log.add(source.fault(.harmsInstead(cue.phrase, cue: cue.label.rawValue), at: said.mark))
      }
    }
    return log.faults.sorted { ($0.mark, $0.kind.number) < ($1.mark, $1.kind.number) }
  }
}
