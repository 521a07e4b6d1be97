import Language

/// What somebody may say, by what they do with it and how hot they are.
package struct PracticeLines: Sendable {
  private let lines: [PracticeAct: [PracticeMood: [String]]]
  private let marks: [PracticeAct: SourceMark]

  package static let none = PracticeLines()

  private init() { (lines, marks) = ([:], [:]) }

  /// Those of a mood first, then those of any.
  package func of(_ act: PracticeAct, in mood: PracticeMood) -> [[String]] {
    [mood, .any].compactMap { lines[act]?[$0] }
  }

  /// All of them.
  package var all: [(act: PracticeAct, mood: PracticeMood, text: String)] {
    PracticeAct.allCases.flatMap { act in
      PracticeMood.allCases.flatMap { mood in (lines[act]?[mood] ?? []).map { (act, mood, $0) } }
    }
  }

  /// Where the lines of an act stand in the file; its beginning where there are none.
  package func mark(of act: PracticeAct) -> SourceMark { marks[act] ?? SourceMark.start }

  init(_ node: BookNode, source: BookSource) throws(BookFault) {
    let acts = PracticeAct.allCases.map(\.rawValue)
    let reader = try BookReader(node, name: "the lines", keys: acts, source: source)
    var lines: [PracticeAct: [PracticeMood: [String]]] = [:]
    var marks: [PracticeAct: SourceMark] = [:]
    for act in PracticeAct.allCases {
      guard let node = reader.value(act.rawValue) else { continue }
      marks[act] = node.mark
      let moods = try BookReader(
        node, name: act.rawValue, keys: PracticeMood.allCases.map(\.rawValue), source: source)
      for mood in PracticeMood.allCases {
        let texts = try moods.list(mood.rawValue).map { (node) throws(BookFault) in
          try PracticeLines.checked(try moods.text(node, key: mood.rawValue), at: node, source)
        }
        if !texts.isEmpty { lines[act, default: [:]][mood] = texts }
      }
    }
    (self.lines, self.marks) = (lines, marks)
  }

  /// What may stand in braces in a line.
  package static let slots = ["said", "when", "promised", "thing", "mine", "want", "name"]

  private static func checked(_ text: String, at node: BookNode, _ source: BookSource) throws(BookFault) -> String {
    for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let slot = String(piece.prefix { $0 != "}" })
      guard slots.contains(slot) else {
        throw source.fault(.unknownSlot(slot, near: Nearest.match(slot, among: slots)), at: node.mark)
      }
    }
    return text
  }
}

/// How a customer is: what makes them hot and cool, how long they bear it, and how they speak.
package struct PracticeCharacter: Sendable {
  package let name: String
  package let about: String
  /// How strongly heat goes up and down, in thousandths.
  package let up: Int
  package let down: Int
  /// So many turns that bring nothing.
  package let patience: Int
  package let lines: PracticeLines

  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let keys = ["character", "about", "up", "down", "patience", "sentences", "lines"]
    let reader = try BookReader(try BookNode.parse(source), name: "the character", keys: keys, source: source)
    name = try reader.text("character")
    about = try reader.text("about")
    up = try PracticeCharacter.thousandths("up", in: reader)
    down = try PracticeCharacter.thousandths("down", in: reader)
    patience = try reader.number("patience") ?? 6
    guard let node = reader.value("lines") else { throw reader.fault(.missing(key: "lines", in: reader.name)) }
    lines = try PracticeLines(node, source: source)
  }

  /// "1.2" is 1200; 1 where nothing is said.
  private static func thousandths(_ key: String, in reader: BookReader) throws(BookFault) -> Int {
    guard let node = reader.value(key) else { return 1000 }
    let parts = try reader.text(node, key: key).split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count <= 2, fraction.count <= 3, let whole = Int(parts[0]), (0...9).contains(whole),
      let rest = Int(fraction + String(repeating: "0", count: 3 - fraction.count))
    else { throw reader.fault(.wrongType(key: key, expected: "a number like 1.2"), at: node) }
    return whole * 1000 + rest
  }
}
