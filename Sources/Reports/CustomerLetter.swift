import Calls
import Language

/// The letter to the customer, made from the customer-safe record alone.
package enum CustomerLetter {
  package static func markdown(_ record: CustomerRecord) -> String {
    var parts = [greeting(record), thanks(record)]
    if !record.issues.isEmpty { parts += issues(record) }
    if !record.remedies.isEmpty { parts += remedies(record) }
    if !record.actions.isEmpty { parts += actions(record) }
    parts += ["## When you hear from us", nextWord(record), closing(record)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func greeting(_ record: CustomerRecord) -> String {
    "Dear \(MarkdownText.escaped(record.contact?.spoken ?? record.account)),"
  }

  private static func thanks(_ record: CustomerRecord) -> String {
    let day = "\(record.date.weekday.name) \(WhenWords.day(record.date, now: record.date).dropFirst(4))"
    let thanks = "Thank you for your time on \(day), and for telling us so plainly what went wrong."
    if record.issues.isEmpty, record.remedies.isEmpty, record.actions.isEmpty { return thanks }
    return
      "\(thanks) This is what we took from our talk. If anything is missing or not as you meant it, please tell me."
  }

  private static func issues(_ record: CustomerRecord) -> [String] {
    let lines = record.issues.enumerated().map { index, issue in
      let text = MarkdownText.escaped(issue.text)
      var line = "\(index + 1). " + (issue.isInTheirWords ? "In your words: \"\(text)\"" : sentence(text))
      for quote in issue.quotes { line += " You said: \"\(MarkdownText.escaped(quote))\"" }
      return line
    }
    return ["## What you told us", lines.joined(separator: "\n")]
  }

  private static func remedies(_ record: CustomerRecord) -> [String] {
    let lines = record.remedies.map { "- \(sentence(MarkdownText.escaped($0.text)))" }
    return ["## How we put it right", lines.joined(separator: "\n")]
  }

  private static func actions(_ record: CustomerRecord) -> [String] {
    let lines = record.actions.inOrder(of: \.due).map { action in
      let due = action.due.map { ", by \(words($0, record))" } ?? ", date to follow"
      return "- \(MarkdownText.escaped(who(action.actor, record))): \(MarkdownText.escaped(action.text))\(due)"
    }
    return ["## Who does what", lines.joined(separator: "\n")]
  }

  private static func who(_ actor: Actor, _ record: CustomerRecord) -> String {
    if let name = actor.name { return name }
    if actor.side == .theirs { return record.account }
    return actor.isWholeTeam || record.leader.isEmpty ? "We" : record.leader
  }

  private static func nextWord(_ record: CustomerRecord) -> String {
    let how = record.channel.map { " \($0.words)" } ?? ""
    let who = record.leader.isEmpty ? "us" : "me"
    let hour = record.nextWord.time == nil ? "by the end of " : "on "
    return "You will hear from \(who) \(hour)\(words(record.nextWord, record))\(how), whatever the news."
  }

  private static func closing(_ record: CustomerRecord) -> String {
    record.leader.isEmpty ? "With kind regards" : "With kind regards\n\n\(MarkdownText.escaped(record.leader))"
  }

  private static func words(_ due: Due, _ record: CustomerRecord) -> String {
    let day = "\(due.date.weekday.name) \(WhenWords.day(due.date, now: record.date).dropFirst(4))"
    return (due.time.map { "\(day) at \($0)" } ?? day) + (due.theirZone.map { " (\($0))" } ?? "")
  }

  /// A first capital and a full stop, where the writer left them out.
  private static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    let start = first.isLowercase ? first.uppercased() + text.dropFirst() : text
    return ".!?".contains(last) ? start : start + "."
  }
}
