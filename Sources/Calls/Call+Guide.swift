import Books
import Language

/// What the book makes of the call as it stands.
extension Call {
  package var situation: Situation {
    Situation(facts: state.facts, heat: state.heat, severity: state.severity, marks: state.marks)
  }

  /// The name of the letter that follows from it.
  package var letter: String { playbook.letter(for: situation) ?? Call.letterOfWhatWasSaid }

  private static let letterOfWhatWasSaid = "first-contact"

  /// Whether a letter confirms what was said in its call first, and not how the whole escalation stands.
  static func confirmsWhatWasSaid(_ letter: String) -> Bool { letter == letterOfWhatWasSaid }

  /// Whether they have said in it that all is solved and nothing else is open: then its escalation can be closed.
  package var endsEscalation: Bool { state.isEnded && state.countingEscalation != nil && callsItClosed }

  /// Whether they call all of it solved and name nothing else.
  var callsItClosed: Bool {
    state.facts[KnownFact.allSolved] == KnownFact.yes && answerOrHeld(KnownFact.anythingElse) == KnownFact.no
      && openAgain.isEmpty
  }

  /// The issues that came up or came back in a call in which they call the rest solved.
  package var openAgain: [Reference] {
    state.issues.indices.map { Reference(.issue, $0 + 1) }.filter(isOpenAgain)
  }

  func isOpenAgain(_ reference: Reference) -> Bool {
    guard let issue = state.issues[number: reference.number], issue.solution == nil else { return false }
    return state.carried[reference].map { issue.reopenings > $0.reopenings } ?? state.hasTakenOver
  }

  /// What they told us to do better, in their words.
  package var feedback: [Reference] {
    state.quotes.enumerated().compactMap { index, quote in
      quote.flatMap { stepRead($0.origin.step)?.asksFeedback == true ? Reference(.quote, index + 1) : nil }
    }
  }

  /// The steps of the book the call is in now; in a detour those of the detour.
  package var agenda: [Step] { book.agenda(for: situation) }

  package var step: Step {
    book.step(state.place) ?? book.steps[0]
  }

  /// The facts of the call's book and, in a detour, those it adds.
  package var facts: [Fact] {
    playbook.facts + (detour?.facts.filter { playbook.fact($0.id) == nil } ?? [])
  }

  package func fact(_ id: String) -> Fact? {
    facts.first { $0.id == id }
  }

  /// The title of the step with this id, in any book the call has carried.
  package func title(ofStep id: String) -> String { stepRead(id)?.title ?? id }

  /// Where the call stands on its agenda.
  package var position: AgendaPosition {
    let agenda = agenda
    return AgendaPosition(number: (agenda.firstIndex { $0.id == state.place } ?? 0) + 1, of: agenda.count)
  }

  /// Where `/next` goes: a step that came up behind us first, else the one after this. Nil at the end.
  package var nextStep: Step? {
    Playbook.next(after: state.place, in: agenda) { id in
      state.visited.contains(id) || state.skipped[id] != nil || state.passedOver.contains(id)
    }
  }

  package var previousStep: Step? {
    let agenda = agenda
    guard let here = agenda.firstIndex(where: { $0.id == state.place }), here > 0 else { return nil }
    return agenda[here - 1]
  }

  /// The phrases of a list that apply now, filled in.
  package func spoken(_ phrases: [Phrase]) -> [String] {
    phrases.filter { book.applies($0, in: situation) }.compactMap { $0.filled(phraseValues) }
  }

  package var phraseValues: [Phrase.Slot: String] {
    var values: [Phrase.Slot: String] = [:]
    values[.contact] = state.contact?.greeting
    values[.account] = state.account
    values[.me] = state.leader.isEmpty ? nil : state.leader
    if let word = state.nextWord {
      values[.nextWord] = spoken(word.due) + (word.channel.map { " \($0.words)" } ?? "")
    }
    for fact in facts { values[.fact(fact.id)] = answer(to: fact.id) }
    return values
  }

  /// A date as one says it now, on the clock it was promised on: "today at half past ten".
  private func spoken(_ due: Due) -> String {
    let now = (log.last?.at).map { Moment(seconds: $0.seconds, offset: due.offset).civil }
    let words = SpokenDate.words(due.date, due.time, now: now ?? CivilMoment(date: due.date, time: .midnight))
    return words + (due.saidZone.map { $0.contains("/") ? " your time" : " \($0)" } ?? "")
  }

  /// The answer to a fact as one says it; nil while nobody has answered.
  package func answer(to fact: String) -> String? {
    state.facts[fact].map { words(for: $0, of: fact) }
  }

  /// Any answer to a fact as one says it.
  package func words(for value: String, of fact: String) -> String {
    factRead(fact).map { FactValue.spoken(value, of: $0, now: log.last?.at.civil.date) } ?? value
  }

  /// A choice of a question and the digit that picks it.
  package struct Pick: Hashable, Sendable {
    package let digit: Int
    package let fact: Fact
    package let choice: Fact.Choice
  }

  /// What the digits pick: the choices of the questions that were shown last.
  package var picks: [Pick] { picks(among: state.asked.compactMap { factRead($0) }) }

  /// The digits of questions that are shown together: they count through.
  package func picks(among questions: [Fact]) -> [Pick] {
    var picks: [Pick] = []
    for fact in questions {
      for choice in fact.choices { picks.append(Pick(digit: picks.count + 1, fact: fact, choice: choice)) }
    }
    return picks
  }

  /// The question that `/=` answers, as long as it is open.
  package var questionForWords: Fact? {
    state.askedForWords.flatMap { state.facts[$0] == nil ? factRead($0) : nil }
  }

  /// The facts still open that stand on the card of this step.
  package var questionsOnCard: [Fact] {
    step.questions.filter { !$0.isAskedOnLeaving && state.facts[$0.fact] == nil }.compactMap { book.fact($0.fact) }
  }

  /// The facts still open that this step asks for before it is left.
  package var openQuestions: [Fact] {
    step.questions.filter { $0.isAskedOnLeaving && state.facts[$0.fact] == nil }.compactMap { book.fact($0.fact) }
  }

  /// Remedies above the limit that were noted in a quiet step and not spoken of yet.
  package var waitingWarnings: [Reference] {
    // Asked at every key, and hardly ever does one wait.
    guard state.remediesWaiting > 0 else { return [] }
    return state.remedies.indices.filter { index in
      guard index >= state.remediesHeard, let remedy = state.remedies[index], remedy.waitsForApproval else {
        return false
      }
      return book.step(remedy.origin.step)?.isQuiet ?? false
    }.map { Reference(.remedy, $0 + 1) }
  }

  /// The issues the next reading back holds, at most three at a time and fewer when they are long: those not confirmed,
  /// from where the last reading stopped; all of them again when there is no more.
  package func nextReadBack(startingOver: Bool) -> [Int] {
    let open = state.unconfirmed
    let rest = startingOver ? open : open.filter { $0 > (state.lastReadBack.last ?? 0) }
    let next = Array((rest.isEmpty ? open : rest).prefix(3))
    let counts = (1...max(1, next.count)).reversed()
    return Array(next.prefix(counts.first { readBack(Array(next.prefix($0))).fits } ?? 1))
  }

  /// Whether there are issues and they have confirmed every one: there is nothing left to read to them.
  package var isAllConfirmed: Bool {
    let issues = state.issues.compactMap { $0 }
    return !issues.isEmpty && issues.allSatisfy(\.isConfirmed)
  }

  /// Every issue for somebody who has just come on, those they confirmed first.
  package var summingUp: SummingUp {
    let numbers = state.issueNumbers
    let confirmed = numbers.filter { state.issues[number: $0]?.isConfirmed == true }
    return SummingUp(items: (confirmed + numbers.filter { !confirmed.contains($0) }).compactMap(item))
  }

  /// What they said last in the step they are listened to in, and its last words given back.
  package var mirror: (of: Reference, text: String)? {
    guard step.isQuiet else { return nil }
    let place = state.place
    let lastQuote = state.quotes.indices.last { state.quotes[$0]?.origin.step == place }
    let lastIssue = state.issues.indices.last { state.issues[$0]?.origin.step == place }
    let quote = lastQuote.flatMap { state.quotes[$0] }
    if let lastIssue, let issue = state.issues[lastIssue], quote.map({ $0.origin.at <= issue.origin.at }) ?? true {
      let mirror = Mirror(issue.text, inTheirWords: issue.isInTheirWords)
      return mirror.map { (Reference(.issue, lastIssue + 1), $0.text) }
    }
    guard let lastQuote, let quote, otherSpeaker(quote) == nil else { return nil }
    return Mirror(quote.text, inTheirWords: true).map { (Reference(.quote, lastQuote + 1), $0.text) }
  }

  private func item(_ number: Int) -> ReadBack.Item? {
    guard let issue = state.issues[number: number] else { return nil }
    let quotes = state.quotes.compactMap { $0 }.filter { $0.issue == number }
    let source = issue.isInTheirWords ? quotes.first { $0.text == issue.text } : nil
    return ReadBack.Item(
      text: issue.text, inTheirWords: issue.isInTheirWords, speaker: source.flatMap(otherSpeaker),
      quotes: quotes.map(words))
  }

  /// What to read aloud for these issues.
  package func readBack(_ numbers: [Int]) -> ReadBack {
    let items = numbers.compactMap(item)
    let reading =
      numbers.allSatisfy(state.reading.contains) ? state.reading.filter { state.issues[number: $0] != nil } : numbers
    let first = numbers.first.flatMap { reading.firstIndex(of: $0) } ?? 0
    let isLast = numbers.last == reading.last || numbers.isEmpty
    let loose = isLast ? state.quotes.compactMap { $0 }.filter { $0.issue == nil }.prefix(2).map(words) : []
    return ReadBack(items: items, looseQuotes: Array(loose), startingAt: first + 1, of: reading.count)
  }

  private func words(_ quote: Quote) -> ReadBack.Words { ReadBack.Words(quote.text, speaker: otherSpeaker(quote)) }

  /// Who said it, where that was not the one on the line.
  private func otherSpeaker(_ quote: Quote) -> String? {
    guard let speaker = quote.speaker, let contact = state.contact else { return quote.speaker }
    let isContact = contact.name.lowercased().split(separator: " ").contains { $0 == speaker.lowercased() }
    return isContact || contact.spoken.lowercased() == speaker.lowercased() ? nil : speaker
  }
}
