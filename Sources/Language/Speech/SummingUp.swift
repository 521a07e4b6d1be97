/// Every issue in one breath, for somebody who comes onto the call when all of it has been said.
package struct SummingUp: Sendable, Hashable {
  package let items: [ReadBack.Item]

  /// - Parameter items: all issues of the call, in order. Quotes are left out: nobody repeats them to a newcomer.
  package init(items: [ReadBack.Item]) {
    self.items = items
  }

  /// What five lines of a card hold, in columns.
  package static let breath = 350

  /// The words to say, one paragraph without line breaks: all of it where it fits, else each issue shorter, else as many as
  /// fit and how many there are besides. Nil where there is nothing to say.
  package var text: String? {
    let whole = text(of: fragments(limit: 240), and: 0)
    if whole.count <= Self.breath { return whole.isEmpty ? nil : whole }
    let shorter = fragments(limit: 100)
    for count in (1...max(1, shorter.count)).reversed() {
      let text = text(of: Array(shorter.prefix(count)), and: shorter.count - count)
      if text.count <= Self.breath || count == 1 { return text }
    }
    return nil
  }

  private func fragments(limit: Int) -> [SpokenFragment] {
    items.map { SpokenFragment($0.text, inTheirWords: $0.inTheirWords, speaker: $0.speaker, limit: limit) }
      .filter { !$0.isEmpty }
  }

  private func text(of fragments: [SpokenFragment], and rest: Int) -> String {
    guard !fragments.isEmpty else { return "" }
    var notes = 0
    var sentences = ["This is what I've heard so far."]
    for fragment in fragments {
      sentences += fragment.spoken(after: .none, notesBefore: notes).map { [$0] } ?? []
      notes += fragment.frame == .asNoted ? 1 : 0
    }
    if rest > 0 { sentences.append("And \(SpokenOrdinal.cardinal(rest)) more, which I have written down.") }
    return (sentences + ["What would you add?"]).joined(separator: " ")
  }
}
