/// What the manager reads aloud to the customer once they have finished: their issues and words said back.
package struct ReadBack: Sendable, Hashable {
  package let items: [Item]
  package let looseQuotes: [Words]
  package let startingAt: Int
  package let total: Int

  /// One round: `items` are the issues read now, one to three, `looseQuotes` belong to no issue (last round only),
  /// `startingAt` is the ordinal of the first item, `total` the number of issues of the whole call.
  package init(items: [Item], looseQuotes: [Words], startingAt: Int = 1, of total: Int) {
    self.items = items
    self.looseQuotes = looseQuotes
    self.startingAt = max(startingAt, 1)
    self.total = max(total, max(startingAt, 1) - 1 + items.count)
  }

  /// As much as one says in one go, and as four lines of a card hold, in columns.
  package static let breath = 280

  /// Whether all of it is said in one breath.
  package var fits: Bool { Self.columns(text(Depth(limit: 240, hasQuotes: true, hasLoose: true))) <= Self.breath }

  /// The words to say, one paragraph without line breaks: all of it where it fits, else without what is said least: the
  /// quotes of no issue, then all quotes, then the tail of what is too long by itself.
  package var text: String {
    let depths = [
      Depth(limit: 240, hasQuotes: true, hasLoose: true), Depth(limit: 240, hasQuotes: true, hasLoose: false),
      Depth(limit: 240, hasQuotes: false, hasLoose: false), Depth(limit: 200, hasQuotes: false, hasLoose: false),
    ]
    let texts = depths.lazy.map(text)
    return texts.first { Self.columns($0) <= Self.breath } ?? text(depths[depths.count - 1])
  }

  /// How much of it is said.
  private struct Depth {
    let limit: Int
    let hasQuotes: Bool
    let hasLoose: Bool
  }

  /// About as wide as it is drawn: letters of the far east take two columns.
  private static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && $1.value < 0x2000 || $1.value > 0x2E80 ? 2 : 1) }
  }

  private func text(_ depth: Depth) -> String {
    let points = items.compactMap { Point($0, limit: depth.limit, hasQuotes: depth.hasQuotes) }
    let quotes =
      depth.hasLoose || points.isEmpty ? looseQuotes.filter(SpokenQuote.isSayable).compactMap { SpokenQuote($0) } : []
    if points.isEmpty, quotes.isEmpty { return isFirst ? Self.openQuestion : closing }
    return (saidPoints(points) + saidLoose(quotes, afterPoints: !points.isEmpty) + [closing]).joined(separator: " ")
  }

  private static let opening = "Let me check that I have this right"
  private static let openQuestion =
    "Tell me if I have this wrong: I don't think I have the heart of it yet. What matters most to you here?"

  private var isFirst: Bool { startingAt == 1 }
  private var isLast: Bool { startingAt - 1 + items.count >= total }
  private var closing: String { isLast ? "What did I miss?" : "Is that right so far?" }

  private func saidPoints(_ points: [Point]) -> [String] {
    // Lines that hold nothing to say are not counted.
    let total = total - (items.count - points.count)
    guard total > 1 else { return points.flatMap { $0.sentences(after: .sentence(Self.opening), notesBefore: 0) } }
    var said = isFirst && !points.isEmpty ? [Self.opening + "."] : []
    if isFirst, !isLast {
      let pace = total > 3 ? "a few at a time" : "one by one"
      said.append("I have \(SpokenOrdinal.cardinal(total)) points, and I'll take them \(pace).")
    }
    var notes = 0
    for (index, point) in points.enumerated() {
      let ordinal = SpokenOrdinal.ordinal(startingAt + index)
      let lead = index == 0 && !isFirst ? "Then, \(ordinal)" : ordinal.startingSentence
      said += point.sentences(after: .ordinal(lead), notesBefore: notes)
      notes += point.fragment.frame == .asNoted ? 1 : 0
    }
    return said
  }

  private func saidLoose(_ quotes: [SpokenQuote], afterPoints: Bool) -> [String] {
    if quotes.isEmpty { return [] }
    if afterPoints || !isFirst { return SpokenQuote.sentences(quotes, from: "And you") }
    return [Self.opening + "."] + SpokenQuote.sentences(quotes, from: "You")
  }
}

/// One issue ready to be said, with the quotes that say more than the issue itself.
private struct Point {
  let fragment: SpokenFragment
  let quotes: [SpokenQuote]

  /// Nil when neither the issue nor its quotes hold anything to say.
  init?(_ item: ReadBack.Item, limit: Int, hasQuotes: Bool) {
    let own = SpokenFragment(item.text, inTheirWords: item.inTheirWords, speaker: item.speaker, limit: limit)
    let others = item.quotes.filter {
      $0.text.isReadable && SpokenQuote.isSayable($0) && Self.spelling($0.text) != Self.spelling(item.text)
    }
    if !own.isEmpty {
      fragment = own
      quotes = hasQuotes ? others.compactMap { SpokenQuote($0) } : []
    } else if let first = others.first {
      fragment = SpokenFragment(first.text, inTheirWords: true, speaker: first.speaker, limit: limit)
      quotes = hasQuotes ? others.dropFirst().compactMap { SpokenQuote($0) } : []
    } else {
      return nil
    }
  }

  func sentences(after lead: SpokenLead, notesBefore: Int) -> [String] {
    let issue = fragment.spoken(after: lead, notesBefore: notesBefore).map { [$0] } ?? []
    return issue + SpokenQuote.sentences(quotes, from: isTheirOwn ? "You also" : "You")
  }

  /// Whether what was just said are the words of the one on the line.
  private var isTheirOwn: Bool { fragment.frame == .inTheirWords && fragment.speaker == nil }

  /// Letters and digits alone, to know a quote again that became the issue.
  private static func spelling(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
