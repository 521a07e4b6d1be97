import Calls
import Language

/// Everything there is to say of a call to those who led it, worked out once from its events. It holds references, people,
/// dates, money and marks, no sentences: every document prints it in its own words. Nothing private is in it.
package struct CallRecord: Hashable, Sendable {
  /// Something that was captured, with what its kind has besides.
  package struct Item<Content: Hashable & Sendable>: Hashable, Sendable {
    package let reference: Reference
    package let content: Content
    /// The step it was captured in.
    package let step: String
    package let at: Moment
    /// The scribe who wrote it down; nil for the leader.
    package let author: String?
    /// Where it was written down first, where an earlier call of the escalation left it to this one.
    package let source: CallReference?
    /// The number of that call; nil where nobody knows it.
    package let sourceNumber: Int?
    /// Whether nothing was done about it in this call.
    package let isAsBefore: Bool

    /// What there is to say of where it comes from, beside its text.
    var origins: [String] {
      let from = source.map { _ in sourceNumber.map { "from call \($0)" } ?? "from an earlier call" }
      return [from, author.map { "written by \($0)" }].compactMap(\.self)
    }

    /// The same with something else to say of it.
    func with<Other>(_ content: Other) -> Item<Other> {
      Item<Other>(
        reference: reference, content: content, step: step, at: at, author: author, source: source,
        sourceNumber: sourceNumber, isAsBefore: isAsBefore)
    }
  }

  package struct Fact: Hashable, Sendable {
    package let id: String
    package let question: String
    /// As it is stored, and as one says it.
    package let value: String
    package let words: String
  }

  /// A step that was left out on purpose.
  package struct Skip: Hashable, Sendable {
    package let step: String
    package let title: String
    /// Empty where none was given.
    package let why: String
  }

  package struct Happening: Hashable, Sendable {
    package let at: Moment
    package let words: String
  }

  /// What tells this record from an earlier one of the same call.
  package let stamp: DocumentStamp
  /// The alias people type, and that of the escalation.
  package let number: Int
  package let escalation: Int?
  package let account: String?
  package let contact: Contact?
  package let leader: String
  package let severity: Int?
  package let phone: String?
  package let playbook: String
  /// The id of the present step.
  package let step: String
  package let beganAt: Moment
  /// When its notes were begun, where they were written after it; then nobody knows how long it took.
  package let writtenAt: Moment?
  package let lastAt: Moment
  /// The zone's name as the machine knew it; empty where it did not.
  package let zone: String
  /// Seconds on the call, over all its sittings.
  package let seconds: Int
  package let isEnded: Bool
  /// Begun by accident and thrown away.
  package let isDiscarded: Bool
  package let nextWord: NextWord?
  /// What was promised with a date and is no more, which may stand in a calendar.
  package let withdrawn: [Item<Action>]
  package let withdrawnNextWord: NextWord?
  /// The id of the call that the next word was first promised in; nil where that is this one.
  package let nextWordSource: String?
  /// The facts that are answered: those of the book in its order, then those of detours.
  package let facts: [Fact]
  /// Every answer, by the fact's id, those to the facts of a detour with them.
  package let answers: [String: String]
  package let readings: [Item<Reading>]
  package let issues: [Item<Issue>]
  package let quotes: [Item<Quote>]
  package let actions: [Item<Action>]
  package let todos: [Item<Todo>]
  package let remedies: [Item<Remedy>]
  package let questions: [Item<OpenQuestion>]
  package let notes: [Item<Note>]
  package let skipped: [Skip]
  /// What was done out of order or left open, once each.
  package let irregularities: [String]
  package let timeline: [Happening]

  /// - Parameters:
  ///   - id: the call's own, the same for ever.
  ///   - numbers: those of the earlier calls of the escalation, by id.
  package init(_ call: Call, id: String, number: Int, escalation: Int?, numbers: [String: Int] = [:]) {
    let state = call.state
    func item<Content>(_ content: Content, _ origin: Origin, _ reference: Reference) -> Item<Content> {
      let source = state.carried[reference]?.source
      return Item(
        reference: reference, content: content, step: origin.step, at: origin.at, author: origin.author,
        source: source, sourceNumber: source.flatMap { numbers[$0.call] },
        isAsBefore: state.isAsCarried(reference))
    }
    func items<Thing: Captured & Hashable & Sendable>(
      _ things: Series<Thing?>, _ kind: Reference.Kind
    ) -> [Item<Thing>] {
      things.enumerated().compactMap { index, thing in
        thing.map { item($0, $0.origin, Reference(kind, index + 1)) }
      }
    }
    stamp = DocumentStamp(of: call, id: id)
    (self.number, self.escalation) = (number, escalation)
    (account, contact, leader) = (state.account, state.contact, state.leader)
    (severity, phone) = (state.severity, state.phone)
    (playbook, step) = (call.playbook.name, state.place)
    beganAt = call.heldAt
    writtenAt = call.isWrittenAfterwards ? call.log[0].at : nil
    lastAt = call.log[call.log.count - 1].at
    zone = call.opening.zone
    seconds = call.activeSeconds(until: nil)
    isEnded = state.isEnded
    isDiscarded = state.isDiscarded
    nextWord = state.nextWord
    withdrawnNextWord = state.withdrawnNextWord
    nextWordSource = state.carried.first { $0.key.kind == .nextWord }?.value.source.call
    withdrawn = state.withdrawnActions.sorted { $0.key < $1.key }.map { number, action in
      item(action, action.origin, Reference(.action, number))
    }
    answers = state.facts
    let own = call.facts.map(\.id)
    let detours = state.facts.keys.filter { !own.contains($0) }.sorted()
    facts = (own + detours).compactMap { id in
      state.facts[id].map {
        Fact(id: id, question: call.factRead(id)?.question ?? id, value: $0, words: call.words(for: $0, of: id))
      }
    }
    readings = items(state.readings, .heat)
    let numbers = Dictionary(uniqueKeysWithValues: state.issueNumbers.enumerated().map { ($1, $0) })
    issues = items(state.issues, .issue).sorted { one, other in
      numbers[one.reference.number, default: 0] < numbers[other.reference.number, default: 0]
    }
    quotes = items(state.quotes, .quote)
    actions = items(state.actions, .action)
    todos = items(state.todos, .todo)
    remedies = items(state.remedies, .remedy)
    questions = items(state.questions, .question)
    notes = items(state.notes, .note)
    skipped = call.playbook.steps.compactMap { step in
      state.skipped[step.id].map { Skip(step: step.id, title: step.title, why: $0) }
    }
    irregularities = CallRecord.irregularities(of: call)
    timeline = call.log.indices.compactMap { index in
      Timeline.words(at: index, of: call).map { Happening(at: call.log[index].at, words: $0) }
    }
  }

  /// As they stand at the end: what was done later is no longer open. A step that was passed over and never done is told
  /// once; so is what reads the same.
  private static func irregularities(of call: Call) -> [String] {
    let found = call.state.irregularities.filter { irregularity in
      if case .leftOpen(let open) = irregularity { call.isStill(open) } else { true }
    }
    let records = found.map { call.record(of: $0) }
    let toldAsNotDone = Set(
      call.playbook.steps.map(\.id).filter { records.contains(call.record(of: .notDone(step: $0))) }
        .map { call.record(of: .passedOver(step: $0)) })
    return records.enumerated().filter { index, record in
      !toldAsNotDone.contains(record) && !records[..<index].contains(record)
    }.map(\.element)
  }
}

extension CallRecord {
  /// A part of the summary. One that would be empty is left out.
  package enum Section {
    case nextWord, issues, actions, remedies, quotes, todos
    /// Things of which there is a text to tell, and at most a remark beside it.
    case texts(String, [Item<Text>])
    case facts, stepsLeftOut, irregularities, heat, timeline
  }

  package struct Text: Hashable, Sendable {
    package let text: String
    /// Empty where there is none.
    package var remark = ""
  }

  /// All parts in their order. A form leaves out those it has no room for, and tells what is in the others in its own way.
  package var sections: [Section] {
    [
      .nextWord, .issues, .actions, .remedies, .quotes, .todos,
      .texts("To find out", questions.map { $0.with(Text(text: $0.content.text, remark: $0.content.answer ?? "")) }),
      .facts, .texts("Notes", notes.map { $0.with(Text(text: $0.content.text)) }), .stepsLeftOut, .irregularities,
      .heat, .timeline,
    ]
  }

  /// The day by which dates are told.
  package var day: CivilDate { beganAt.civil.date }

  /// Minutes on the call, to the nearest.
  package var minutes: Int { (seconds + 30) / 60 }

  /// "23 minutes"; where it was written afterwards nobody knows, and when it was written is said instead.
  package var length: String {
    if let writtenAt {
      let day = writtenAt.civil.date == day ? "" : "\(WhenWords.day(writtenAt.civil.date, now: day)) "
      return "written afterwards, \(day)\(writtenAt.civil.time)"
    }
    return "\(minutes) minute\(minutes == 1 ? "" : "s")"
  }

  /// Who it is, in a word or two, for us.
  package func words(for actor: Actor) -> String { actor.words(account: account, leader: leader) }

  /// "Wed 25 Nov 16:00 by phone (her mobile)"; nil where none is set.
  /// - Parameter form: what a format makes of typed words.
  package func nextWordWords(_ form: (String) -> String = { $0 }) -> String? {
    nextWord.map { word in
      let remark = word.remark.map { "(\(form($0)))" }
      return [word.due.words(now: day), word.channel?.words, remark].compactMap { $0 }.joined(separator: " ")
    }
  }
}

extension Action {
  /// "agreed", "not agreed, long term", "kept Fri 27 Nov"
  func standing(now day: CivilDate) -> String {
    let moved = dateChanges.words(now: day).map { ", \($0)" } ?? ""
    let purpose = term.map { ", \($0.words)" } ?? ""
    return (keptOn.map { $0.keptWords(now: day) } ?? (isAgreed ? "agreed" : "not agreed")) + purpose + moved
  }
}

extension Issue {
  /// "confirmed", "not confirmed", "confirmed, solved Fri 27 Nov: we rebuilt the export"
  func standing(now day: CivilDate) -> String {
    let parts = [
      isConfirmed ? "confirmed" : "not confirmed", reopenings > 0 ? "came back" : nil, solution?.words(now: day),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The same, where nothing need be said of one that is confirmed and open.
  func remark(now day: CivilDate) -> String {
    isConfirmed && solution == nil && reopenings == 0 ? "" : standing(now: day)
  }
}

extension Solution {
  /// "solved Fri 27 Nov: we rebuilt the export"
  package func words(now today: CivilDate) -> String {
    "solved \(WhenWords.day(day, now: today))\(how.map { ": \($0)" } ?? "")"
  }
}

extension [DateChange] {
  /// "moved from Thu 26 Nov: the part comes late": the first date and the last reason; nil where there is none.
  package func words(now today: CivilDate) -> String? {
    last.map { change in
      let from = compactMap(\.from).first.map { "moved from \($0.words(now: today))" } ?? "dated later"
      return from + (change.why.map { ": \($0)" } ?? "")
    }
  }
}

extension CivilDate {
  /// That something was done on this day: "kept Fri 27 Nov".
  package func keptWords(now day: CivilDate) -> String { "kept \(WhenWords.day(self, now: day))" }
}

extension Actor {
  /// Who it is, in a word or two, for us.
  package func words(account: String?, leader: String) -> String {
    if let name { return name }
    if side == .theirs { return account ?? "the customer" }
    return isWholeTeam ? "our team" : (leader.isEmpty ? "me" : leader)
  }
}
