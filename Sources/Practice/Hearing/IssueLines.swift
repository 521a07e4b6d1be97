import Books
import Language

/// What a customer says of each of their issues, as the words and concepts that a sentence may share with it.
struct IssueLines: Sendable {
  /// What a line is about.
  enum Topic: Hashable, Sendable {
    case word(String)
    case concept(String)
  }

  /// How many lines of each issue are about a topic.
  private var counts: [[Topic: Int]]
  /// How much a topic tells, in thousandths: how often all lines have to be halved until it is in each of them.
  private let rarity: [Topic: Int]

  init(_ issues: [Scenario.Issue], _ finder: WordFinder) {
    let lines = issues.map { issue in IssueLines.lines(of: issue).map { IssueLines.topics(of: finder.find(in: $0)) } }
    counts = lines.map { lines in
      lines.reduce(into: [:]) { counts, topics in for topic in topics { counts[topic, default: 0] += 1 } }
    }
    let all = lines.joined()
    let spread = all.reduce(into: [Topic: Int]()) { spread, topics in
      for topic in topics { spread[topic, default: 0] += 1 }
    }
    rarity = spread.mapValues { IssueLines.halvings(of: Double(all.count + 1) / Double($0 + 1)) }
  }

  /// The binary logarithm of a number from 1, in thousandths; straight between the powers of two, so that it is the same
  /// on every machine.
  static func halvings(of number: Double) -> Int {
    Int(((Double(number.exponent) + number.significand - 1) * 1000).rounded())
  }

  /// All that is written of an issue in words that a person would say.
  private static func lines(of issue: Scenario.Issue) -> [String] {
    [issue.name, issue.mine] + issue.tell + issue.press + issue.confirm + issue.examples.soundsLike
  }

  static func topics(of sentences: [FoundContent]) -> Set<Topic> {
    sentences.reduce(into: []) { topics, found in
      topics.formUnion(found.stems.map(Topic.word))
      topics.formUnion(found.conceptsMet.map(Topic.concept))
    }
  }

  /// Without what one of its lines brings: so that the line itself can be heard as if it were not there.
  func leavingOut(_ topics: Set<Topic>, of issue: Int) -> IssueLines {
    var lines = self
    for topic in topics { lines.counts[issue][topic, default: 0] -= 1 }
    return lines
  }

  /// How much a sentence shares with an issue, in thousandths.
  func shared(_ topics: Set<Topic>, with issue: Int) -> (words: Int, concepts: Int) {
    var shared = (words: 0, concepts: 0)
    for topic in topics where counts[issue][topic, default: 0] > 0 {
      switch topic {
      case .word: shared.words += rarity[topic, default: 0]
      case .concept: shared.concepts += rarity[topic, default: 0]
      }
    }
    return shared
  }
}
