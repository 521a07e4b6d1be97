/// All that a playbook may look at: the facts answered, the anger, how bad it is, and what was captured. A plain value.
package struct Situation: Hashable, Sendable {
  /// What a condition can ask of the capture: `issues confirmed`, `next word set`, ...
  package enum Mark: String, CaseIterable, Hashable, Sendable {
    case issuesCaptured = "issues captured"
    case issuesConfirmed = "issues confirmed"
    case actionsCaptured = "actions captured"
    case actionsAgreed = "actions agreed"
    case remediesProposed = "remedies proposed"
    case remediesOffered = "remedies offered"
    case remediesAgreed = "remedies agreed"
    case questionsOpen = "questions open"
    case nextWordSet = "next word set"
    case accountKnown = "account known"
    case contactKnown = "contact known"
  }

  /// Answers by fact id; a fact that was not asked is not in here.
  package var facts: [String: String]
  /// 0 to 10, nil before the first reading.
  package var heat: Int?
  /// 1 their business stands still, to 4 annoyed; nil while nobody rated it.
  package var severity: Int?
  package var marks: Set<Mark>

  /// An answer to a fact, with what it answers beside it.
  package mutating func answer(_ fact: Fact, _ value: String) {
    facts.merge(fact.answers(with: value)) { _, new in new }
  }

  package init(
    facts: [String: String] = [:], heat: Int? = nil, severity: Int? = nil, marks: Set<Mark> = []
  ) {
    self.facts = facts
    self.heat = heat
    self.severity = severity
    self.marks = marks
  }
}
