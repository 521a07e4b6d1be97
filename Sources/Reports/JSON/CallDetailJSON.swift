import Calls
import Language

/// One call for programs, with what was captured. Private notes are left out.
package struct CallDetailJSON: Encodable {
  struct Captured: Encodable {
    let ref: String
    let text: String
    var confirmed: Bool?
    var agreed: Bool?
    /// "short" or "long".
    var term: String?
    var state: String?
    var speaker: String?
    var issue: String?
    var side: String?
    var who: String?
    var due: String?
    var cost: Amount?
    /// The day on which it was done.
    var kept: String?
    /// The date it had first, and why it has another one.
    var moved: String?
    var why: String?
    /// The day on which they called an issue solved, and how it was.
    var solved: String?
    var how: String?
    /// What was found out.
    var answer: String?
    let step: String
    let at: String
    /// The scribe who wrote it down.
    var author: String?
    /// Where it was written down first, if that was in an earlier call: "14.a2".
    var from: String?
  }

  struct Amount: Encodable {
    let amount: String
    let currency: String
  }

  struct Reading: Encodable {
    let heat: Int
    let at: String
  }

  let call: CallJSON
  let facts: [String: String]
  let readings: [Reading]
  let captured: [Captured]

  package init(_ record: CallRecord) {
    call = CallJSON(record)
    facts = record.answers
    readings = record.readings.map { Reading(heat: $0.content.heat, at: $0.at.iso) }
    var captured = record.notes.map { Captured($0, $0.content.text) }
    captured += record.quotes.map(Captured.init)
    captured += record.issues.map(Captured.init)
    captured += record.actions.map(Captured.init)
    captured += record.todos.map(Captured.init)
    captured += record.remedies.map(Captured.init)
    captured += record.questions.map(Captured.init)
    self.captured = captured
  }
}

extension CallDetailJSON.Captured {
  fileprivate init<Content>(_ item: CallRecord.Item<Content>, _ text: String) {
    self.init(
      ref: item.reference.description, text: text, step: item.step, at: item.at.iso, author: item.author,
      from: item.source.map { source in (item.sourceNumber.map { "\($0)." } ?? "") + source.reference.description })
  }

  fileprivate init(_ item: CallRecord.Item<Quote>) {
    self.init(item, item.content.text)
    (speaker, issue) = (item.content.speaker, item.content.issue.map { "i\($0)" })
  }

  fileprivate init(_ item: CallRecord.Item<Issue>) {
    self.init(item, item.content.text)
    confirmed = item.content.isConfirmed
    (solved, how) = (item.content.solution?.day.iso, item.content.solution?.how)
  }

  fileprivate init(_ item: CallRecord.Item<Action>) {
    self.init(item, item.content.text)
    (side, who, due) = (item.content.actor.side.rawValue, item.content.actor.name, item.content.due?.iso)
    (agreed, kept) = (item.content.isAgreed, item.content.keptOn?.iso)
    term = item.content.term?.rawValue
    moved = item.content.dateChanges.compactMap(\.from).first?.iso
    why = item.content.dateChanges.last?.why
  }

  fileprivate init(_ item: CallRecord.Item<Todo>) {
    self.init(item, item.content.text)
    (due, kept) = (item.content.due?.iso, item.content.keptOn?.iso)
  }

  fileprivate init(_ item: CallRecord.Item<OpenQuestion>) {
    self.init(item, item.content.text)
    answer = item.content.answer
  }

  fileprivate init(_ item: CallRecord.Item<Remedy>) {
    self.init(item, item.content.text)
    (state, kept) = (item.content.state.rawValue, item.content.keptOn?.iso)
    cost = item.content.cost.map { CallDetailJSON.Amount(amount: $0.amount, currency: $0.currency) }
  }
}
