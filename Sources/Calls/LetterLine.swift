import Language

/// How the letter puts something, once somebody has said so.
package struct Wording: Hashable, Sendable {
  /// The whole sentence; nil where it is left out of the letter.
  package let text: String?
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

  /// The sentence, with the draft for what waits.
  package var textOrDraft: String? { settled.map(\.text) ?? written.draft }
}

extension Call {
  /// What the letter tells, in its order: the confirmed issues, the agreed remedies, the agreed actions by their dates.
  package var letterLines: [LetterLine] {
    issueLines + remedyLines + actionLines.map(\.line)
  }

  package var issueLines: [LetterLine] {
    let known = namesKnownToThem
    return state.issues.enumerated().compactMap { index, issue in
      guard let issue, issue.isConfirmed else { return nil }
      let quote = issue.isInTheirWords ? quotes(of: index + 1).first { $0.text == issue.text } : nil
      return line(
        Reference(.issue, index + 1), issue.text,
        WrittenLine(
          issue.text, inTheirWords: issue.isInTheirWords, speaker: quote?.speaker, reader: readersNames, known: known))
    }
  }

  package var remedyLines: [LetterLine] {
    let known = namesKnownToThem
    return state.remedies.enumerated().compactMap { index, remedy in
      guard let remedy, remedy.state == .agreed else { return nil }
      let text = remedy.cost.map { Money.writtenOut(remedy.text, currency: $0.currency) } ?? remedy.text
      return line(Reference(.remedy, index + 1), text, WrittenLine(remedy: text, known: known))
    }
  }

  /// With the date each is told with; what has none comes last.
  package var actionLines: [(line: LetterLine, due: Due?)] {
    let known = namesKnownToThem
    let lines = state.actions.enumerated().compactMap { index, action -> (line: LetterLine, due: Due?)? in
      guard let action, action.isAgreed else { return nil }
      let due = mayTellDate(of: index + 1) ? action.due : nil
      let written = WrittenLine(
        task: action.text, by: doer(action.actor), deadline: due.map { $0.deadline(now: day) },
        owner: action.actor.name, reader: readersNames,
        known: known)
      return (line(Reference(.action, index + 1), action.text, written), due)
    }
    return lines.inOrder(of: \.due)
  }

  /// What else they said of an issue, where it can be told without a question.
  package func furtherWords(on issue: Int) -> [String] {
    quotes(of: issue).filter { $0.text != state.issues[number: issue]?.text }.compactMap { quote in
      WrittenLine(quote.text, inTheirWords: true, speaker: quote.speaker, reader: readersNames, known: namesKnownToThem)
        .certain
    }
  }

  private var day: CivilDate { log[0].at.civil.date }

  private func line(_ reference: Reference, _ typed: String, _ written: WrittenLine) -> LetterLine {
    LetterLine(reference: reference, typed: typed, written: written, settled: state.wordings[reference])
  }

  private func quotes(of issue: Int) -> [Quote] { state.quotes.compactMap { $0 }.filter { $0.issue == issue } }

  /// "I" for the one who leads, "we" for everybody else of ours: the customer has one name to deal with.
  private func doer(_ actor: Actor) -> WrittenLine.Doer {
    switch actor.side {
    case .ours:
      let isLeader = actor.name.map { $0.lowercased() == state.leader.lowercased() } ?? !actor.isWholeTeam
      return isLeader ? .signer : .team
    case .theirs:
      guard let name = actor.name else { return .company(state.account ?? "your company") }
      return words(of: name).isSubset(of: readersNames) ? .reader : .person(name)
    }
  }

  /// The single words of the names that the reader knows, in small letters.
  package var namesKnownToThem: Set<String> {
    let people = [state.contact?.name] + state.quotes.map { $0?.speaker } + theirPeople
    let names = people.compactMap { $0 } + [state.account].compactMap { $0 }
    return Set(names.flatMap(words(of:)))
  }

  private var readersNames: Set<String> { state.contact.map { words(of: $0.name) } ?? [] }

  private func words(of name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private var theirPeople: [String?] {
    state.actions.map { action in action.flatMap { $0.actor.side == .theirs ? $0.actor.name : nil } }
  }
}

extension Due {
  /// "by 6 pm today, Tuesday 24 November", with the zone it was said in where that is not ours.
  package func deadline(now: CivilDate) -> String { WrittenDate.deadline(date, time, now: now) + zoneSaid }

  /// "tomorrow, Wednesday 25 November, at 4 pm"; of a day alone its end.
  package func point(now: CivilDate) -> String {
    guard time == nil else { return WrittenDate.point(date, time, now: now) + zoneSaid }
    return WrittenDate.deadline(date, nil, now: now)
  }

  /// " (New York time)" for `America/New_York`; an abbreviation stays as it was said.
  private var zoneSaid: String {
    guard let zone = saidZone else { return "" }
    guard let slash = zone.lastIndex(of: "/") else { return " (\(zone))" }
    return " (\(zone[zone.index(after: slash)...].replacing("_", with: " ")) time)"
  }
}

extension String {
  /// With the full stop that a sentence ends with.
  var closed: String { last.map { $0.isLetter || $0.isNumber || $0 == "%" || $0 == ")" } == true ? self + "." : self }
}
