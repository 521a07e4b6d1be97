import Language

/// Sentences nobody said, made of what the reader of cues looks for: its own words and phrases, marks, numbers, broken
/// contractions, other scripts, and now and then any bytes at all.
package struct RandomSpeech {
  private var chance: SeededRandom
  private let words: [[UInt8]]

  /// - Parameter words: of the language, and whole sentences of it.
  package init(words: [String], seed: UInt64) {
    let odd = [
      "'", "\u{2019}ll", "don't", "n't", "'''", "\"", "\u{201C}", "...", "…", "?!", ";", ":", "(", ")", "4.", "10,5:30",
      "$",
      "€", "🔥", "\u{0}", "\n", "\u{2028}", "ß", "مرحبا", "日本", "e\u{301}", "I", "but", "not", "if", "said", "A",
      "\u{FEFF}",
    ]
    self.words = (words + odd).map { Array($0.utf8) }
    chance = SeededRandom(seed: seed)
  }

  /// - Parameter most: the words it has at most.
  package mutating func next(most: Int = 40) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...most, using: &chance) {
      switch UInt8.random(in: 0..<16, using: &chance) {
      case 0: text.append(UInt8.random(in: 0...255, using: &chance))
      case 1: text += [".", "?", ",", "!"].randomElement(using: &chance).map { Array($0.utf8) } ?? []
      default: text += words.randomElement(using: &chance) ?? []
      }
      if UInt8.random(in: 0..<8, using: &chance) != 0 { text.append(UInt8(ascii: " ")) }
    }
    return text
  }
}

/// What was wrong with an answer; nil where nothing was.
package func fault(of cues: [Cue], in text: String) -> String? {
  let scalars = text.unicodeScalars.count
  for (index, cue) in cues.enumerated() {
    guard 0 <= cue.start, cue.start < cue.end, cue.end <= scalars else { return "\(cue) leaves a text of \(scalars)" }
    let words = text.unicodeScalars.dropFirst(cue.start).prefix(cue.end - cue.start)
    guard String(String.UnicodeScalarView(words)) == cue.phrase else { return "\(cue) is not what stands there" }
    if index > 0, !(cues[index - 1].label < cue.label) { return "\(cue) is out of order" }
  }
  return nil
}
