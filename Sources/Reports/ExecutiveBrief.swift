import Books
import Calls
import Language

/// A call in three lines, for somebody who decides and was not on it: how it stands, what was agreed, what is needed of them.
package struct ExecutiveBrief: Hashable, Sendable {
  package let title: String
  package let situation: String
  package let agreed: String
  package let needed: String

  package init(_ record: CallRecord) {
    title =
      "\(record.account ?? "No account yet"), call \(record.number), \(WrittenDate.day(record.day, now: record.day))"
    situation = ExecutiveBrief.situation(record)
    agreed = ExecutiveBrief.agreed(record)
    needed = ExecutiveBrief.needed(record)
  }

  private static func situation(_ record: CallRecord) -> String {
    let heats = record.readings.map(\.content.heat)
    let confirmed = record.issues.filter(\.content.isConfirmed)
    let open = confirmed.filter { $0.content.solution == nil }
    let shown = (confirmed.isEmpty ? record.issues : open.isEmpty ? confirmed : open).map(\.content.text)
    let solved = record.issues.count { $0.content.solution != nil }
    var parts: [String] = []
    parts.append(
      shown.first.map { first in
        let more = shown.count > 1 ? " (and \(shown.count - 1) more)" : ""
        return "They say: \(first)\(more)"
      } ?? "No issue was taken down")
    if solved > 0 { parts.append("\(solved) of \(record.issues.count) solved") }
    if let severity = record.severity { parts.append("severity \(severity) of 1 to 4") }
    if let peak = heats.max(), let last = heats.last {
      parts.append(peak == last ? "anger \(last) of 10" : "anger \(peak) of 10, \(last) at the end")
    }
    if let fault = record.facts.first(where: { $0.id == KnownFact.fault }) {
      parts.append("whose doing: \(fault.words)")
    }
    return parts.joined(separator: "; ") + "."
  }

  private static func agreed(_ record: CallRecord) -> String {
    let actions = record.plan.filter { $0.content.isAgreed && $0.content.isOpen }
    var parts = record.remedies.filter { $0.content.state == .agreed && $0.content.keptOn == nil }.map { remedy in
      remedy.content.cost.map { Money.writtenOut(remedy.content.text, currency: $0.currency) } ?? remedy.content.text
    }
    if let first = actions.first {
      let due = first.content.due.map { ", \($0.words(now: record.day))" } ?? ", no date yet"
      let more = actions.count > 1 ? " (and \(actions.count - 1) more)" : ""
      parts.append("\(record.words(for: first.content.actor)): \(first.content.text)\(due)\(more)")
    }
    let done = record.actions.filter { $0.content.isAgreed && !$0.content.isOpen }.map(\.content.text)
    if let first = done.first {
      parts.append("done: \(first)" + (done.count > 1 ? " (and \(done.count - 1) more)" : ""))
    }
    parts.append(record.nextWordWords().map { "they hear from us \($0)" } ?? "no next word is set")
    return parts.joined(separator: "; ") + "."
  }

  /// Approvals that wait, counsel, a next word that nobody has set: what holds the account up.
  private static func needed(_ record: CallRecord) -> String {
    var parts = record.remedies.filter(\.content.waitsForApproval).map { remedy in
      "your yes or no to \(remedy.content.cost?.words ?? remedy.content.text), which is above the limit"
    }
    if record.answers[KnownFact.liability] == KnownFact.yes {
      parts.append("counsel, before anything more is said or written")
    }
    if record.nextWord == nil { parts.append("a time at which they hear from us") }
    let dateless = record.actions.filter {
      $0.content.isAgreed && $0.content.isOpen && $0.content.actor.side == .ours && $0.content.due == nil
    }
    if !dateless.isEmpty { parts.append("a date for \(dateless.map(\.content.text).joined(separator: ", "))") }
    return parts.isEmpty ? "Nothing now." : parts.joined(separator: "; ").startingSentence + "."
  }
}
