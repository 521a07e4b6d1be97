import Books
import Language

/// What a sentence has in common with each issue of a scenario.
package struct IssueSigns: Sendable {
  /// With one issue, in thousandths.
  package struct Shared: Sendable, Hashable {
    package let issue: String
    /// The share of its groups of words that the sentence meets, and the rarity of the words and of the concepts that the
    /// customer speaks of with it too.
    let shared: HearingWeights.Shared
    /// By how much each of them is more than of any other issue.
    let lead: HearingWeights.Shared

    /// In the order in which training weighs them.
    package var values: [Int] { [shared, lead].flatMap { [$0.groups, $0.words, $0.concepts] } }
  }

  /// More of it, of words or of concepts, tells no more: a long sentence shares much with everything.
  static let most = 12_000

  private let issues: [Scenario.Issue]
  private let finder: WordFinder
  private let lines: IssueLines

  package init(_ scenario: Scenario, _ finder: WordFinder) {
    issues = scenario.issues
    self.finder = finder
    lines = IssueLines(scenario.issues, finder)
  }

  /// Of each sentence of a text. An example of an issue is taken as if it did not stand in the scenario.
  package func read(_ text: String) -> [[Shared]] {
    let lines = lines(without: text)
    return finder.find(in: text).map { signs(of: $0, lines) }
  }

  func signs(of found: FoundContent) -> [Shared] { signs(of: found, lines) }

  /// What the customer says of the issues, without an example.
  private func lines(without example: String) -> IssueLines {
    guard let issue = issues.firstIndex(where: { $0.examples.soundsLike.contains(example) }) else { return lines }
    return lines.leavingOut(IssueLines.topics(of: finder.find(in: example)), of: issue)
  }

  private func signs(of found: FoundContent, _ lines: IssueLines) -> [Shared] {
    let topics = IssueLines.topics(of: [found])
    let all = issues.enumerated().map { index, issue in
      let met = issue.means.count { found.meets(anyOf: $0) }
      let (words, concepts) = lines.shared(topics, with: index)
      return HearingWeights.Shared(
        groups: issue.means.isEmpty ? 0 : met * 1000 / issue.means.count, words: words, concepts: concepts)
    }
    let (groups, words, concepts) = (Lead(all.map(\.groups)), Lead(all.map(\.words)), Lead(all.map(\.concepts)))
    return issues.enumerated().map { index, issue in
      let lead = HearingWeights.Shared(
        groups: groups.of(index), words: words.of(index), concepts: concepts.of(index))
      return Shared(issue: issue.id, shared: all[index].capped(IssueSigns.most), lead: lead.capped(IssueSigns.most))
    }
  }

  /// By how much a number is above the largest of the others.
  private struct Lead {
    private let numbers: [Int]
    private let largest: Int
    private let second: Int
    private let first: Int?

    init(_ numbers: [Int]) {
      self.numbers = numbers
      let order = numbers.indices.sorted { numbers[$0] > numbers[$1] }
      first = order.first
      largest = first.map { numbers[$0] } ?? 0
      second = order.count > 1 ? numbers[order[1]] : 0
    }

    func of(_ index: Int) -> Int { numbers[index] - (index == first ? second : largest) }
  }
}

extension HearingWeights.Shared {
  fileprivate func capped(_ most: Int) -> HearingWeights.Shared {
    HearingWeights.Shared(groups: groups, words: min(most, words), concepts: min(most, concepts))
  }
}
