import Calls
import Language

/// The letter to the customer as blocks of meaning, made from the customer-safe record alone. A form of a document writes
/// them down; what people typed is told apart from our own words, so that it can be made safe there.
package struct Letter: Hashable, Sendable {
  package enum Words: Hashable, Sendable {
    case ours(String)
    case typed(String)
  }

  package enum Block: Hashable, Sendable {
    case greeting([Words])
    case paragraph([Words])
    case heading(String)
    case list([[Words]], isNumbered: Bool)
    /// The name is nil where nobody has said who leads.
    case closing(String, name: String?)
  }

  package let blocks: [Block]

  package init(_ record: CustomerRecord) {
    blocks =
      [Letter.greeting(record), Letter.thanks(record)] + Letter.issues(record) + Letter.remedies(record)
      + Letter.actions(record)
      + [.heading("When you hear from us"), .paragraph([.ours(Letter.nextWord(record))])]
      + [.closing("With kind regards", name: record.leader.isEmpty ? nil : record.leader)]
  }

  private static func greeting(_ record: CustomerRecord) -> Block {
    .greeting([
      .ours("Dear "), .typed(record.contact?.greeting ?? record.account), .ours(","),
    ])
  }

  private static func thanks(_ record: CustomerRecord) -> Block {
    let day = "\(record.date.weekday.name) \(WhenWords.day(record.date, now: record.date).dropFirst(4))"
    let thanks = "Thank you for your time on \(day), and for telling us so plainly what went wrong."
    if record.issues.isEmpty, record.remedies.isEmpty, record.actions.isEmpty { return .paragraph([.ours(thanks)]) }
    let rest = "This is what we took from our talk. If anything is missing or not as you meant it, please tell me."
    return .paragraph([.ours("\(thanks) \(rest)")])
  }

  private static func issues(_ record: CustomerRecord) -> [Block] {
    if record.issues.isEmpty { return [] }
    let lines = record.issues.map { issue -> [Words] in
      let quotes = issue.quotes.filter { Sayable($0, inTheirWords: true) == .all }
      return said(issue) + quotes.flatMap { [.ours(" You said: \""), .typed($0), .ours("\"")] }
    }
    return [.heading("What you told us"), .list(lines, isNumbered: true)]
  }

  /// What they called us is not written to them, and what they admitted of their own waits.
  private static func said(_ issue: CustomerRecord.ConfirmedIssue) -> [Words] {
    func quoted(_ text: String) -> [Words] {
      issue.isInTheirWords ? [.ours("In your words: \""), .typed(text), .ours("\"")] : [.typed(sentence(text))]
    }
    return switch Sayable(issue.text, inTheirWords: issue.isInTheirWords) {
    case .all: quoted(issue.text)
    case .only(let rest): quoted(rest)
    case .feeling: [.ours("You are very unhappy with how this has gone.")]
    case .parked: [.ours("There is one thing more that you told me. We will come back to it.")]
    }
  }

  private static func remedies(_ record: CustomerRecord) -> [Block] {
    if record.remedies.isEmpty { return [] }
    return [
      .heading("How we put it right"), .list(record.remedies.map { [.typed(sentence($0.text))] }, isNumbered: false),
    ]
  }

  private static func actions(_ record: CustomerRecord) -> [Block] {
    if record.actions.isEmpty { return [] }
    let lines = record.actions.inOrder(of: \.due).map { action -> [Words] in
      let due = action.due.map { ", by \(words($0, record))" } ?? ", date to follow"
      return [.typed(who(action.actor, record)), .ours(": "), .typed(action.text), .ours(due)]
    }
    return [.heading("Who does what"), .list(lines, isNumbered: false)]
  }

  /// "We" for the team and for somebody who has no name: the customer hears from one side.
  private static func who(_ actor: Actor, _ record: CustomerRecord) -> String {
    if actor.name == nil, actor.side == .ours, actor.isWholeTeam || record.leader.isEmpty { return "We" }
    return actor.words(account: record.account, leader: record.leader)
  }

  private static func nextWord(_ record: CustomerRecord) -> String {
    let how = record.channel.map { " \($0.words)" } ?? ""
    let who = record.leader.isEmpty ? "us" : "me"
    let hour = record.nextWord.time == nil ? "by the end of " : "on "
    return "You will hear from \(who) \(hour)\(words(record.nextWord, record))\(how), whatever the news."
  }

  private static func words(_ due: Due, _ record: CustomerRecord) -> String {
    let day = "\(due.date.weekday.name) \(WhenWords.day(due.date, now: record.date).dropFirst(4))"
    return (due.time.map { "\(day) at \($0)" } ?? day) + (due.saidZone.map { " (\($0))" } ?? "")
  }

  /// A first capital and a full stop, where the writer left them out.
  private static func sentence(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    let start = first.isLowercase ? first.uppercased() + text.dropFirst() : text
    return ".!?".contains(last) ? start : start + "."
  }
}
