import Books
import Calls
import Language
import LineEditing
import Reports

/// The answer to an accepted line: short, in the same place every time.
struct EchoView {
  let turn: Turn
  let terms: Terms
  /// Nothing but the echo; as the step has it where nothing else is said.
  var isQuiet: Bool?

  var call: Call { turn.after }
  var state: CallState { call.state }
  var before: CallState { turn.before.state }

  func words(_ event: CallEvent) -> StyledText? {
    switch event {
    case .captured(let capture): return captured(capture)
    case .notesBrought(let texts): return brought(texts.count)
    case .factEstablished(let fact, let value, _): return established(fact, value)
    case .issuesConfirmed(let numbers): return StyledText("\(names("i", numbers)) confirmed", .echo)
    case .issueCorrected(let number, _, _):
      let was = before.issues[number: number]?.text.shortened(to: 60) ?? ""
      return StyledText("i\(number) corrected and confirmed", .echo) + StyledText("\nwas: \(was)", .muted)
    case .quoteLinked(let quote, let issue, _): return StyledText("q\(quote) belongs to i\(issue)", .echo)
    case .remediesOffered(let numbers, _): return StyledText("\(names("r", numbers)) offered", .echo)
    case .kept(let references, let day):
      return StyledText(
        references.map { reference in
          let what = (state.text(of: reference) ?? "").shortened(to: 50)
          return "\(reference) kept\(late(reference, day).map { ", \($0)" } ?? ""): \(what)"
        }.joined(separator: "\n"), .echo)
    case .issuesSolved(let numbers, _, _): return each(.issue, numbers, "solved")
    case .issuesReopened(let numbers): return each(.issue, numbers, "open again")
    case .issuesRanked: return StyledText("order: \(state.issueNumbers.map { "i\($0)" }.joined(separator: " "))", .echo)
    case .rescheduled(let reference, let due, let why, let from, _):
      let what = (state.text(of: reference) ?? "").shortened(to: 50)
      return StyledText("\(reference) \(rescheduled(due, from)): \(what)", .echo)
        + StyledText(
          why == nil ? "\nWhy? /move \(reference) \(due.words(now: terms.now.civil.date)): the reason" : "", .muted)
    case .termSet(let numbers, let term, _): return each(.action, numbers, term.words)
    case .remediesApproved(let numbers, let name, _):
      return StyledText("\(names("r", numbers)) approved by \(name). \(whetherNow(numbers))", .echo)
    case .letterLineSettled(let reference, let text, _, _):
      return StyledText("\(reference) " + (text.map { "goes in: \($0)" } ?? "stays out"), .echo)
    case .edited(let reference, _, _): return edited(reference)
    case .noteSplit(let number): return split(number)
    case .dropped(let references):
      let all = references.map(\.description).joined(separator: " ")
      return StyledText("\(all) taken out. /undo brings \(references.count == 1 ? "it" : "them") back.", .echo)
    case .remediesDeclined(let numbers): return StyledText("\(names("r", numbers)) declined", .echo)
    case .questionAnswered(let number, _, _): return StyledText("?\(number) answered", .echo)
    case .holdEnded: return EchoView.isBack
    case .contactNamed(let contact, _):
      let parts = [contact.words, contact.zone].compactMap { $0 }
      return StyledText("on the line: \(parts.joined(separator: ", "))", .echo)
    case .phoneGiven(let number, _): return StyledText("number to ring back: \(number)", .echo)
    case .lineDropped:
      let number = state.phone ?? "no number yet, /phone NUMBER keeps one"
      return StyledText("line dropped. Ring back: \(number). The place is kept.", .echo)
    case .lineHeld(let minutes): return hold(minutes)
    case .bookChanged: return StyledText("now with \(call.playbook.title), version \(call.playbook.version)", .echo)
    case .scribingAllowed:
      return StyledText("A colleague may write now (evenkeel watch). /scribe off ends it.", .echo)
    case .scribingEnded: return StyledText("only you write now", .echo)
    case .escalationJoined, .detourLeft, .detourEntered, .began, .moved, .readBack, .reminded, .factsAsked,
      .warningsHeard, .ended, .reopened, .discarded, .restored, .undid, .redid:
      return nil
    // In the words the record tells it with.
    default: return Timeline.words(event, in: call).map { StyledText($0, .echo) }
    }
  }

  private func captured(_ capture: Capture) -> StyledText {
    switch capture {
    case .note(let text): noted(text)
    case .issue(let text, let quote): issue(text, quote: quote)
    case .action(let actor, let task, let due):
      StyledText("a\(state.actions.count), \(who(actor)), \(when(due))", .echo)
        + StyledText(guess(task, due, "a\(state.actions.count)"), .muted)
    case .todo(let task, let due):
      StyledText("t\(state.todos.count), ours alone, \(until(task, due).when)", .echo)
        + StyledText(until(task, due).guess, .muted)
    case .remedy(_, let cost, let limit): remedy(state.remedies.count, cost, limit)
    case .nextWord(let due, let channel, let remark): nextWord(due, channel, remark)
    case .privateNote: StyledText("private", .echo)
    case .heat(let heat): StyledText(heatWords(heat) + (answerInstead(heat).map { "; \($0)" } ?? ""), .echo)
    default: StyledText("\(Reference(capture.kind, state.count(of: capture.kind)))", .echo)
    }
  }

  private func noted(_ text: String) -> StyledText {
    let echo = StyledText("n\(state.notes.count)", .echo)
    let lines = text.noteLines
    if lines > 1 { return echo + StyledText(", \(lines) lines. /lines makes each its own", .muted) }
    guard let hint = turn.before.hint(forNote: text, keys: terms.keys) else { return echo }
    return echo + StyledText(". \(hint.purpose): \(hint.line)", .muted)
  }

  private func brought(_ count: Int) -> StyledText {
    let last = state.notes.count
    return StyledText(count == 1 ? "n\(last)" : "n\(last - count + 1) to n\(last), \(count) notes", .echo)
  }

  private func split(_ number: Int) -> StyledText {
    let first = before.notes.count + 1
    return StyledText("n\(number) is now n\(first) to n\(state.notes.count)", .echo)
  }

  private func issue(_ text: String, quote: Int?) -> StyledText {
    let number = StyledText("i\(state.issues.count)", .echo)
    if let quote { return number + StyledText(" \(text) (q\(quote))") }
    return isTaken(text) ? number + StyledText(" \(text)") : number
  }

  /// Taken from a note: its words become something the customer may read, so they are shown.
  func isTaken(_ text: String) -> Bool { before.lastWords.flatMap { before.text(of: $0) } == text }

  func who(_ actor: Actor) -> String {
    if let name = actor.name { return actor.side == .theirs ? "\(name) (theirs)" : name }
    if actor.side == .theirs { return state.account ?? "them" }
    return actor.isWholeTeam ? "us" : "me"
  }

  func when(_ due: Due?) -> String {
    guard let due else { return "no date yet" }
    return due.words(now: terms.now.civil.date) + about(due)
  }

  /// A date that was left in the text of a task, and the line that makes it the task's: "; Monday? /edit a1 Monday".
  func guess(_ task: String, _ due: Due?, _ reference: String) -> String {
    guard due == nil, let phrase = terms.when.textualDate(in: task) else { return "" }
    return "; \(phrase)? /edit \(reference) \(phrase)"
  }

  /// What may surprise in a date: what the clock here shows then, how far off it is, and that nobody works that day.
  private func about(_ due: Due) -> String {
    let here =
      due.moment.map { terms.zone.moment(at: $0.seconds).civil } ?? CivilMoment(date: due.date, time: .midnight)
    var words = ""
    if due.saidZone != nil, due.time != nil {
      words += here.date == due.date ? ", \(here.time) here" : ", \(here.date.weekday.shortName) \(here.time) here"
    }
    words += ", " + WhenWords.distance(from: terms.now.civil, to: here.date, time: due.time == nil ? nil : here.time)
    return terms.working.contains(here.date) ? words : words + ", not a working day"
  }

  private func remedy(_ number: Int, _ cost: Money?, _ limit: Money?) -> StyledText {
    let state = self.state.remedies[number: number]?.state.rawValue ?? "proposed"
    var echo = StyledText("r\(number), \(state)" + (cost.map { ", \($0.words)" } ?? ""), .echo)
    guard let limit else { return echo }
    if isQuiet ?? call.step.isQuiet { return echo }
    let isOther = cost.map { $0.currency != limit.currency } ?? false
    let why = isOther ? "in another currency than your limit of" : "above your limit of"
    echo += StyledText(", \(why) \(limit.words)", .caution)
    if call.isWrittenAfterwards { return echo + StyledText(". /approved r\(number) NAME", .muted) }
    echo += StyledText("\n") + EchoView.doNotOffer
    return echo
  }

  /// Whether what was approved can be said, or what else it waits for.
  func whetherNow(_ numbers: [Int]) -> String {
    let early = call.tooEarly(numbers)
    return early.isEmpty
      ? "It can be offered now." : "Do not offer it yet: \(early.map(\.words).joined(separator: "; "))."
  }

  static let doNotOffer = StyledText(
    "Do not offer it yet. Say: \"I will ask for that today and tell you by ...\"", .caution)

  private func nextWord(_ due: Due, _ channel: NextWord.Channel?, _ remark: String?) -> StyledText {
    let how = channel.map { " \($0.words)" } ?? ""
    let hour = due.time == nil ? ", by \(terms.closing); name an hour?" : ""
    let more = remark.map { " (\($0))" } ?? ""
    return StyledText("next word \(due.words(now: terms.now.civil.date))\(how)\(about(due))\(hour)\(more)", .echo)
  }

  private func hold(_ minutes: Int) -> StyledText {
    let until = state.heldUntil.map { " until \($0.civil.time)" } ?? ""
    let length = minutes == 1 ? "one minute" : "\(minutes) minutes"
    return StyledText("on hold\(until). ", .echo)
      + StyledText("Say: \"May I put you on hold for \(length)? I'll be back by then, whatever I have.\"", .words)
  }

  private static let isBack =
    StyledText("hold over. ", .echo) + StyledText("Say: \"Thank you for waiting. I'm back with you.\"", .words)

  private func heatWords(_ heat: Int) -> String {
    guard let last = before.heat, last != heat else { return "heat \(heat)" }
    return "heat \(heat), \(heat > last ? "up" : "down")"
  }

  /// While a number is waited for, `=8` is the anger all the same, and what would have been the answer is said.
  func answerInstead(_ heat: Int) -> String? {
    turn.before.questionForWords.map { _ in "the answer is /= \(heat)" }
  }

  /// When a to-do is done. One that says what we need from them waits for the talk that has room for it, not for a day.
  func until(_ task: String, _ due: Due?) -> (when: String, guess: String) {
    if state.todos.last??.parked != nil { return ("parked until the plan is talked through", "") }
    return (when(due), guess(task, due, "t\(state.todos.count)"))
  }

  /// How it was kept: in time nothing need be said.
  func late(_ reference: Reference, _ day: CivilDate) -> String? {
    let due = reference.kind == .action ? state.actions[number: reference.number]?.due : nil
    return due.flatMap { KeptWords.late(from: $0.date, to: day, in: terms.working) }
  }

  /// "moved to Mon 30 Nov, from Thu 26 Nov"; "Mon 30 Nov, with the reason" where only that was added.
  func rescheduled(_ due: Due, _ from: Due?) -> String {
    let today = terms.now.civil.date
    if due == from { return "\(due.words(now: today)), with the reason" }
    return "moved to \(due.words(now: today))\(from.map { ", from \($0.words(now: today))" } ?? "")"
  }

  /// "i2 solved: nobody answered", so that a wrong number is seen.
  private func each(_ kind: Reference.Kind, _ numbers: [Int], _ what: String) -> StyledText {
    let lines = numbers.map { number in
      let reference = Reference(kind, number)
      return "\(reference) \(what): \((state.text(of: reference) ?? "").shortened(to: 50))"
    }
    return StyledText(lines.joined(separator: "\n"), .echo)
  }

  private func names(_ mark: String, _ numbers: [Int]) -> String {
    numbers.map { "\(mark)\($0)" }.joined(separator: " ")
  }

  /// The answer, what follows from it, and what it does to the agenda.
  func established(_ fact: String, _ value: String, isSpoken: Bool = false) -> StyledText {
    let choice = call.factRead(fact)?.choice(value)
    var text = "\(fact): \(call.words(for: value, of: fact))"
    // Nothing follows for a talk that is over.
    let then = call.isWrittenAfterwards ? nil : choice.flatMap { call.spoken($0.then).first }
    if let then { text += ". \(then)" }
    let (now, stepsBefore) = (call.agenda.count, turn.before.agenda.count)
    if now != stepsBefore, !isSpoken { text += " (\(stepsBefore) steps are now \(now))" }
    if then != nil || isSpoken { text += "." }
    if now != stepsBefore, isSpoken { text += " Step \(call.position.number) of \(now) now." }
    if before.place != state.place { text += " Now at: \(call.step.title)." }
    if let missed = call.nextStep, missed.id != state.place, before.facts[fact] != nil || now > stepsBefore,
      let here = call.agenda.firstIndex(where: { $0.id == state.place }),
      let there = call.agenda.firstIndex(where: { $0.id == missed.id }), there < here
    {
      text += " /next goes back to: \(missed.title)."
    }
    let changed = call.wordsChanged(since: before)
    if !changed.isEmpty { text += " The words have changed: /go \(changed.joined(separator: ", /go "))." }
    return StyledText(text, .echo)
  }

  /// Whether the new words, date or price are other than the old ones.
  private func hasChanged(_ reference: Reference) -> Bool {
    let index = reference.number - 1
    return switch reference.kind {
    case .action: before.actions[index] != state.actions[index]
    case .todo: before.todos[index] != state.todos[index]
    case .remedy: before.remedies[index] != state.remedies[index]
    case .quote: before.quotes[index] != state.quotes[index]
    case .nextWord: before.nextWords[index] != state.nextWords[index]
    default: before.text(of: reference) != state.text(of: reference)
    }
  }

  private func edited(_ reference: Reference) -> StyledText {
    if !hasChanged(reference) { return StyledText("\(reference) stays as it was", .echo) }
    var text = "\(reference) changed"
    let index = reference.number - 1
    switch reference.kind {
    case .issue:
      if before.issues[index]?.isConfirmed == true, state.issues[index]?.isConfirmed == false {
        text += ". They had confirmed it: read it back again"
      }
    case .quote:
      if let issue = before.quotes[index]?.issue, before.issues[number: issue]?.isConfirmed == true,
        state.issues[number: issue]?.isConfirmed == false
      {
        text += ". i\(issue) is no longer confirmed: read it back again"
      }
    case .action:
      if let action = state.actions[index] {
        text += ", \(who(action.actor)), \(when(action.due))"
        if before.actions[index]?.isAgreed == true, !action.isAgreed { text += ". No longer agreed" }
        if before.actions[index]?.keptOn != nil, action.keptOn == nil { text += ". No longer kept" }
      }
    case .todo:
      text += ", \(when(state.todos[index]?.due))"
      if before.todos[index]?.keptOn != nil, state.todos[index]?.keptOn == nil { text += ". No longer kept" }
    case .remedy:
      if let was = before.remedies[index], let remedy = state.remedies[index] {
        if was.state != remedy.state { text += ". No longer \(was.state.rawValue)" }
        return StyledText(text + ": ", .echo) + self.remedy(reference.number, remedy.cost, remedy.limit)
      }
    case .nextWord:
      if let word = state.nextWords[index] {
        return StyledText("\(reference) changed: ", .echo) + nextWord(word.due, word.channel, word.remark)
      }
    default: break
    }
    return StyledText(text, .echo)
  }
}

extension Call {
  /// Steps already behind us whose opening words a new fact has changed.
  fileprivate func wordsChanged(since before: CallState) -> [String] {
    var old = situation
    old.facts = before.facts
    return agenda.filter { step in
      guard step.id != state.place, state.visited.contains(step.id),
        !step.questions.contains(where: { question in
          state.facts[question.fact] != before.facts[question.fact]
        })
      else { return false }
      let now = step.say.first { book.applies($0, in: situation) }
      return now != step.say.first { $0.when.holds(in: old, held: book.held) }
    }.map(\.id)
  }
}
