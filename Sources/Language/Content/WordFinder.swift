/// Finds the phrases of a word book and of further lists in sentences.
///
/// All phrases are looked up by the word they begin with, so that a sentence is held against thousands in one pass.
package struct WordFinder: Sendable {
  private enum Use: Sendable {
    case means(Int)
    case excludes(Int)
    case denies
    /// Of a list that asks for it by itself.
    case alone
  }

  private let book: WordBook
  private let concepts: [String: Int]
  private let vocabulary: ContentVocabulary
  private var patterns: [WordPattern] = []
  private var uses: [[Use]] = []
  private var numbers: [WordPattern: Int] = [:]
  private var byWord: [String: [Int]] = [:]
  private var byBeginning: [String: [Int]] = [:]
  private var byNumber: [Int: [Int]] = [:]
  /// The lengths that beginnings have.
  private var lengths: Set<Int> = []

  /// - Parameter lists: entries of a scenario that will be asked for.
  package init(_ book: WordBook, lists: [WordEntry] = []) {
    self.book = book
    concepts = Dictionary(book.concepts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let further = lists.flatMap(\.leaves) + book.concepts.flatMap { $0.denied.flatMap(\.leaves) }
    let alone = further.compactMap { if case .pattern(let pattern) = $0 { pattern } else { nil } }
    vocabulary = ContentVocabulary(
      book, patterns: book.concepts.flatMap { $0.patterns + $0.excluded } + alone)
    for (index, concept) in book.concepts.enumerated() {
      for pattern in concept.patterns { add(pattern, .means(index)) }
      for pattern in concept.excluded { add(pattern, .excludes(index)) }
    }
    for pattern in book.denials { add(pattern, .denies) }
    for pattern in alone { add(pattern, .alone) }
  }

  private mutating func add(_ pattern: WordPattern, _ use: Use) {
    if let number = numbers[pattern] {
      uses[number].append(use)
      return
    }
    let number = patterns.count
    numbers[pattern] = number
    patterns.append(pattern)
    uses.append([use])
    switch pattern.parts[0] {
    case .beginning(let beginning):
      byBeginning[beginning, default: []].append(number)
      lengths.insert(beginning.count)
    case .word(let word):
      byWord[word, default: []].append(number)
      if let value = pattern.number { byNumber[value, default: []].append(number) }
    case .gap: break
    }
  }

  // MARK: - Looking

  /// What stands in each sentence of a text.
  package func find(in text: String) -> [FoundContent] {
    ContentSentence.cut(text, vocabulary).map(find)
  }

  private func find(in sentence: ContentSentence) -> FoundContent {
    var found = FoundContent(sentence, book: book, concepts: concepts)
    var excluded: [Int: [Range<Int>]] = [:]
    for (start, word) in sentence.words.enumerated() {
      for number in candidates(word) {
        let pattern = patterns[number]
        guard let end = end(of: pattern, in: sentence, from: start) else { continue }
        for use in uses[number] {
          switch use {
          case .means(let concept): found.concepts[concept, default: []].append(start..<end)
          case .excludes(let concept): excluded[concept, default: []].append(start..<end)
          case .denies: found.denials.append(start..<end)
          case .alone: found.places[pattern, default: []].append(start..<end)
          }
        }
      }
    }
    for (concept, ranges) in excluded {
      found.concepts[concept]?.removeAll { place in ranges.contains { $0.overlaps(place) } }
      if found.concepts[concept]?.isEmpty == true { found.concepts[concept] = nil }
    }
    return found
  }

  /// The phrases that may begin at a word, each once.
  private func candidates(_ word: ContentSentence.Word) -> Set<Int> {
    var found = Set(word.bases.flatMap { byWord[$0] ?? [] })
    for spelling in word.spellings {
      found.formUnion(byWord[spelling] ?? [])
      for length in lengths where length <= spelling.count {
        found.formUnion(byBeginning[String(spelling.prefix(length))] ?? [])
      }
    }
    if let number = word.number { found.formUnion(byNumber[number.value] ?? []) }
    return found
  }

  /// Where a phrase that begins at a word ends; nil where it does not stand there.
  private func end(of pattern: WordPattern, in sentence: ContentSentence, from start: Int) -> Int? {
    let word = sentence.words[start]
    if pattern.number != nil, let number = word.number, number.value == pattern.number { return start + number.length }
    if pattern.isInflected, case .word(let base) = pattern.parts[0] {
      return word.bases.contains(base) ? start + 1 : nil
    }
    // Every place that the next word may stand at.
    var places: Set<Int> = [start]
    for part in pattern.parts {
      var next: Set<Int> = []
      for place in places {
        if part == .gap {
          next.formUnion(place...place + WordPattern.gap)
        } else if place < sentence.words.count, stands(part, sentence.words[place]) {
          next.insert(place + 1)
        }
      }
      guard !next.isEmpty else { return nil }
      places = next
    }
    return places.min()
  }

  private func stands(_ part: WordPattern.Part, _ word: ContentSentence.Word) -> Bool {
    switch part {
    case .word(let written): word.spellings.contains(written)
    case .beginning(let beginning): word.spellings.contains { $0.hasPrefix(beginning) }
    case .gap: true
    }
  }
}

/// What stands in one sentence: the places of phrases and concepts, as ranges of its words.
package struct FoundContent: Sendable {
  /// A denial so many words away from what it denies still denies it.
  static let reach = 5

  private let book: WordBook
  private let numbers: [String: Int]
  var places: [WordPattern: [Range<Int>]] = [:]
  var concepts: [Int: [Range<Int>]] = [:]
  var denials: [Range<Int>] = []
  /// The sentence itself.
  package let text: String
  /// Its words that say what it is about, each as it shares it with its relatives.
  package let stems: Set<String>

  init(_ sentence: ContentSentence, book: WordBook, concepts numbers: [String: Int]) {
    text = sentence.text
    stems = sentence.stems
    self.book = book
    self.numbers = numbers
  }

  /// The names of the concepts that it meets.
  package var conceptsMet: [String] { concepts.keys.sorted().map { book.concepts[$0].name } }

  /// Where an entry is met; empty where it is not.
  package func places(of entry: WordEntry) -> [Range<Int>] {
    switch entry {
    case .pattern(let pattern): return places[pattern] ?? []
    case .concept(let name): return numbers[name].flatMap { concepts[$0] } ?? []
    case .denied(let entries):
      let denied = entries.flatMap(places).filter { place in
        denials.contains { $0.overlaps(place.lowerBound - FoundContent.reach..<place.upperBound + FoundContent.reach) }
      }
      return denied + entries.flatMap(idioms)
    }
  }

  /// Where an idiom stands that denies a concept by itself.
  private func idioms(of entry: WordEntry) -> [Range<Int>] {
    guard case .concept(let name) = entry, let number = numbers[name] else { return [] }
    return book.concepts[number].denied.flatMap(places)
  }

  package func meets(_ entry: WordEntry) -> Bool { !places(of: entry).isEmpty }
  package func meets(anyOf entries: [WordEntry]) -> Bool { entries.contains(where: meets) }

  /// How many of its words meet one of the entries: by that it is told which of two matters it is about more.
  package func words(meeting entries: [WordEntry]) -> Int { Set(entries.flatMap(places).flatMap(\.self)).count }
}

extension FoundContent {
  /// Whether it is about a matter: every group of words is met, or all but one of three and more.
  package func meets(groups: [[WordEntry]]) -> Bool {
    let met = groups.count { meets(anyOf: $0) }
    return !groups.isEmpty && met >= (groups.count >= 3 ? groups.count - 1 : groups.count)
  }
}
