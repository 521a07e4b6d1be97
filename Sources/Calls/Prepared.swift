import Books
import Language

/// What was answered before a call, for the call it was made for: its first screen shows it.
package struct Prepared: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    /// The fact: "speaker".
    package let fact: String
    /// As its book words it: "me and an executive".
    package let words: String

    package init(fact: String, words: String) { (self.fact, self.words) = (fact, words) }
  }

  /// For so many days somebody who prepared a call is taken to mean it.
  package static let mostDays = 14

  /// The id of the preparation.
  package let call: String
  package let day: CivilDate
  /// Those for the call, in the order of their book.
  package let answers: [Answer]
  /// Those that are the escalation's, by fact: the call begins with them.
  package let facts: [String: String]

  /// Up to what amount they may decide, where that was asked.
  package let limit: Money?
  /// What was noted besides, as it was typed.
  package let notes: [String]

  package init(
    call: String, day: CivilDate, answers: [Answer], facts: [String: String], limit: Money? = nil, notes: [String] = []
  ) {
    (self.call, self.day, self.answers, self.facts) = (call, day, answers, facts)
    (self.limit, self.notes) = (limit, notes)
  }

  /// Nil where nothing was answered that is for the call.
  /// - Parameter id: of the preparation.
  package init?(_ preparation: Call, id: String) {
    let answered = preparation.playbook.facts.filter { fact in
      fact.owner != .preparation && preparation.state.facts[fact.id] != nil
        && !preparation.state.factsCarried.contains(fact.id)
    }
    let notes = preparation.state.notes.compactMap { $0?.text }
    guard preparation.isPreparation, !answered.isEmpty || !notes.isEmpty else { return nil }
    func value(_ fact: Fact) -> String { preparation.state.facts[fact.id] ?? "" }
    self.init(
      call: id, day: preparation.heldAt.civil.date,
      answers: answered.map { Answer(fact: $0.id, words: preparation.words(for: value($0), of: $0.id)) },
      facts: answered.filter { $0.owner == .escalation }.reduce(into: [:]) { $0[$1.id] = value($1) },
      limit: answered.first { $0.id == KnownFact.limit && $0.kind == .money }.flatMap { FactValue.money(value($0)) },
      notes: notes)
  }
}

extension Call {
  /// Whether nobody is on the line yet: it belongs to no escalation, and has no letter and no next word.
  package var isPreparation: Bool { playbook.form == .preparation }
}
