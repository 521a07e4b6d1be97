/// Phrases, looked up by the word they begin with. All of them lie in a few flat arrays, so that a sentence is held
/// against hundreds without a single object.
struct CuePhrases: Sendable {
  /// A phrase that stands in a sentence.
  struct Match {
    let label: CueLabel
    let effect: CuePhrase.Effect
    /// What weights know it by, itself and its kind; 0 where it is not weighed.
    let features: (CueToken.Symbol, CueToken.Symbol)
    let first: Int
    let last: Int
  }

  fileprivate struct Compiled: Sendable {
    let label: CueLabel
    let effect: CuePhrase.Effect
    let isSaid: Bool
    let features: (CueToken.Symbol, CueToken.Symbol)
    let parts: Range<Int>
    /// The words of two parts that must stand, the second and the last: see `Presence`.
    let second: Presence
    let last: Presence
  }

  /// Which words there are, roughly: a bit of 64 for each. What shares none of its bits is not there.
  fileprivate struct Presence: Sendable {
    fileprivate(set) var bits: UInt64 = 0

    mutating func insert(_ symbol: CueToken.Symbol) { bits |= 1 << UInt64(symbol >> 7 & 63) }
    func meets(_ other: Presence) -> Bool { bits & other.bits != 0 }
  }

  fileprivate struct Part: Sendable {
    /// Each a run of symbols, one of which has to stand; none for a gap.
    let choices: Range<Int>
    let isOptional: Bool
  }

  private var phrases: [Compiled] = []
  private var parts: [Part] = []
  private var choices: [Range<Int>] = []
  private var symbols: [CueToken.Symbol] = []
  /// For a word or a class, the number of its run among the beginnings, counted from 1.
  private var runs = FlatTable(capacity: 512)
  private var beginnings: [Range<Int>] = []
  private var begun: [Int] = []

  init(_ phrases: [CuePhrase] = [], _ vocabulary: CueVocabulary) {
    var byBeginning: [CueToken.Symbol: [Int]] = [:]
    for phrase in phrases {
      for symbol in add(phrase, vocabulary) { byBeginning[symbol, default: []].append(self.phrases.count - 1) }
    }
    for (symbol, numbers) in byBeginning.sorted(by: { $0.key < $1.key }) {
      beginnings.append(begun.count..<begun.count + numbers.count)
      begun += numbers
      runs.set(UInt64(symbol), to: UInt32(beginnings.count))
    }
  }

  /// - Returns: the words and classes it may begin with: those of optional words, and of the first that is not.
  private mutating func add(_ phrase: CuePhrase, _ vocabulary: CueVocabulary) -> Set<CueToken.Symbol> {
    var first: Set<CueToken.Symbol> = []
    var isOpen = true
    var required: [Presence] = []
    let start = parts.count
    for part in phrase.pattern.parts {
      let from = choices.count
      var begun = Presence()
      guard case .words(let words, let isOptional) = part else {
        parts.append(Part(choices: from..<from, isOptional: false))
        continue
      }
      for word in words {
        let said = vocabulary.said(word)
        choices.append(symbols.count..<symbols.count + said.count)
        symbols += said
        guard let symbol = said.first else { continue }
        begun.insert(symbol)
        if isOpen { first.insert(symbol) }
      }
      if !isOptional { required.append(begun) }
      parts.append(Part(choices: from..<choices.count, isOptional: isOptional))
      isOpen = isOpen && isOptional
    }
    let names = phrase.names.map(CueVocabulary.symbol)
    phrases.append(
      Compiled(
        label: phrase.label, effect: phrase.effect, isSaid: phrase.isSaid,
        features: (names.first ?? 0, names.last ?? 0), parts: start..<parts.count,
        second: required.dropFirst().first ?? required.first ?? Presence(), last: required.last ?? Presence()))
    return first
  }

  // MARK: - Looking

  /// Every phrase that stands in a sentence; one that we would have to say ourselves does not where it stands under a
  /// "not", or is told of somebody.
  func find(in sentence: UnsafeBufferPointer<CueToken>, _ found: inout [Match]) {
    guard !phrases.isEmpty else { return }
    var present = Presence()
    for token in sentence {
      present.insert(token.symbol)
      if token.group != 0 { present.insert(token.group) }
    }
    for index in sentence.indices where !sentence[index].isMark {
      let token = sentence[index]
      hold(runs[UInt64(token.symbol)], in: sentence, at: index, present, &found)
      if token.group != 0 { hold(runs[UInt64(token.group)], in: sentence, at: index, present, &found) }
    }
  }

  private func hold(
    _ run: UInt32, in sentence: UnsafeBufferPointer<CueToken>, at index: Int, _ present: Presence,
    _ found: inout [Match]
  ) {
    guard run != 0 else { return }
    let isOurs = sentence[index].scope.isDisjoint(with: [.denied, .reported])
    let rest = UnsafeBufferPointer(rebasing: sentence[index...])
    for place in beginnings[Int(run) - 1] {
      let phrase = phrases[begun[place]]
      guard isOurs || !phrase.isSaid, present.meets(phrase.second), present.meets(phrase.last) else { continue }
      guard let length = length(of: phrase.parts, in: rest) else { continue }
      found.append(
        Match(
          label: phrase.label, effect: phrase.effect, features: phrase.features, first: index,
          last: index + length - 1))
    }
  }

  /// How many of these tokens, from the first, the parts take up at least; nil where they do not stand there.
  ///
  /// All the ways there are go on at once: a bit is a token that the next part may begin with. So a phrase of many gaps
  /// costs no more than its parts.
  private func length(of parts: Range<Int>, in tokens: UnsafeBufferPointer<CueToken>) -> Int? {
    var places: UInt64 = 1
    var isComplete = false
    for part in parts {
      let part = self.parts[part]
      var next: UInt64 = part.isOptional ? places : 0
      isComplete = false
      var left = places
      while left != 0 {
        let place = left.trailingZeroBitCount
        left &= left - 1
        if part.choices.isEmpty {
          for skipped in 0...CuePattern.gap where place + skipped < 64 { next |= 1 << UInt64(place + skipped) }
          continue
        }
        // A comma, or a mark of quotation, stands in no phrase.
        var word = place
        while word < tokens.count, tokens[word].isMark { word += 1 }
        for choice in part.choices {
          let choice = choices[choice]
          guard word + choice.count <= tokens.count, stands(choice, tokens, word) else { continue }
          let end = word + choice.count
          if end < 64 { next |= 1 << UInt64(end) } else { isComplete = true }
        }
      }
      places = next
      guard places != 0 || isComplete else { return nil }
    }
    return places == 0 ? 64 : places.trailingZeroBitCount
  }

  private func stands(_ choice: Range<Int>, _ tokens: UnsafeBufferPointer<CueToken>, _ start: Int) -> Bool {
    for offset in 0..<choice.count {
      let (token, symbol) = (tokens[start + offset], symbols[choice.lowerBound + offset])
      guard token.symbol == symbol || token.group == symbol else { return false }
    }
    return true
  }
}

// MARK: - As they lie in a file

extension CuePhrases: Packable {
  func pack(into packer: inout Packer) {
    packer.add(list: phrases)
    packer.add(list: parts)
    packer.add(choices)
    packer.add(symbols)
    packer.add(runs)
    packer.add(beginnings)
    packer.add(begun)
  }

  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    phrases = try unpacker.list()
    parts = try unpacker.list()
    choices = try unpacker.take()
    symbols = try unpacker.take()
    runs = try unpacker.take()
    beginnings = try unpacker.take()
    begun = try unpacker.take()
    let isWhole =
      phrases.allSatisfy { $0.parts.upperBound <= parts.count }
      && parts.allSatisfy { $0.choices.upperBound <= choices.count }
      && choices.allSatisfy { $0.upperBound <= symbols.count } && runs.largest <= beginnings.count
      && beginnings.allSatisfy { $0.upperBound <= begun.count } && begun.allSatisfy { $0 < phrases.count }
    guard isWhole else { throw Unpacker.Damage() }
  }
}

extension CuePhrases.Compiled: Packable {
  func pack(into packer: inout Packer) {
    packer.add(label)
    packer.add(effect)
    packer.add(isSaid)
    packer.add(features.0)
    packer.add(features.1)
    packer.add(parts)
    packer.add(second)
    packer.add(last)
  }

  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    label = try unpacker.take()
    effect = try unpacker.take()
    isSaid = try unpacker.take()
    features = (try unpacker.take(), try unpacker.take())
    parts = try unpacker.take()
    second = try unpacker.take()
    last = try unpacker.take()
  }
}

extension CuePhrases.Presence: Packable {
  func pack(into packer: inout Packer) { packer.add(bits) }
  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { bits = try unpacker.take() }
}

extension CuePhrases.Part: Packable {
  func pack(into packer: inout Packer) {
    packer.add(choices)
    packer.add(isOptional)
  }

  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    choices = try unpacker.take()
    isOptional = try unpacker.take()
  }
}

extension CuePhrase.Effect: Packable {
  package func pack(into packer: inout Packer) {
    switch self {
    case .weighs(let isAgainst): packer.add(isAgainst ? 1 : 0)
    case .speaks: packer.add(2)
    case .silences: packer.add(3)
    case .remarks(let index): packer.add(4 + index)
    }
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let number = try unpacker.take(Int.self)
    self =
      switch number {
      case 0, 1: .weighs(against: number == 1)
      case 2: .speaks
      case 3: .silences
      default: .remarks(number - 4)
      }
  }
}
