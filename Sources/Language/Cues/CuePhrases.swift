/// Phrases that speak for a label by themselves, or silence it, looked up by their first word.
struct CuePhrases: Sendable {
  /// A phrase in the numbers of a vocabulary.
  struct Compiled: Sendable {
    enum Part: Sendable {
      case words([[CueToken.Symbol]], isOptional: Bool)
      case gap
    }

    let parts: [Part]
    let label: CueLabel
    let effect: CuePhrase.Effect
    /// What weights know it as: itself, and one of those of its label. A phrase that no training sentence held speaks
    /// as strongly as the others do together. Empty where it is not weighed.
    let features: [CueToken.Symbol]
    let isSaid: Bool
  }

  struct Match {
    let label: CueLabel
    let effect: CuePhrase.Effect
    let features: [CueToken.Symbol]
    let first: Int
    let last: Int
  }

  private var phrases: [Compiled] = []
  /// The phrases that may begin with each word or class.
  private var beginnings: [CueToken.Symbol: [Int]] = [:]

  var isEmpty: Bool { phrases.isEmpty }

  mutating func add(_ phrase: CuePhrase, _ vocabulary: CueVocabulary) {
    let parts = phrase.pattern.parts.map { part -> Compiled.Part in
      switch part {
      case .gap: .gap
      case .words(let words, let isOptional): .words(words.map { vocabulary.said($0) }, isOptional: isOptional)
      }
    }
    let index = phrases.count
    phrases.append(
      Compiled(
        parts: parts, label: phrase.label, effect: phrase.effect, features: phrase.names.map(CueVocabulary.symbol),
        isSaid: phrase.isSaid))
    // Whatever may come first: optional words, and the first that is not.
    for part in parts {
      guard case .words(let words, let isOptional) = part else { continue }
      for symbol in Set(words.compactMap(\.first)) { beginnings[symbol, default: []].append(index) }
      if !isOptional { break }
    }
  }

  /// Every phrase that stands in these tokens; those under a "not", or told of somebody, are no phrases of ours.
  func matches(in tokens: [CueToken], _ range: Range<Int>) -> [Match] {
    guard !phrases.isEmpty else { return [] }
    var found: [Match] = []
    for index in range {
      let token = tokens[index]
      guard !token.isMark else { continue }
      var tried = beginnings[token.symbol] ?? []
      if token.group != 0 { tried += beginnings[token.group] ?? [] }
      for phrase in tried {
        let phrase = phrases[phrase]
        guard !phrase.isSaid || token.scope.isDisjoint(with: [.denied, .reported]) else { continue }
        guard let end = end(of: phrase.parts[...], in: tokens, at: index, range.upperBound) else { continue }
        found.append(
          Match(
            label: phrase.label, effect: phrase.effect, features: phrase.features, first: index, last: end - 1))
      }
    }
    return found
  }

  /// The token behind the last of these parts when they stand here.
  private func end(
    of parts: ArraySlice<Compiled.Part>, in tokens: [CueToken], at start: Int, _ limit: Int
  ) -> Int? {
    guard let part = parts.first else { return start }
    let rest = parts.dropFirst()
    // A comma, or a mark of quotation, stands in no phrase.
    var index = start
    while index < limit, tokens[index].isMark, index + 1 < limit, tokens[index + 1].sentence == tokens[index].sentence {
      index += 1
    }
    switch part {
    case .gap:
      for next in index...min(limit, index + CuePattern.gap) {
        if next > index, tokens[next - 1].sentence != tokens[index].sentence { break }
        if let end = end(of: rest, in: tokens, at: next, limit) { return end }
      }
      return nil
    case .words(let choices, let isOptional):
      for symbols in choices where index + symbols.count <= limit {
        let stands = symbols.enumerated().allSatisfy { offset, symbol in
          let token = tokens[index + offset]
          return token.symbol == symbol || token.group == symbol
        }
        if stands, let end = end(of: rest, in: tokens, at: index + symbols.count, limit) { return end }
      }
      return isOptional ? end(of: rest, in: tokens, at: start, limit) : nil
    }
  }
}
