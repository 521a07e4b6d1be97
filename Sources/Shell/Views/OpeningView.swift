import Books
import Calls
import Language
import LineEditing
import Storage

/// What stands above the first card: who, which call, what is owed, and one breath.
enum OpeningView {
  static func blocks(
    _ call: Call, number: Int, escalation: EscalationOutline?, isNew: Bool = false, isReopened: Bool = false,
    owed: [Promise], terms: Terms
  ) -> [any Block] {
    let who = [call.state.account, call.state.contact?.name].compactMap { $0 }.joined(separator: ", ")
    let remark =
      "\(call.isPreparation ? "preparation" : "call") \(number)"
      + (escalation.map { ", \(isNew ? "new " : "")escalation \($0.number)\(isReopened ? ", open again" : "")" } ?? "")
    let head: [any Block] = [Gap(), Heading(who.isEmpty ? "A call, no name yet" : who, remark: remark)]
    if call.isWrittenAfterwards { return head + [NotesView.head(call, terms: terms)] + carried(by: call) }
    return head + self.owed(owed, terms: terms) + carried(by: call)
      + [Paragraph("One slow breath. Low voice. They are angry at the problem, not at you.", indent: 2)]
  }

  /// The word that was promised by now, and what the earlier calls of the escalation left.
  static func carried(by call: Call) -> [any Block] {
    [word(in: call), known(to: call), prepared(for: call)].compactMap(\.self) + done(before: call) + moved(before: call)
  }

  /// "This is the word you promised by Wed 25 Nov 16:00, in time."
  private static func word(in call: Call) -> (any Block)? {
    // Another was promised since.
    guard let promised = call.state.promisedWord, call.state.nextWord == nil else { return nil }
    let due = promised.word.due
    let day = call.heldAt.civil.date
    let isLate = due.isBefore(call.heldAt)
    let text =
      isLate
      ? "You promised them a word by \(due.words(now: day)). It is late: say so before they do."
      : "This is the word you promised them by \(due.words(now: day)), in time."
    return Paragraph(StyledText(text, isLate ? .caution : .plain), indent: 2, hanging: 4)
  }

  /// "Known from call 14: fault ours, liability yes; 3 issues, 2 of them confirmed; 2 actions, 1 agreed. /list shows them."
  private static func known(to call: Call) -> (any Block)? {
    let state = call.state
    guard state.hasTakenOver else { return nil }
    let facts = state.factsCarried.sorted().filter { $0 != KnownFact.nthCall }
      .compactMap { id in call.answer(to: id).map { "\(id) \($0)" } }
    func count(_ kind: Reference.Kind, _ mark: String? = nil, _ isMarked: (Int) -> Bool = { _ in false }) -> String? {
      let numbers = state.carried.keys.filter { $0.kind == kind && state.isOpen($0) }.map(\.number)
      guard let mark, !numbers.isEmpty else {
        return numbers.isEmpty ? nil : "\(numbers.count) \(numbers.count == 1 ? kind.noun : kind.plural)"
      }
      let marked = numbers.count(where: isMarked)
      if numbers.count == 1 { return "1 \(kind.noun), \(marked == 1 ? "" : "not ")\(mark)" }
      let how = marked == 0 ? "none" : marked == numbers.count ? "all" : "\(marked)"
      return "\(numbers.count) \(kind.plural), \(how) \(mark)"
    }
    let solved = state.issues.count { $0?.solution != nil }
    let parts = [
      facts.isEmpty ? nil : facts.joined(separator: ", "),
      count(.issue, "confirmed") { state.issues[number: $0]?.isConfirmed == true },
      solved == 0 ? nil : "\(solved) \(solved == 1 ? "issue" : "issues") solved",
      count(.action, "agreed") { state.actions[number: $0]?.isAgreed == true },
      count(.todo),
      count(.remedy, "agreed") { state.remedies[number: $0]?.state == .agreed },
      count(.question),
      state.nextWord.map { "next word \($0.due.words(now: call.heldAt.civil.date)) still stands" },
    ].compactMap(\.self)
    if parts.isEmpty { return nil }
    return Paragraph("Known from before: \(parts.joined(separator: "; ")). /list has all of it.", indent: 2, hanging: 4)
  }

  /// "Prepared Mon 23 Nov: speaker: me and an executive; limit: EUR 500.00; worst: they leave us. Dana loses her bonus."
  static func prepared(for call: Call) -> (any Block)? {
    call.state.prepared.map { words($0, now: call.heldAt.civil.date) }
  }

  static func words(_ prepared: Prepared, now today: CivilDate) -> any Block {
    let answers = prepared.answers.map { "\($0.fact): \($0.words)" }.joined(separator: "; ")
    let notes = prepared.notes.map { $0.split(whereSeparator: \.isNewline).joined(separator: " / ").sentenceEnd }
    let parts = (answers.isEmpty ? [] : [answers.sentenceEnd]) + notes
    return Paragraph(
      "Prepared \(WhenWords.day(prepared.day, now: today)): \(parts.joined(separator: " "))", indent: 2, hanging: 4)
  }

  /// "Done since: a1 credit note for October, kept Fri 27 Nov", of what they have not been told yet.
  private static func done(before call: Call) -> [any Block] {
    let state = call.state
    return [Reference.Kind.action, .remedy].flatMap { kind in
      state.carried.keys.filter { $0.kind == kind }.sorted { $0.number < $1.number }.compactMap { reference in
        guard let day = state.keptOn(reference), let text = state.text(of: reference) else { return nil }
        return Paragraph(
          "Done since: \(reference) \(text), \(day.keptWords(now: call.heldAt.civil.date)).", indent: 2, hanging: 4)
      }
    }
  }

  /// "Moved since: a1 send the log, to Fri 27 Nov, they were told Wed 25 Nov: the part comes late".
  private static func moved(before call: Call) -> [any Block] {
    let (state, today) = (call.state, call.heldAt.civil.date)
    return state.carried.filter { $0.value.knownDue != nil && state.isOpen($0.key) }
      .sorted { $0.key.number < $1.key.number }
      .compactMap { reference, item in
        guard let due = item.capture.due else { return nil }
        let why = item.dateChanges.last?.why.map { ": \($0)" } ?? ""
        let known = item.knownDue.map { ", they were told \($0.words(now: today))" } ?? ""
        return Paragraph(
          "Moved since: \(reference) \(item.capture.text), to \(due.words(now: today))\(known)\(why).", indent: 2,
          hanging: 4)
      }
  }

  /// What we need from them, from an earlier call.
  static func parked(_ text: String, in call: Int) -> any Block {
    Paragraph(
      StyledText("Parked in call \(call): \(text). Say it when they are calm and our part is said.", .muted), indent: 2,
      hanging: 4)
  }

  /// "You owe them: credit note for October, promised Fri 20 Nov, 2 working days late."
  static func owed(_ promises: [Promise], terms: Terms) -> [any Block] {
    let today = terms.now.civil.date
    return promises.prefix(3).compactMap { promise in
      guard let due = promise.dueDate else { return nil }
      let hour = promise.dueTime.map { " \($0)" } ?? ""
      let late = KeptWords.late(from: due, to: today, in: terms.working) ?? "late"
      let text =
        "You owe them: \(promise.text), promised \(WhenWords.day(due, now: today))\(due == today ? hour : ""), \(late)."
      return Paragraph(StyledText(text, .caution), indent: 2, hanging: 4)
    }
  }
}
