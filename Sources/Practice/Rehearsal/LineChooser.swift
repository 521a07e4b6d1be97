import Books
import Language

/// Finds the customer's words: never the same twice, the scenario's own before the character's, those before what anybody
/// says. Where several fit, chance decides, by the seed.
struct LineChooser: Sendable {
  /// What stands in for the slots of a line; a line with a slot that is not there does not fit.
  typealias Slots = [String: String]

  private let pools: [PracticeLines]
  private var used: Set<String> = []
  /// The first words of what was said last, so that they do not come again at once.
  private var firstWords: [String] = []
  private var chance: SeededRandom

  init(_ pools: [PracticeLines], seed: UInt64) {
    self.pools = pools
    chance = SeededRandom(seed: seed)
  }

  /// A line for an act; nil where none is left.
  /// - Parameter first: words that it does not begin with.
  mutating func line(
    for act: PracticeAct, in mood: PracticeMood, _ slots: Slots, without first: Set<String> = []
  ) -> String? {
    assert(
      Set(slots.keys).isSubset(of: act.slots.union(PracticeAct.everywhere)), "\(act) has other slots: \(slots.keys)")
    for pool in pools {
      for lines in pool.of(act, in: mood) {
        if let line = line(of: lines, slots, without: first) { return line }
      }
    }
    return nil
  }

  /// One of some lines; nil where all were said.
  mutating func line(of lines: [String], _ slots: Slots, without first: Set<String> = []) -> String? {
    let fitting = lines.compactMap { line in
      used.contains(line) ? nil : LineChooser.filled(line, slots).map { (pattern: line, text: $0) }
    }.filter { !used.contains($0.text) && !first.contains(LineChooser.firstWord(of: $0.text)) }
    guard !fitting.isEmpty else { return nil }
    let fresh = fitting.filter { !firstWords.contains(LineChooser.firstWord(of: $0.text)) }
    let from = fresh.isEmpty ? fitting : fresh
    let line = from[Int(chance.next() % UInt64(from.count))]
    // Filled in another way it is the same turn of phrase.
    used.insert(line.pattern)
    say(line.text)
    return line.text
  }

  func hasSaidAll(of lines: [String]) -> Bool { used.isSuperset(of: lines) }

  /// Whatever was said once is not said again.
  mutating func say(_ line: String) {
    used.insert(line)
    firstWords = (firstWords + [LineChooser.firstWord(of: line)]).suffix(2)
  }

  private static func firstWord(of line: String) -> String {
    line.lowercased().split { !($0.isLetter || $0 == "'") }.first.map(String.init) ?? ""
  }

  /// The line with its slots filled; nil where one has nothing to stand in for it. At the start of a sentence a slot takes
  /// a capital letter.
  static func filled(_ line: String, _ slots: Slots) -> String? {
    var filled = ""
    var rest = Substring(line)
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}"),
        let value = slots[String(rest[rest.index(after: open)..<close])], !value.isEmpty
      else { return nil }
      let before = filled.last { !$0.isWhitespace && !"'\"\u{2018}\u{201C}".contains($0) }
      let startsSentence = before.map { ".!?".contains($0) } ?? true
      filled += startsSentence ? value.prefix(1).uppercased() + value.dropFirst() : value
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension LineChooser {
  /// The longest whole clause of three to seven words of what was said, for quoting it; nil where there is none.
  static func clause(of sentence: String) -> String? {
    // A mark between digits parts no clause: "12:40", "4,200".
    let bytes = Array(sentence)
    let clauses = bytes.indices.split { index in
      let isInNumber =
        index > 0 && index + 1 < bytes.count && bytes[index - 1].isNumber && bytes[index + 1].isNumber
      return ",.;:!?\u{2026}\u{2014}".contains(bytes[index]) && !isInNumber
    }.map { String(bytes[$0]) }
    return clauses.map { $0.split(separator: " ") }.filter { words in
      (3...7).contains(words.count) && !words.contains { $0.contains("\"") }
    }.max { $0.count < $1.count }?.joined(separator: " ")
  }
}
