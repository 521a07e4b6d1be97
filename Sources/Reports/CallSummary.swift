import Books
import Calls
import Language

/// Everything the internal summary says, worked out once. Renderers only print it.
package struct CallSummary: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let reference: String
    package let text: String
    package let remark: String
  }

  package struct Moment: Hashable, Sendable {
    package let clock: String
    package let text: String
  }

  package let number: Int
  package let escalation: Int?
  package let account: String?
  package let contact: String?
  package let leader: String
  package let severity: Int?
  package let phone: String?
  package let date: String
  package let zone: String
  package let minutes: Int
  package let isEnded: Bool
  package let heat: [Int]
  package let facts: [Line]
  package let issues: [Line]
  package let quotes: [Line]
  package let remedies: [Line]
  package let actions: [Line]
  package let todos: [Line]
  package let questions: [Line]
  package let notes: [Line]
  package let nextWord: String?
  package let skipped: [Line]
  package let irregularities: [String]
  package let timeline: [Moment]

  package init(_ call: Call, number: Int, escalation: Int?) {
    let state = call.state
    let began = call.log[0].at
    let day = began.civil.date
    self.number = number
    self.escalation = escalation
    account = state.account
    contact = state.contact.map { contact in contact.role.map { "\(contact.name), \($0)" } ?? contact.name }
    leader = state.leader
    severity = state.severity
    phone = state.phone
    date = "\(day.weekday.name) \(day.iso) \(began.civil.time)"
    zone = call.opening.zone.isEmpty ? String(began.iso.suffix(6)) : "\(call.opening.zone), UTC\(began.iso.suffix(6))"
    minutes = (call.activeSeconds(until: nil) + 30) / 60
    isEnded = state.isEnded
    heat = state.readings.compactMap { $0?.heat }
    facts = call.facts.compactMap { fact in
      call.answer(to: fact.id).map { Line(reference: fact.id, text: $0, remark: "") }
    }
    issues = CallSummary.lines(state.issues, "i", \.text) { $0.isConfirmed ? "confirmed" : "not confirmed" }
    quotes = CallSummary.lines(state.quotes, "q", \.text) { quote in
      [quote.speaker, quote.issue.map { "i\($0)" }].compactMap { $0 }.joined(separator: ", ")
    }
    remedies = CallSummary.lines(state.remedies, "r", \.text) { CallSummary.remark($0) }
    actions = CallSummary.actions(call, day: day)
    todos = CallSummary.lines(state.todos, "t", \.text) { $0.due?.words(now: day) ?? "no date yet" }
    questions = CallSummary.lines(state.questions, "?", \.text) { _ in "" }
    notes = CallSummary.lines(state.notes, "n", \.text) { _ in "" }
    nextWord = state.nextWord.map { word in
      let remark = word.remark.map { "(\($0))" }
      return [word.due.words(now: day), word.channel?.words, remark].compactMap { $0 }.joined(separator: " ")
    }
    skipped = call.playbook.steps.compactMap { step in
      state.skipped[step.id].map { Line(reference: step.title, text: $0, remark: "") }
    }
    // A step that was passed over and never done is told once; so is what reads the same.
    let records = state.irregularities.map { call.record(of: $0) }
    let toldAsNotDone = Set(
      call.playbook.steps.map(\.id).filter { records.contains(call.record(of: .notDone(step: $0))) }
        .map { call.record(of: .passedOver(step: $0)) })
    irregularities = records.enumerated().filter { index, record in
      !toldAsNotDone.contains(record) && !records[..<index].contains(record)
    }.map(\.element)
    timeline = call.log.indices.compactMap { index in
      let clock = call.log[index].at.civil.time.description
      return Timeline.words(at: index, of: call).map { Moment(clock: clock, text: $0) }
    }
  }

  private static func lines<Thing: Captured>(
    _ things: Series<Thing?>, _ mark: String, _ text: (Thing) -> String, _ remark: (Thing) -> String
  ) -> [Line] {
    things.enumerated().compactMap { index, thing in
      thing.map { thing in
        Line(reference: "\(mark)\(index + 1)", text: text(thing), remark: signed(remark(thing), thing))
      }
    }
  }

  /// A remark with the scribe who wrote the thing down.
  private static func signed(_ remark: String, _ thing: some Captured) -> String {
    guard let author = thing.origin.author else { return remark }
    return remark.isEmpty ? "written by \(author)" : "\(remark), written by \(author)"
  }

  private static func remark(_ remedy: Remedy) -> String {
    var parts = [remedy.state.rawValue]
    if let cost = remedy.cost { parts.append(cost.words) }
    if let name = remedy.approvedBy { parts.append("approved by \(name)") }
    if remedy.waitsForApproval {
      parts.append(
        remedy.isBeyondCompare ? "not in the limit's currency, not approved" : "above the limit, not approved")
    }
    return parts.joined(separator: ", ")
  }

  /// Both sides in the order of their dates; what has no date comes last.
  private static func actions(_ call: Call, day: CivilDate) -> [Line] {
    call.state.actions.enumerated().compactMap { index, action in action.map { (index + 1, $0) } }
      .inOrder { $0.1.due }
      .map { number, action in
        let who = call.words(for: action.actor)
        let due = action.due?.words(now: day) ?? "no date yet"
        return Line(
          reference: "a\(number)", text: "\(who): \(action.text)",
          remark: signed("\(due), \(action.isAgreed ? "agreed" : "not agreed")", action))
      }
  }
}

extension Call {
  /// Who it is, in a word or two.
  package func words(for actor: Actor) -> String {
    if let name = actor.name { return name }
    if actor.side == .theirs { return state.account ?? "the customer" }
    return actor.isWholeTeam ? "our team" : (state.leader.isEmpty ? "me" : state.leader)
  }
}
