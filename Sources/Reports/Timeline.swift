import Calls
import Language

/// What happened, in a few words each. Private text never; what only helped the shell is left out.
package enum Timeline {
  /// One entry of a call's log; what was taken back or brought back is named.
  static func words(at index: Int, of call: Call) -> String? {
    let entry = call.log[index]
    guard entry.event == .undid || entry.event == .redid else { return words(entry, in: call) }
    let effect = entry.event == .undid ? "taken back" : "brought back"
    let what = call.reversed(at: index).flatMap { words($0, in: call) } ?? "a line"
    return "\(effect): \(what)"
  }

  /// An entry with the scribe who wrote it: "Sam, note: they ship on Friday".
  package static func words(_ entry: Call.Entry, in call: Call) -> String? {
    let words = words(entry.event, in: call)
    return entry.author.map { author in words.map { "\(author), \($0)" } } ?? words
  }

  package static func words(_ event: CallEvent, in call: Call) -> String? {
    func title(_ step: String) -> String { call.title(ofStep: step) }
    switch event {
    case .began: return call.isWrittenAfterwards ? "its notes were begun" : "the call began"
    case .accountNamed(let name, _, _, _): return "account: \(name)"
    case .escalationJoined(_, let account, _, _): return "it belongs to another escalation with \(account)"
    case .contactNamed(let contact, _): return "on the line: \(contact.name)"
    case .severityRated(let level, _): return "severity \(level)"
    case .phoneGiven: return "a number to ring back"
    case .captured(let capture): return words(capture)
    case .notesBrought(let texts): return "\(texts.count) note\(texts.count == 1 ? "" : "s") brought in"
    case .factEstablished(let fact, let value, _):
      return "\(fact.replacing("_", with: " ")): \(call.words(for: value, of: fact))"
    case .moved(let step, _, .skip, _): return "skipped on to: \(title(step))"
    case .moved(let step, _, _, _): return "step: \(title(step))"
    case .readBack(let numbers): return "read back: \(list(numbers))"
    case .issuesConfirmed(let numbers): return "they confirmed \(list(numbers))"
    case .issueCorrected(let number, let text, _): return "they corrected i\(number): \(text)"
    case .quoteLinked(let quote, let issue, _): return "q\(quote) belongs to i\(issue)"
    case .remediesOffered(let numbers, _): return "offered: \(numbers.map { "r\($0)" }.joined(separator: " "))"
    case .agreed(let references): return "agreed: \(references.map(\.description).joined(separator: " "))"
    case .kept(let references, let day):
      let names = references.map(\.description).joined(separator: " ")
      let today = call.log.last?.at.civil.date ?? day
      return "kept\(day == today ? "" : " \(WhenWords.day(day, now: today))"): \(names)"
    case .issuesSolved(let numbers, let how, _):
      return "they call \(list(numbers)) solved\(how.map { ": \($0)" } ?? "")"
    case .issuesRanked(let numbers): return "what hurts most first: \(list(numbers))"
    case .issuesReopened(let numbers): return "not solved after all: \(list(numbers))"
    case .rescheduled(let reference, let due, let why, let from, let day):
      let how = due == from ? "has its reason for" : "moved to"
      return "\(reference) \(how) \(due.words(now: day))\(why.map { ": \($0)" } ?? "")"
    case .termSet(let numbers, let term, _):
      return "\(numbers.map { "a\($0)" }.joined(separator: " ")): \(term.words)"
    case .remediesApproved(let numbers, let by, _):
      return "approved by \(by): \(numbers.map { "r\($0)" }.joined(separator: " "))"
    case .letterLineSettled(let reference, let text, _, _):
      return text.map { "for the letter, \(reference): \($0)" } ?? "left out of the letter: \(reference)"
    case .edited(let reference, _, _): return reference.kind == .privateNote ? nil : "\(reference) was put right"
    case .noteSplit(let number): return "n\(number) became a note for each of its lines"
    case .dropped(let references):
      let shown = references.filter { $0.kind != .privateNote }.map(\.description)
      return shown.isEmpty ? nil : "\(shown.joined(separator: " ")) \(shown.count == 1 ? "was" : "were") taken out"
    case .remediesDeclined(let numbers): return "declined: \(numbers.map { "r\($0)" }.joined(separator: " "))"
    case .questionAnswered(let number, let answer, _): return "?\(number) found out: \(answer)"
    case .holdEnded: return "back from the hold"
    case .undid: return "the last line was taken back"
    case .redid: return "it was brought back"
    case .lineDropped: return "the line broke"
    case .lineHeld(let minutes): return "on hold for \(minutes) minute\(minutes == 1 ? "" : "s")"
    case .detourEntered(let name, _): return "detour: \(name)"
    case .detourLeft: return "back from the detour"
    case .bookChanged(let copy):
      return "over to the playbook \(copy.book.map { "\($0.title), version \($0.version)" } ?? "it has now")"
    case .ended: return call.isWrittenAfterwards ? "its notes were finished" : "the call ended"
    case .reopened: return "the record was reopened"
    case .discarded: return "the call was thrown away"
    case .restored: return "the call was taken back"
    case .scribingAllowed: return "a scribe may write"
    case .scribingEnded: return "no scribe any more"
    case .reminded, .warningsHeard, .factsAsked: return nil
    }
  }

  private static func words(_ capture: Capture) -> String? {
    switch capture {
    case .quote(let text, let speaker): "\(speaker ?? "customer"): '\(text)'"
    case .remedy(let text, _, _): "remedy thought of: \(text)"
    case .nextWord(let due, _, _): "next word set: \(due.words(now: due.date))"
    case .heat(let heat): "heat \(heat)"
    case .privateNote: nil
    default: "\(capture.kind.noun): \(capture.text)"
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "nothing yet" : numbers.map { "i\($0)" }.joined(separator: " ")
  }
}
