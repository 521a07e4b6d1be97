import Books
import Language

/// How the letter puts something, once somebody has said so.
package struct Wording: Hashable, Sendable {
  /// The whole sentence; nil where it is left out of the letter.
  package let text: String?

  package init(text: String?) {
    self.text = text
  }
}

/// One line of the letter: what was captured, as it is written to the customer. It waits where that is not certain, until
/// somebody takes the draft or writes another.
package struct LetterLine: Hashable, Sendable {
  package let reference: Reference
  /// As it was captured, for whoever settles it.
  package let typed: String
  package let written: WrittenLine
  package let settled: Wording?

  /// Whether somebody has to look at it before the letter goes.
  package var waits: Bool { settled == nil && written.doubt != nil }

  /// The sentence; nil while it waits, and where it is left out.
  package var text: String? { settled.map(\.text) ?? written.certain }
}

/// What the letter tells of a call, worked out once.
package struct LetterLines: Sendable {
  /// The confirmed issues that are open, each with what else they said of it where that can be told without a question.
  package private(set) var issues: [Point] = []
  /// Those that they call solved, each with how, and no letter has told of; in the last letter every one.
  package private(set) var solved: [Point] = []
  /// What was agreed and is done, and no letter has told of: actions, then remedies.
  package private(set) var done: [LetterLine] = []
  /// The agreed remedies.
  package private(set) var remedies: [LetterLine] = []
  /// The agreed actions by the dates they are told with; what has none comes last.
  package private(set) var actions: [LetterLine] = []
  /// The actions among them that were promised by another date before this call.
  package private(set) var moved: Set<Reference> = []
  /// What an earlier call left, this one did not touch and no date of which has moved.
  package private(set) var standing: Set<Reference> = []
  /// Of what stands, what is not certain, or was promised anew, and is left out of a letter that confirms what was said.
  package private(set) var leftOut: [LetterLine] = []
  /// Of those that were promised anew, what promises them now.
  package private(set) var promisedAnew: [Reference: Reference] = [:]
  /// What they told us to do better.
  package private(set) var feedback: [LetterLine] = []
  /// The single words of the names that the reader knows, in small letters.
  package let known: Set<String>
  /// Those of the reader's own name.
  private let reader: Set<String>
  private let call: Call
  private let spelling: Spelling

  package struct Point: Hashable, Sendable {
    package let line: LetterLine
    package let further: [String]
  }

  /// - Parameters:
  ///   - spelling: of the dates in it.
  ///   - letter: by the name of its template; the one that follows from the call if left out.
  package init(_ call: Call, _ spelling: Spelling, letter: String? = nil) {
    (self.call, self.spelling) = (call, spelling)
    let state = call.state
    let people =
      [state.contact?.name, state.account] + state.quotes.map { $0?.speaker }
      + state.actions.map { action in action.flatMap { $0.actor.side == .theirs ? $0.actor.name : nil } }
    // The letter names the clock by which they said it.
    let dues =
      state.actions.compactMap { $0?.due }
      + state.carried.values.flatMap { [$0.knownDue, $0.capture.due].compactMap(\.self) }
    known = Set(Set(people.compactMap(\.self) + dues.map(\.zoneSaid)).flatMap(LetterLines.words(of:)))
    reader = state.contact.map { LetterLines.words(of: $0.name) } ?? []
    let points = points()
    issues = points.filter { !isSolved($0.line.reference) }
    solved = points.filter { isSolved($0.line.reference) && !wasTold($0.line.reference) }
    done = doneLines()
    remedies = remedyLines()
    actions = actionLines()
    feedback = feedbackLines()
    moved = Set(actions.map(\.reference).filter { dateBefore($0) != nil })
    standing = Set(
      (issues.map(\.line) + remedies + actions).map(\.reference).filter {
        state.isAsCarried($0) && !moved.contains($0)
      })
    if Call.confirmsWhatWasSaid(letter ?? call.letter) { leaveOutWhatIsUncertain() }
  }

  /// Nobody spoke of it in this call, so its letter does not wait for it.
  private mutating func leaveOutWhatIsUncertain() {
    let own = actions.map(\.reference).filter { !standing.contains($0) }
    for old in actions.map(\.reference) where standing.contains(old) {
      promisedAnew[old] = own.first { isSameTask($0, old) }
    }
    let isLeft = { [standing, promisedAnew] (line: LetterLine) in
      standing.contains(line.reference) && (line.waits || promisedAnew[line.reference] != nil)
    }
    leftOut = all.filter(isLeft)
    issues.removeAll { isLeft($0.line) }
    remedies.removeAll(where: isLeft)
    actions.removeAll(where: isLeft)
  }

  private func isSameTask(_ one: Reference, _ other: Reference) -> Bool {
    guard let one = call.state.actions[number: one.number], let other = call.state.actions[number: other.number]
    else { return false }
    return one.actor.side == other.actor.side && SameTask.isSame(one.text, other.text)
  }

  /// Where they call all of it solved, that is every issue.
  private func isSolved(_ reference: Reference) -> Bool {
    callsAllSolved && !call.isOpenAgain(reference) || call.state.issues[number: reference.number]?.solution != nil
  }

  private var callsAllSolved: Bool { call.state.facts[KnownFact.allSolved] == KnownFact.yes }

  /// Whether an earlier letter said so already.
  private func wasTold(_ reference: Reference) -> Bool {
    !callsAllSolved && call.state.carried[reference]?.isTold == true && call.state.isAsCarried(reference)
  }

  /// The date that they know of something, where it has another one by now.
  private func dateBefore(_ reference: Reference) -> Due? {
    guard let carried = call.state.carried[reference], let before = carried.knownDue ?? carried.toldDue,
      !before.isSameTime(as: call.state.capture(of: reference)?.due)
    else { return nil }
    return before
  }

  /// In the order of the letter.
  package var all: [LetterLine] { (solved + issues).map(\.line) + done + remedies + actions + feedback }

  /// The lines that somebody has to look at first.
  package var waiting: [LetterLine] { all.filter(\.waits) }

  private func points() -> [Point] {
    let quotes = Dictionary(grouping: call.state.quotes.compactMap(\.self)) { $0.issue ?? 0 }
    return call.state.issueNumbers.compactMap { number in
      guard let issue = call.state.issues[number: number], issue.isConfirmed else { return nil }
      let theirs = quotes[number] ?? []
      let quote = issue.isInTheirWords ? theirs.first { $0.text == issue.text } : nil
      let line = line(Reference(.issue, number), issue.text) {
        let told = WrittenLine(
          issue.text, inTheirWords: issue.isInTheirWords, speaker: quote?.speaker, reader: reader, known: known)
        guard let solution = issue.solution else {
          return cameBack(Reference(.issue, number)) ? told.followed(by: .thisCameBack) : told
        }
        let solved = told.followed(by: .thisIsSolved)
        return explained(solution.how).map { solved.followed(by: WrittenLine(ours: $0, known: known)) } ?? solved
      }
      let further = theirs.filter { $0.text != issue.text }.compactMap { quote in
        WrittenLine(quote.text, inTheirWords: true, speaker: quote.speaker, reader: reader, known: known).certain
      }
      return Point(line: line, further: further)
    }
  }

  /// What we may say of how and why: nothing before counsel has spoken.
  private func explained(_ words: String?) -> String? {
    call.answerOrHeld(KnownFact.liability) == KnownFact.yes ? nil : words
  }

  /// Whether a letter has told that it is solved, and it is not.
  private func cameBack(_ reference: Reference) -> Bool {
    call.state.carried[reference].map { $0.solution != nil && $0.isTold } ?? false
  }

  private func feedbackLines() -> [LetterLine] {
    call.feedback.compactMap { reference in
      call.state.quotes[number: reference.number].map { quote in
        line(reference, quote.text) {
          WrittenLine(quote.text, inTheirWords: true, speaker: quote.speaker, reader: reader, known: known)
        }
      }
    }
  }

  private func remedyLines() -> [LetterLine] {
    call.state.remedies.enumerated().compactMap { index, remedy in
      guard let remedy, remedy.state == .agreed, remedy.keptOn == nil else { return nil }
      return line(Reference(.remedy, index + 1), written(remedy)) { WrittenLine(remedy: written(remedy), known: known) }
    }
  }

  private func doneLines() -> [LetterLine] {
    let actions = call.state.actions.enumerated().compactMap { index, action -> LetterLine? in
      let reference = Reference(.action, index + 1)
      guard let action, action.isAgreed, let day = action.keptOn, !wasTold(reference) else { return nil }
      return line(reference, action.text) {
        WrittenLine(
          task: action.text, by: doer(action.actor),
          .on(WrittenDate.point(day, nil, now: call.writtenOn, spelling)), owner: action.actor.name, reader: reader,
          known: known)
      }
    }
    let remedies = call.state.remedies.enumerated().compactMap { index, remedy -> LetterLine? in
      let reference = Reference(.remedy, index + 1)
      guard let remedy, remedy.state == .agreed, let day = remedy.keptOn, !wasTold(reference) else { return nil }
      return line(reference, written(remedy)) {
        WrittenLine(
          remedy: written(remedy), since: WrittenDate.point(day, nil, now: call.writtenOn, spelling), known: known)
      }
    }
    return actions + remedies
  }

  /// As it was typed, with what it costs written out.
  private func written(_ remedy: Remedy) -> String {
    remedy.cost.map { Money.writtenOut(remedy.text, currency: $0.currency) } ?? remedy.text
  }

  private func actionLines() -> [LetterLine] {
    let lines = call.state.actions.enumerated().compactMap { index, action -> (line: LetterLine, due: Due?)? in
      guard let action, action.isAgreed, action.isOpen else { return nil }
      let isOver = action.due?.isBefore(call.writtenAt) ?? false
      let due = call.mayTellDate(of: index + 1) ? action.due : nil
      let reference = Reference(.action, index + 1)
      let line = line(reference, action.text) {
        let proposed = WrittenLine(
          task: action.text, by: doer(action.actor), .until(isOver ? nil : due.map { until($0, reference) }),
          owner: action.actor.name, reader: reader, known: known)
        let written = action.isDraftTaken ? proposed.taken : proposed
        return isOver ? written.doubted(.over) : withReason(written, action, reference)
      }
      return (line, due)
    }
    return lines.inOrder(of: \.due).map(\.line)
  }

  /// "By Monday 30 November, not by Thursday 26 November as agreed".
  private func until(_ due: Due, _ reference: Reference) -> String {
    let day = call.writtenOn
    let deadline = due.deadline(now: day, spelling)
    guard let before = dateBefore(reference) else { return deadline }
    // By two clocks a day says nothing without its hour.
    if before.saidZone != due.saidZone, due.time != nil || before.time != nil {
      let clock = due.saidZone == nil && due.time != nil ? " (our time)" : ""
      return "\(deadline)\(clock), not \(before.deadline(now: day, spelling)) as agreed"
    }
    // On the same day it is the hour that has changed.
    let hour = before.date == due.date ? before.time.map { WrittenDate.hour($0) } : nil
    return "\(deadline), not by \(hour ?? WrittenDate.day(before.date, now: day, spelling)) as agreed"
  }

  /// Why it has another date, where that was said since they knew of the one before.
  private func withReason(_ written: WrittenLine, _ action: Action, _ reference: Reference) -> WrittenLine {
    guard let before = dateBefore(reference) else { return written }
    // Where no other day can be told, they are told at least that the one they know does not hold.
    let day = WrittenDate.day(before.date, now: call.writtenOn, spelling)
    let told = call.mayTellDate(of: reference.number) ? written : written.followed(by: .not(by: day))
    // What was said at the desk since they were told last is known to nobody over there.
    let carried = call.state.carried[reference]
    let since = carried?.knownDue.flatMap { due in carried?.dateChanges.lastIndex { $0.from == due } }
    let known = since ?? carried?.dateChanges.count ?? 0
    let why = action.dateChanges.dropFirst(known).last?.why
    return explained(why).map { told.followed(by: WrittenLine(ours: $0, known: self.known)) } ?? told
  }

  /// What is settled need not be read again.
  private func line(_ reference: Reference, _ typed: String, _ written: () -> WrittenLine) -> LetterLine {
    let settled = call.state.wordings[reference]
    return LetterLine(
      reference: reference, typed: typed, written: settled == nil ? written() : .settled, settled: settled)
  }

  /// "I" for the one who leads, "we" for everybody else of ours: the customer has one name to deal with.
  private func doer(_ actor: Actor) -> WrittenLine.Doer {
    switch actor.side {
    case .ours:
      let isLeader = actor.name.map { $0.lowercased() == call.state.leader.lowercased() } ?? !actor.isWholeTeam
      return isLeader ? .signer : .team
    case .theirs:
      guard let name = actor.name else { return .company(call.state.account ?? "your company") }
      return LetterLines.words(of: name).isSubset(of: reader) ? .reader : .person(name)
    }
  }

  private static func words(of name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}

extension Due {
  /// "by 6 pm today, Tuesday 24 November", with the zone it was said in where that is not ours.
  package func deadline(now: CivilDate, _ spelling: Spelling = .british) -> String {
    WrittenDate.deadline(date, time, now: now, spelling) + zoneSaid
  }

  /// "tomorrow, Wednesday 25 November, at 4 pm"; of a day alone its end.
  /// - Parameter isMet: it is on that day, and not by it.
  package func point(now: CivilDate, isMet: Bool = false, _ spelling: Spelling = .british) -> String {
    guard time == nil, !isMet else { return WrittenDate.point(date, time, now: now, spelling) + zoneSaid }
    return WrittenDate.deadline(date, nil, now: now, spelling)
  }

  /// " (New York time)" for `America/New_York`; an abbreviation stays as it was said.
  fileprivate var zoneSaid: String {
    guard let zone = saidZone else { return "" }
    guard let slash = zone.lastIndex(of: "/") else { return " (\(zone))" }
    return " (\(zone[zone.index(after: slash)...].replacing("_", with: " ")) time)"
  }
}

extension String {
  /// With the full stop that a sentence ends with.
  var closed: String { last.map { $0.isLetter || $0.isNumber || $0 == "%" || $0 == ")" } == true ? self + "." : self }
}
