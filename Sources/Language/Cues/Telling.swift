/// How a note in telegram style shows that it tells what we said: "told her we would ring", "i promised", "said sorry".
/// A language gives the words.
package struct Telling: Sendable, Hashable {
  /// We: "i", "we".
  package var speakers: Set<String> = []
  /// Anybody else, where a note begins with them: "she", "customer".
  package var others: Set<String> = []
  /// What telling is called: "told", "promised", "apologised".
  package var verbs: Set<String> = []
  /// Who hears it when it is the others who tell: "told us" is theirs.
  package var hearers: Set<String> = []
  /// What begins a plan of ours: "will", "'ll", "can".
  package var plans: Set<String> = []
  /// What may stand before all of these: "so", "then", "just".
  package var fillers: Set<String> = []

  package init() {}

  package func isOurs(_ note: String) -> Bool {
    let words = Telling.words(of: note)
    var rest = words[...]
    while let first = rest.first, fillers.contains(first) { rest.removeFirst() }
    guard let first = rest.first else { return false }
    if plans.contains(first) || isTelling(rest) { return true }
    if speakers.contains(first) {
      rest = rest.dropFirst().drop(while: fillers.contains)
      if let next = rest.first, plans.contains(next) || isTelling(rest) { return true }
    }
    // "dates slip again i said", "that is policy, told him"
    return words.indices.dropFirst().contains { index in
      let isAfterUs = speakers.contains(words[index - 1])
      return (isAfterUs || !others.contains(first) && isLast(index, words)) && isTelling(words[index...])
    }
  }

  private func isTelling(_ words: ArraySlice<String>) -> Bool {
    guard let verb = words.first, verbs.contains(verb) else { return false }
    return words.dropFirst().first.map { !hearers.contains($0) } ?? true
  }

  /// One word behind it at most.
  private func isLast(_ index: Int, _ words: [String]) -> Bool { index >= words.count - 2 }

  /// In lower case; what an apostrophe cuts off is a word of its own: "we", "ll".
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
