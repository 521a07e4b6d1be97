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
    case list([[Words]], isNumbered: Bool)
    /// The name is nil where nobody is known who signs.
    case closing(String, name: String?)
  }

  package let blocks: [Block]

  /// - Parameter signature: who signs, as the settings have it; never a login. Nil where nobody is known.
  package init(_ record: CustomerRecord, signature: String?) {
    blocks =
      [Letter.greeting(record), Letter.thanks(record)] + Letter.issues(record) + Letter.stance(record)
      + Letter.agreed(record) + [Letter.nextWord(record), Letter.oneName(record)]
      + [.closing("With kind regards", name: signature)]
  }

  private static func greeting(_ record: CustomerRecord) -> Block {
    .greeting([.ours("Dear "), .typed(record.contact?.greeting ?? record.account), .ours(",")])
  }

  private static func thanks(_ record: CustomerRecord) -> Block {
    let thanks = "Thank you for your time on \(WrittenDate.day(record.date, now: record.today))."
    return .paragraph([.ours(record.issues.isEmpty ? thanks : "\(thanks) This is what I took from our talk.")])
  }

  /// One issue is told in a paragraph, several are numbered.
  private static func issues(_ record: CustomerRecord) -> [Block] {
    let lines = record.issues.map { sentences -> [Words] in [.typed(sentences.joined(separator: " "))] }
    if lines.count < 2 { return lines.map { .paragraph($0) } }
    return [.list(lines, isNumbered: true)]
  }

  private static func stance(_ record: CustomerRecord) -> [Block] {
    let words: String? =
      switch record.stance {
      case .nothing: nil
      case .regret: "I regret the trouble that you have had."
      case .apology: "I am sorry for what happened. It was our fault, and it is for us to put it right."
      case .apologyForOurPart: "I am sorry for our part in what happened, and it is for us to put that part right."
      }
    return words.map { [.paragraph([.ours($0)])] } ?? []
  }

  /// What we give and what each side does.
  private static func agreed(_ record: CustomerRecord) -> [Block] {
    let lines = (record.remedies + record.actions).map { [Words.typed($0)] }
    if lines.isEmpty { return [] }
    if lines.count == 1 { return [.paragraph([.ours("We agreed on this: ")] + lines[0])] }
    return [.paragraph([.ours("We agreed on this:")]), .list(lines, isNumbered: false)]
  }

  private static func nextWord(_ record: CustomerRecord) -> Block {
    let when = record.nextWord.point(now: record.today)
    let words =
      switch record.channel {
      case .call: "I will call you \(when)"
      case .email: "You will have an email from me \(when)"
      case .meeting: "We will meet \(when)"
      case .visit: "I will come and see you \(when)"
      case .chat: "I will write to you by chat \(when)"
      case nil: "You will hear from me \(when)"
      }
    return .paragraph([.ours("\(words), whatever the news is by then.")])
  }

  private static func oneName(_ record: CustomerRecord) -> Block {
    let isEmpty = record.issues.isEmpty && record.remedies.isEmpty && record.actions.isEmpty
    let check = isEmpty ? "" : "If anything here is missing or not as you meant it, please tell me. "
    return .paragraph([.ours("\(check)Until this is settled I am the one to turn to, for anything in it.")])
  }
}
