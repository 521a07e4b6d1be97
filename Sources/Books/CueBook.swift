import Language

/// A file of one cue: what is said about it, the phrases that give it, and those that silence it.
package struct CueBook: Hashable, Sendable {
  static let keys = ["cue", "advice", "instead", "rules", "phrases", "quiet", "silence", "in_call"]
  static let remarkKeys = ["while", "phrases", "advice", "instead", "rules"]
  /// The columns of a line of advice.
  static let longestAdvice = 110

  package private(set) var label = CueLabel.blame
  package private(set) var advice: String?
  package private(set) var instead: String?
  package private(set) var rules: [Int]?
  package private(set) var phrases: [CuePattern] = []
  package private(set) var quiet: [CuePattern] = []
  /// The cue is never given.
  package private(set) var isSilenced = false
  package private(set) var remarks: [Remark]?
  /// Where what is said instead stands, for a fault found later.
  let insteadMarks: [(text: String, mark: SourceMark)]
  let ruleMark: SourceMark
  let source: BookSource

  package static func == (left: CueBook, right: CueBook) -> Bool { left.source == right.source }
  package func hash(into hasher: inout Hasher) { hasher.combine(source) }

  /// A remark of its card, with the phrases it waits for.
  package struct Remark: Hashable, Sendable {
    package let card: CueCard.Remark
    let patterns: [CuePattern]
  }

  /// - Parameter classes: the names of the classes of words that a phrase may use.
  package init(text: String, file: String, classes: Set<String>) throws(BookFault) {
    try self.init(BookSource(text: text, file: file), classes: classes)
  }

  init(_ source: BookSource, classes: Set<String>) throws(BookFault) {
    self.source = source
    let reader = try BookReader(try BookNode.parse(source), name: "the cue", keys: CueBook.keys, source: source)
    let name = try reader.text("cue")
    guard let label = CueLabel(rawValue: name) else {
      let names = CueLabel.allCases.map(\.rawValue)
      throw reader.fault(
        .unknownCue(name, near: Nearest.match(name, among: names), cues: names), at: reader.value("cue"))
    }
    self.label = label
    ruleMark = reader.value("rules")?.mark ?? reader.node.mark
    isSilenced = try reader.flag("silence")
    advice = try CueBook.advice(reader)
    instead = try reader.optionalText("instead")
    if reader.value("rules") != nil { rules = try reader.numbers("rules") }
    phrases = try CueBook.patterns("phrases", reader, classes)
    quiet = try CueBook.patterns("quiet", reader, classes)
    var marks: [(String, SourceMark)] = []
    if let instead, let node = reader.value("instead") { marks.append((instead, node.mark)) }
    if reader.value("in_call") != nil {
      remarks = try reader.each("in_call") { (node) throws(BookFault) in
        let remark = try CueBook.remark(node, classes, source)
        if let said = remark.card.instead { marks.append((said, node.mark)) }
        return remark
      }
    }
    insteadMarks = marks
  }

  private static func remark(
    _ node: BookNode, _ classes: Set<String>, _ source: BookSource
  ) throws(BookFault) -> Remark {
    let reader = try BookReader(node, name: "the remark", keys: remarkKeys, source: source)
    let situation = try reader.choice("while", as: CueCard.Situation.self)
    let patterns = try patterns("phrases", reader, classes)
    if situation == nil, patterns.isEmpty { throw reader.fault(.missing(key: "while", in: "the remark")) }
    guard let advice = try advice(reader) else { throw reader.fault(.missing(key: "advice", in: "the remark")) }
    let card = CueCard.Remark(
      situation: situation, hasPhrases: !patterns.isEmpty, advice: advice, instead: try reader.optionalText("instead"),
      rules: try reader.numbers("rules"))
    return Remark(card: card, patterns: patterns)
  }

  private static func advice(_ reader: BookReader) throws(BookFault) -> String? {
    guard let advice = try reader.optionalText("advice") else { return nil }
    if advice.count > longestAdvice || advice.contains(where: \.isNewline) {
      try reader.source.note(reader.fault(.longAdvice(columns: longestAdvice), at: reader.value("advice")))
    }
    return advice
  }

  /// Phrases stand one a line in a block (`|`), or as a list.
  private static func patterns(
    _ key: String, _ reader: BookReader, _ classes: Set<String>
  ) throws(BookFault) -> [CuePattern] {
    var patterns: [CuePattern] = []
    for node in reader.list(key) {
      let text = try reader.text(node, key: key)
      // YAML has made every end of a line the same.
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
      for (offset, line) in lines.enumerated() where line.utf8.contains(where: { $0 > UInt8(ascii: " ") }) {
        // A block begins on the line behind its key.
        let isBlock = lines.count > 1
        let mark = isBlock ? SourceMark(line: node.mark.line + 1 + offset, column: 1) : node.mark
        do {
          let pattern = try CuePattern(String(line), classes: classes)
          if patterns.contains(pattern) {
            try reader.source.note(reader.source.fault(.duplicate(pattern.text), at: mark))
          }
          patterns.append(pattern)
        } catch let fault as CuePattern.Fault {
          try reader.source.note(reader.source.fault(CueBook.kind(of: fault, String(line)), at: mark))
        } catch let fault as BookFault {
          throw fault
        } catch {}
      }
    }
    return patterns
  }

  private static func kind(of fault: CuePattern.Fault, _ line: String) -> BookFault.Kind {
    let text = line.trimmingPrefix(while: \.isWhitespace)
    return switch fault {
    case .unknownClass(let name): .unknownClass(name)
    case .unclosed(let piece): .unreadablePhrase(String(text), reason: "'\(piece)' is not whole")
    case .empty: .unreadablePhrase(String(text), reason: "no word in it must be there")
    case .tooLong: .unreadablePhrase(String(text), reason: "it has more than \(CuePattern.longest) words")
    }
  }
}
