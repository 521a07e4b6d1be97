import Books

/// What was said in a rehearsal and how they stood after each turn: all that a debrief and a score need, whether it was just
/// played or is read from the store.
package struct RehearsalRecord: Sendable {
  package let scenario: Scenario
  /// Whether a colleague plays the customer.
  package let isPair: Bool
  /// The turns of the talk as it goes now; those that were rewound are not among them.
  package private(set) var turns: [RehearsalTurn] = []
  /// Between which totals nine in ten scores of it lie; nil while it goes on.
  package private(set) var range: ClosedRange<Int>?
  /// The ways it went before it was rewound.
  private var left: [Way] = []
  /// The turn behind which the talk was taken up again.
  private var forkedAt: Int?
  /// What the trainee thought the heat was, 0 to 10, by how many turns there were when they said so.
  package private(set) var guesses: [Int: Int] = [:]

  /// What the trainee has put right of how their turns were read.
  package private(set) var meant: [Meant] = []

  package init(_ scenario: Scenario, _ turns: [RehearsalTurn] = [], isPair: Bool = false) {
    (self.scenario, self.turns, self.isPair) = (scenario, turns, isPair)
  }

  /// Whether the last thing that was said has no answer yet.
  package var awaitsAnswer: Bool { isPair && !isOver && turns.last?.reply.isEmpty == true }

  /// How they stand now.
  package var standing: Standing { turns.last?.standing ?? Standing(at: scenario) }
  package var isOver: Bool { standing.ending != nil }
  /// The turns in which the trainee said something.
  package var spoken: [RehearsalTurn] { turns.filter { !$0.said.isEmpty } }

  /// One way the talk went.
  package struct Way: Sendable {
    /// The talk as it was then, by itself.
    package let talk: RehearsalRecord
    /// The turn behind which it left an earlier way; nil for the first.
    package let forkedAt: Int?
  }

  /// Every way it went, in the order they were begun; the last is the one it goes now.
  package var ways: [Way] { left + [way] }
  private var way: Way { Way(talk: RehearsalRecord(scenario, turns, isPair: isPair), forkedAt: forkedAt) }

  package mutating func apply(_ event: RehearsalEvent) {
    switch event {
    case .begun: break
    case .turn(let turn): turns.append(turn)
    case .played(let line):
      if let last = turns.last { turns[turns.count - 1] = last.answered(by: line, in: scenario) }
    case .ranged(let range): self.range = range
    case .guessed(let heat): guesses[turns.count] = heat
    case .meant(let meant, let scoredAnew):
      self.meant.append(meant)
      turns = turns.filter { $0.number < meant.turn } + scoredAnew
      range = nil
    case .rewound(let number):
      // Where nothing new was said since the last time, there is no other way to keep.
      if forkedAt != turns.count { left.append(way) }
      forkedAt = number
      range = nil
      turns.removeAll { $0.number > number }
      guesses = guesses.filter { $0.key <= number }
      meant.removeAll { $0.turn > number }
    }
  }
}

/// How the customer of a rehearsal stands after a turn.
package struct Standing: Sendable, Hashable {
  /// 0 to 1000: tenths of a degree.
  package let heat: Int
  /// The heat, in degrees, that the talk so far lets them cool to; nil before anything was said.
  package let floor: Int?
  /// 0 to 100.
  package let trust: Int
  /// How much of what they told was said back, in percent.
  package let heard: Int
  /// The wants whose latest promise is in time and possible.
  package let met: Set<String>
  /// The hidden facts they have told.
  package let disclosed: Set<String>
  package let isAgreed: Bool
  /// Nil while the talk goes on.
  package let ending: Customer.Ending?

  package init(
    heat: Int, floor: Int?, trust: Int, heard: Int, met: Set<String>, disclosed: Set<String>, isAgreed: Bool,
    ending: Customer.Ending?
  ) {
    self.heat = heat
    self.floor = floor
    self.trust = trust
    self.heard = heard
    self.met = met
    self.disclosed = disclosed
    self.isAgreed = isAgreed
    self.ending = ending
  }

  /// Before anything was said.
  init(at scenario: Scenario) {
    self.init(
      heat: scenario.customer.heat * 10, floor: nil, trust: scenario.customer.trust, heard: 0, met: [], disclosed: [],
      isAgreed: false, ending: nil)
  }

  init(_ customer: Customer, _ scenario: Scenario) {
    self.init(
      heat: customer.heat, floor: customer.floor, trust: customer.trust, heard: customer.heard(scenario.issues),
      met: customer.met,
      disclosed: Set(customer.disclosed), isAgreed: customer.isAgreed, ending: customer.ending)
  }
}
