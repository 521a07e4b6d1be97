import Books
import Language

/// A talk in which a colleague plays the customer: what the trainee says is read and counted by the same rules, and a person
/// answers it and says how hot it leaves them.
extension Rehearsal {
  /// What the trainee says next; the answer is not there yet.
  @discardableResult
  package mutating func hear(_ text: String, isRead: Bool = false) -> RehearsalTurn? {
    guard !isOver else { return nil }
    var reading = reader.read(reader.hear(text, isRead: isRead), customer, before: before, theirs: theirs)
    correct(&reading)
    var turn = TurnEffects(number: turns.count + 1, scenario, setting, customer)
    turn.apply(reading)
    turn.customer.named.formUnion(reading.topics)
    turn.customer.touchedBefore = reading.touched
    turn.settle()
    let person = customer
    customer = turn.customer
    customer.leave(to: person)
    let done = RehearsalTurn(
      number: turn.number, said: text, isRead: isRead, cut: nil, reply: "", effects: turn.effects,
      unread: reading.unread(besides: turn.effects), standing: Standing(customer, scenario))
    finish(done, reading)
    return done
  }

  /// What was answered to the last turn.
  package mutating func take(_ line: PlayedLine) {
    guard let turn = answerLast(line) else { return }
    for id in line.told {
      if scenario.issues.contains(where: { $0.id == id }), !customer.told.contains(id) { customer.told.append(id) }
      if scenario.questions.contains(where: { $0.id == id }) { customer.asked[id] = turn.number }
    }
    customer.disclosed = scenario.hidden.map(\.id).filter(turn.standing.disclosed.contains)
    customer.heat = turn.standing.heat
  }

  /// What a line of theirs tells: issues whose words are all in it, hidden facts said as they are written, questions asked so.
  package func told(by text: String) -> [String] {
    let sentences = reader.hear(text).map(\.content)
    let issues = scenario.issues.filter { issue in
      !customer.told.contains(issue.id) && !issue.means.isEmpty && sentences.contains { $0.meets(groups: issue.means) }
    }
    let words = text.lowercased()
    let facts = scenario.hidden.filter { fact in
      !customer.disclosed.contains(fact.id) && fact.say.contains { words.contains($0.lowercased()) }
    }
    let questions = scenario.questions.filter { question in
      customer.asked[question.id] == nil && question.ask.contains { words.contains($0.lowercased()) }
    }
    return issues.map(\.id) + facts.map(\.id) + questions.map(\.id)
  }

  /// Either of them ends the talk.
  @discardableResult
  package mutating func endPair() -> RehearsalTurn? {
    guard !isOver else { return nil }
    customer.ending = .played
    let done = RehearsalTurn(
      number: turns.count + 1, said: "", cut: nil, reply: "", effects: [], unread: [],
      standing: Standing(customer, scenario))
    finish(done, nil)
    return done
  }
}

extension Customer {
  /// How hot they are, and whether they go on, is the person's to say.
  mutating func leave(to person: Customer) {
    (heat, patience, ending, isWarned, isAgreed) = (
      person.heat, person.patience, person.ending, person.isWarned, person.isAgreed
    )
  }
}

extension Scenario {
  /// Everything that a line of theirs can tell, by id.
  package var tellable: [String] { issues.map(\.id) + hidden.map(\.id) + questions.map(\.id) }
}
