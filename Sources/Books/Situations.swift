import Language

/// Every situation that can make a difference to some conditions: the facts, the heat, the severity and the marks they
/// look at, in every combination, and nothing else.
///
/// Sizes stand for themselves: for each limit one below, on and above it. Where there are too many combinations a part of
/// them is drawn by a fixed seed, so that a check always says the same.
struct Situations: Sequence {
  /// More combinations than this are drawn from, not counted through.
  static let most = 20_000

  /// One thing that can differ, and what it can be.
  private enum Axis {
    case fact(String, [String?])
    case heat([Int?])
    case severity([Int?])
    case mark(Situation.Mark)

    var count: Int {
      switch self {
      case .fact(_, let values): values.count
      case .heat(let values), .severity(let values): values.count
      case .mark: 2
      }
    }

    func set(_ choice: Int, in situation: inout Situation) {
      switch self {
      case .fact(let fact, let values): situation.facts[fact] = values[choice]
      case .heat(let values): situation.heat = values[choice]
      case .severity(let values): situation.severity = values[choice]
      case .mark(let mark): if choice == 1 { situation.marks.insert(mark) }
      }
    }
  }

  private let axes: [Axis]
  /// How many there are, at most `most`.
  private let count: Int
  private let isWhole: Bool

  init(over conditions: [Condition], facts: [Fact]) {
    axes = Situations.axes(Set(conditions.flatMap(\.leaves)), facts)
    var count = 1
    for axis in axes where count <= Situations.most { count *= axis.count }
    isWhole = count <= Situations.most
    self.count = Swift.min(count, Situations.most)
  }

  func makeIterator() -> AnyIterator<Situation> {
    var index = 0
    var random = SeededRandom(seed: 20_261_124)
    return AnyIterator {
      guard index < count else { return nil }
      var situation = Situation()
      var rest = index
      for axis in axes {
        let choice = isWhole ? rest % axis.count : Int.random(in: 0..<axis.count, using: &random)
        rest /= axis.count
        axis.set(choice, in: &situation)
      }
      index += 1
      return situation
    }
  }

  private static func axes(_ leaves: Set<Condition>, _ facts: [Fact]) -> [Axis] {
    var limits: [Condition.Measure: Set<Double>] = [:]
    var marks: Set<Situation.Mark> = []
    var asked: Set<String> = []
    var hasSeverity = false
    for leaf in leaves {
      switch leaf {
      case .fact(let fact, _), .answered(let fact): asked.insert(fact)
      case .above(let measure, let limit), .below(let measure, let limit):
        limits[measure, default: []].insert(limit)
        if case .fact(let fact) = measure { asked.insert(fact) }
      case .severity: hasSeverity = true
      case .mark(let mark): marks.insert(mark)
      case .always, .not, .any, .all: break
      }
    }
    // In the order of the book, so that the same check always draws the same.
    var axes = facts.filter { asked.contains($0.id) }.map { fact in
      Axis.fact(fact.id, [nil] + values(of: fact, limits: limits[.fact(fact.id)] ?? []))
    }
    if let limits = limits[.heat] { axes.append(.heat([nil] + whole(limits, in: 0...10))) }
    if hasSeverity || limits[.severity] != nil { axes.append(.severity([nil, 1, 2, 3, 4])) }
    return axes + Situation.Mark.allCases.filter { marks.contains($0) }.map { Axis.mark($0) }
  }

  private static func values(of fact: Fact, limits: Set<Double>) -> [String?] {
    switch fact.kind {
    case .choice, .yesNo: return fact.choices.map(\.id)
    case .number, .money:
      let sizes: [Double] = limits.isEmpty ? [1] : limits.sorted().flatMap { [$0 - 1, $0, $0 + 1] }
      return sizes.map { String($0) }
    case .date, .text: return ["answered"]
    }
  }

  private static func whole(_ limits: Set<Double>, in range: ClosedRange<Int>) -> [Int?] {
    let edges = limits.map { Int(Swift.min(Swift.max($0.rounded(.down), -1), 100)) }
    let near = Set(edges.map { $0 - 1 } + edges + edges.map { $0 + 1 })
    return near.filter { range.contains($0) }.sorted().map { $0 }
  }
}
