import Calls
import Language
import Storage

/// One call for programs, with what was captured. Private notes are left out.
struct CallDetailJSON: Encodable {
  struct Captured: Encodable {
    let ref: String
    let text: String
    var confirmed: Bool?
    var agreed: Bool?
    var state: String?
    var speaker: String?
    var issue: String?
    var side: String?
    var who: String?
    var due: String?
    var cost: Amount?
    let step: String
    let at: String
    /// The scribe who wrote it down.
    var author: String?
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

  init(_ outline: CallOutline, _ call: Call) {
    self.call = CallJSON(outline)
    let state = call.state
    facts = state.facts
    readings = state.readings.compactMap { $0.map { Reading(heat: $0.heat, at: $0.origin.at.iso) } }
    var all: [Captured] = []
    func add<Thing>(_ mark: String, _ things: Series<Thing?>, _ make: (Thing, String) -> Captured) {
      for (index, thing) in things.enumerated() {
        if let thing { all.append(make(thing, "\(mark)\(index + 1)")) }
      }
    }
    add("n", state.notes) { Captured($1, $0.text, $0.origin) }
    add("q", state.quotes) { quote, ref in
      var row = Captured(ref, quote.text, quote.origin)
      (row.speaker, row.issue) = (quote.speaker, quote.issue.map { "i\($0)" })
      return row
    }
    add("i", state.issues) { issue, ref in
      var row = Captured(ref, issue.text, issue.origin)
      row.confirmed = issue.isConfirmed
      return row
    }
    add("a", state.actions) { action, ref in
      var row = Captured(ref, action.text, action.origin)
      (row.side, row.who, row.due) = (action.actor.side.rawValue, action.actor.name, action.due?.iso)
      row.agreed = action.isAgreed
      return row
    }
    add("t", state.todos) { todo, ref in
      var row = Captured(ref, todo.text, todo.origin)
      row.due = todo.due?.iso
      return row
    }
    add("r", state.remedies) { remedy, ref in
      var row = Captured(ref, remedy.text, remedy.origin)
      row.state = remedy.state.rawValue
      row.cost = remedy.cost.map { Amount(amount: $0.amount, currency: $0.currency) }
      return row
    }
    add("?", state.questions) { Captured($1, $0.text, $0.origin) }
    captured = all
  }
}

extension CallDetailJSON.Captured {
  fileprivate init(_ ref: String, _ text: String, _ origin: Origin) {
    self.init(ref: ref, text: text, step: origin.step, at: origin.at.iso, author: origin.author)
  }
}
