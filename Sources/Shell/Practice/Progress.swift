import Books
import Storage

/// What rehearsals say about a trainee, and no more than they say.
struct Progress {
  /// The last so many talks that were ended, the oldest first.
  let ended: [RehearsalOutline]

  /// What fewer talks than this say of a skill may be chance.
  static let fewest = 5
  /// Older talks say little about today.
  static let most = 10

  /// - Parameter rehearsals: the newest first.
  init(_ rehearsals: [RehearsalOutline]) {
    ended = rehearsals.filter { $0.ending != nil && $0.turns > 0 }.prefix(Progress.most).reversed()
  }

  /// The points of a skill, talk by talk; nil where it had no opening.
  func points(_ skill: Scenario.Skill) -> [Int?] { ended.map { $0.skills[skill.rawValue] } }

  /// The mean of the points there are, 0 to 100; nil where there are none.
  func mean(_ skill: Scenario.Skill) -> Int? {
    let seen = points(skill).compactMap(\.self)
    return seen.isEmpty ? nil : seen.reduce(0, +) / seen.count
  }

  /// The skill with the lowest mean, if it leaves something to gain.
  var weakest: Scenario.Skill? {
    Scenario.Skill.allCases.compactMap { skill in mean(skill).map { (skill, $0) } }.filter { $0.1 < 90 }
      .min { $0.1 < $1.1 }?.0
  }

  /// Talks of one scenario that were played with the same books, the oldest first: only these compare.
  var series: [[RehearsalOutline]] {
    var order: [String] = []
    var groups: [String: [RehearsalOutline]] = [:]
    for talk in ended where talk.hasTotal {
      if groups[talk.madeOf] == nil { order.append(talk.madeOf) }
      groups[talk.madeOf, default: []].append(talk)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }

  /// Whether the last of some talks differs from the first. Two whose ranges touch may be the same.
  static func change(in talks: [RehearsalOutline]) -> String {
    guard let first = talks.first?.range, let last = talks.last?.range, !first.overlaps(last) else {
      return "The ranges touch: that may be chance."
    }
    return last.lowerBound > first.upperBound ? "Better." : "Worse."
  }
}
