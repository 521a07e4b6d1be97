/// How a note in telegram style shows that it tells what we said: "told her we would ring", "i promised", "said sorry". And
/// what was said then, as they heard it: "told her her team is right" is "your team is right". A language gives the words.
package struct Telling: Sendable, Hashable {
  /// We: "i", "we".
  package var speakers: Set<String> = []
  /// Anybody else, where a note begins with them: "she", "customer".
  package var others: Set<String> = []
  /// What telling is called: "told", "promised", "apologised".
  package var verbs: Set<String> = []
  /// Those of them behind which the words themselves stand: "told", "said".
  package var quoting: Set<String> = []
  /// What may stand between such a verb and the words: "that".
  package var joints: Set<String> = []
  /// Who hears it when it is the others who tell: "told us" is theirs.
  package var listeners: Set<String> = []
  /// What begins a plan of ours: "will", "'ll", "can".
  package var plans: Set<String> = []
  /// The speakers who are more than one: "we".
  package var team: Set<String> = []
  /// Behind a speaker these begin what will be done: "will", "'ll".
  package var futures: Set<String> = []
  /// What they become where it is told: "would", "'d".
  package var shifted: Set<String> = []
  /// Verbs that promise, and what stands between them and the promise: "promised her to".
  package var promising: Set<String> = []
  package var infinitive: Set<String> = []
  /// Behind all of these no promise begins: "not", "have".
  package var noTasks: Set<String> = []
  /// What may stand before all of these: "so", "then", "just".
  package var fillers: Set<String> = []
  /// How those who hear it are spoken of, by the word for them, and how they are spoken to: "her": ["she": "you"].
  package var persons: [String: [String: Person]] = [:]
  /// Behind these a word like "her" is the one spoken of, and behind no other: "told her that", "her team".
  package var breaks: Set<String> = []

  package struct Person: Sendable, Hashable {
    /// "you"
    let alone: String
    /// "your", where a word of theirs follows.
    let owning: String

    package init(alone: String, owning: String? = nil) { (self.alone, self.owning) = (alone, owning ?? alone) }
  }

  package init() {}

  /// Whether a note tells what we said or what we shall do, in one of its clauses: "line 2 is down, told her we know".
  package func isOurs(_ note: String) -> Bool {
    let clauses = note.lowercased().split { ",;".contains($0) }.map(Self.words)
    return clauses.enumerated().contains { isOurs($1, isFirst: $0 == 0) }
  }

  private func isOurs(_ words: [String], isFirst: Bool) -> Bool {
    var rest = words[...]
    while let first = rest.first, fillers.contains(first) { rest.removeFirst() }
    guard let first = rest.first, !others.contains(first) else { return false }
    // Who will, in a later clause, may be anybody.
    if isFirst && plans.contains(first) || isTelling(rest) { return true }
    if speakers.contains(first) {
      rest = rest.dropFirst().drop(while: fillers.contains)
      if let next = rest.first, plans.contains(next) || isTelling(rest) { return true }
    }
    // "dates slip again i said", "no date yet told him"
    return words.indices.dropFirst().contains { index in
      (speakers.contains(words[index - 1]) || index >= words.count - 2) && isTelling(words[index...])
    }
  }

  private func isTelling(_ words: ArraySlice<String>) -> Bool {
    guard let verb = words.first, verbs.contains(verb) else { return false }
    return words.dropFirst().first.map { !listeners.contains($0) } ?? true
  }

  /// In lower case; what an apostrophe cuts off is a word of its own: "we", "ll".
  private static func words(of text: Substring) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  // MARK: - What was said

  /// What a note of ours tells, as it was said to them: without "told her that", and "you" for "she". A note that tells
  /// it in another way stays as it is.
  package func said(in note: String) -> String {
    let pieces = note.split(whereSeparator: \.isWhitespace)
    let words = pieces.map(Self.core)
    var index = 0
    while index < words.count, fillers.contains(words[index]) || speakers.contains(words[index]) { index += 1 }
    guard index < words.count, quoting.contains(words[index]) else { return note }
    index += 1
    if index + 1 < words.count, words[index] == "to", persons[words[index + 1]] != nil { index += 1 }
    var heard = persons["", default: [:]]
    if index < words.count, let person = persons[words[index]] {
      heard = person
      index += 1
    }
    // "told her that we", but "said that one is ours".
    if index + 1 < words.count, joints.contains(words[index]), breaks.contains(words[index + 1]) { index += 1 }
    guard index + 1 < words.count else { return note }
    return pieces[index...].indices.map { turned($0, pieces, words, heard) }.joined(separator: " ")
  }

  /// A word of theirs as it was said to them.
  private func turned(_ index: Int, _ pieces: [Substring], _ words: [String], _ heard: [String: Person]) -> String {
    let piece = String(pieces[index])
    let base = words[index]
    guard let person = heard[base] else { return piece }
    let next = index + 1 < words.count ? words[index + 1] : ""
    let isOwning = !next.isEmpty && !breaks.contains(next) && piece.last?.isLetter == true
    return (isOwning ? person.owning : person.alone) + piece.drop { $0.isLetter || $0 == "'" || $0 == "\u{2019}" }
  }

  // MARK: - What was promised

  /// What somebody of ours said they would do.
  package struct Promise: Hashable, Sendable {
    /// "We will": all of us; else the one who writes.
    package let isOfAll: Bool
    /// As it stands in the note, behind the words that promise it.
    package let words: String
  }

  /// The first promise in a note: "told her we'd refund by fri", "promised her to ring", "will call at 4".
  package func promise(in note: String) -> Promise? {
    let pieces = note.split(whereSeparator: \.isWhitespace)
    let words = pieces.map(Self.core)
    for index in words.indices {
      guard let start = taskStart(after: index, words), start < words.count, !noTasks.contains(words[start]) else {
        continue
      }
      let speaker = String(words[index].prefix { $0 != "'" })
      return Promise(isOfAll: team.contains(speaker), words: pieces[start...].joined(separator: " "))
    }
    return nil
  }

  /// Where what is promised would begin, if a promise does here.
  private func taskStart(after index: Int, _ words: [String]) -> Int? {
    if index == 0, futures.contains(words[0]) { return 1 }
    if promising.contains(words[index]) {
      return (index + 1...index + 2).first { $0 < words.count && infinitive.contains(words[$0]) }.map { $0 + 1 }
    }
    // "we'd" is "we" and "d"; so is "we would".
    let parts = words[index].split(separator: "'").map(String.init)
    guard let speaker = parts.first, speakers.contains(speaker) else { return nil }
    let isOneWord = parts.count == 2
    guard let verb = isOneWord ? parts[1] : index + 1 < words.count ? words[index + 1] : nil else { return nil }
    // Only what is told shifts "we will" to "we would".
    guard futures.contains(verb) || index > 0 && shifted.contains(verb) else { return nil }
    return index + (isOneWord ? 1 : 2)
  }

  /// Without the marks around it, in lower case.
  private static func core(_ piece: Substring) -> String {
    let word = piece.lowercased().replacing("\u{2019}", with: "'")
    let isPart = { (character: Character) in character.isLetter || character.isNumber }
    return String(word.drop { !isPart($0) }.reversed().drop { !isPart($0) }.reversed())
  }
}
