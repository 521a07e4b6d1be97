import Calls
import Language
import LineEditing

/// The answers as sentences, for those who listen: what was understood, without marks and abbreviations.
extension EchoView {
  /// The answer on this paper.
  func words(_ event: CallEvent, on paper: Paper) -> StyledText? {
    guard paper.isLinear else { return words(event) }
    return sentence(event).map { StyledText($0, .echo) } ?? warned(event) ?? words(event)?.sentence
  }

  /// Nil where the short answer is a sentence already but for its beginning and its end.
  private func sentence(_ event: CallEvent) -> String? {
    switch event {
    case .captured(let capture): return sentence(capture)
    case .notesBrought(let texts):
      let last = state.notes.count
      return texts.count == 1
        ? "Note \(last) kept." : "\(texts.count) notes kept, \(last - texts.count + 1) to \(last)."
    case .noteSplit(let number):
      return "Note \(number) is now notes \(before.notes.count + 1) to \(state.notes.count)."
    case .issuesConfirmed(let numbers): return "\(names("issue", numbers)) confirmed."
    case .issueCorrected(let number, _, _):
      let was = before.issues[number: number]?.text.shortened(to: 60) ?? ""
      return "Issue \(number) corrected and confirmed. It was: \(was.sentenceEnd)"
    case .quoteLinked(let quote, let issue, _): return "Quote \(quote) belongs to issue \(issue)."
    case .remediesOffered(let numbers, _): return "\(names("remedy", numbers)) offered."
    case .agreed(let references):
      return "Agreed: \(references.map { "\($0.kind.noun) \($0.number)" }.joined(separator: ", "))."
    case .remediesApproved(let numbers, let name, _):
      return "\(names("remedy", numbers)) approved by \(name). \(whetherNow(numbers))"
    case .dropped(let references):
      let all = references.map { "\($0.kind.noun) \($0.number)" }.joined(separator: ", ").capitalizedFirst
      return "\(all) taken out. /undo brings \(references.count == 1 ? "it" : "them") back."
    case .letterLineSettled(let reference, let text, _, _):
      let what = "\(reference.kind.noun.capitalizedFirst) \(reference.number)"
      return text.map { "\(what) goes in: \($0)" } ?? "\(what) stays out."
    case .remediesDeclined(let numbers): return "\(names("remedy", numbers)) declined."
    case .questionAnswered(let number, _, _): return "Question \(number) answered."
    case .factEstablished(let fact, let value, _):
      let name = fact.replacing("_", with: " ").capitalizedFirst
      return name + established(fact, value, isSpoken: true).plain.dropFirst(fact.count)
    case .edited(let reference, _, _):
      // A changed remedy can come with a warning and stays as it is.
      guard reference.kind != .remedy, let short = words(event)?.plain else { return nil }
      return "\(reference.kind.noun.capitalizedFirst) \(reference.number)"
        + String(short.dropFirst(reference.description.count)).sentenceEnd
    case .kept(let references, let day):
      return references.map { reference in
        "\(reference.kind.noun.capitalizedFirst) \(reference.number) kept\(late(reference, day).map { ", \($0)" } ?? "")."
      }.joined(separator: " ")
    case .issuesSolved(let numbers, _, _): return "\(names("issue", numbers).capitalizedFirst) solved."
    case .termSet(let numbers, let term, _):
      return "\(names("action", numbers).capitalizedFirst) \(term.words)."
    case .issuesRanked: return "The order is issue \(state.issueNumbers.map(String.init).joined(separator: ", "))."
    case .issuesReopened(let numbers): return "\(names("issue", numbers).capitalizedFirst) open again."
    case .rescheduled(let reference, let due, let why, let from, _):
      return "\(reference.kind.noun.capitalizedFirst) \(reference.number) \(rescheduled(due, from))."
        + (why == nil ? " Nobody has said why." : "")
    default: return nil
    }
  }

  private func sentence(_ capture: Capture) -> String? {
    switch capture {
    case .note(let text):
      let lines = text.noteLines
      if lines > 1 { return "Note \(state.notes.count) kept, \(lines) lines. /lines makes each its own." }
      let hint = turn.before.hint(forNote: text, keys: terms.keys).map { " \($0.purpose): \($0.line)." } ?? ""
      return "Note \(state.notes.count) kept.\(hint)"
    case .issue(let text, let quote):
      if let quote { return "Issue \(state.issues.count), from quote \(quote): \(text.sentenceEnd)" }
      return "Issue \(state.issues.count)\(isTaken(text) ? ": \(text.sentenceEnd)" : " kept.")"
    case .action(let actor, let task, let due):
      let guess = guess(task, due, "a\(state.actions.count)")
      return "Action \(state.actions.count) for \(who(actor)), \((when(due) + guess).sentenceEnd)"
    case .todo(let task, let due):
      let (when, guess) = until(task, due)
      return "To-do \(state.todos.count), ours alone, \((when + guess).sentenceEnd)"
    case .privateNote: return "Private note kept."
    case .heat(let heat): return heatSentence(heat) + (answerInstead(heat).map { " \($0.sentence)" } ?? "")
    case .remedy, .nextWord: return nil
    default: return "\(capture.kind.noun.capitalizedFirst) \(state.count(of: capture.kind)) kept."
    }
  }

  /// A remedy, and after it what to beware of: a listener does not see where the colour begins.
  private func warned(_ event: CallEvent) -> StyledText? {
    guard case .captured(.remedy) = event, let echo = words(event) else { return nil }
    var text = StyledText("Remedy \(state.remedies.count)", .echo)
    let short = "r\(state.remedies.count)"
    for (index, span) in echo.spans.enumerated() {
      let rest = index == 0 && span.text.hasPrefix(short) ? String(span.text.dropFirst(short.count)) : span.text
      guard span.style == .caution else {
        text.append(rest, span.style)
        continue
      }
      let warning = rest.drop { $0 == "," || $0 == " " }.split(separator: "\n").map { String($0).sentence }
      text.append(". Warning: \(warning.joined(separator: " "))", .caution)
    }
    return text.sentence
  }

  /// "Heat 7, down from 9."
  private func heatSentence(_ heat: Int) -> String {
    guard let last = before.heat, last != heat else { return "Heat \(heat)." }
    return "Heat \(heat), \(heat > last ? "up" : "down") from \(last)."
  }

  /// "Issues 1 and 2"
  private func names(_ noun: String, _ numbers: [Int]) -> String {
    let plural = noun == "remedy" ? "remedies" : noun + "s"
    let list = numbers.map(String.init)
    let all = list.listed
    return "\(list.count == 1 ? noun : plural) \(all)".capitalizedFirst
  }
}

extension StyledText {
  /// As a sentence: it begins with a capital and ends with a stop. The words between stay.
  var sentence: StyledText {
    guard let first = spans.first, let last = spans.last, spans.contains(where: { $0.text != "\n" }) else {
      return self
    }
    var text = StyledText(spans: [Span(text: first.text.capitalizedFirst, style: first.style)] + spans.dropFirst())
    let end = plain.sentence.dropFirst(plain.count)
    text.append(String(end), last.style)
    return text
  }
}
