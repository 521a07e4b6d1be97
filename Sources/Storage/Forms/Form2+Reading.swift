import Calls
import Foundation

extension Form2: DecodableWithConfiguration {
  init(from decoder: any Decoder, configuration apart: Apart) throws {
    let body = try decoder.container(keyedBy: Key.self)
    author = try body.decodeIfPresent(String.self, forKey: .author)
    event = try Form2.event(of: try body.decode(Kind.self, forKey: .kind), body, apart)
  }

  private typealias Body = KeyedDecodingContainer<Key>

  private static func event(of kind: Kind, _ body: Body, _ apart: Apart) throws -> CallEvent {
    switch kind {
    case .began: return .began(try opening(body, apart))
    case .accountNamed:
      return .accountNamed(try body.get(.account), escalation: try body.get(.escalation), from: try body.find(.from))
    case .contactNamed:
      return .contactNamed(
        try body.get(.contact, StoredContact.self).live, from: try body.find(.from, StoredContact.self)?.live)
    case .severityRated: return .severityRated(try body.get(.number), from: try body.find(.from))
    case .phoneGiven: return .phoneGiven(try body.get(.text), from: try body.find(.from))
    case .noted: return .captured(try capture(.note, body, apart))
    case .quoted: return .captured(try capture(.quote, body, apart))
    case .issueRaised: return .captured(try capture(.issue, body, apart))
    case .actionPlanned: return .captured(try capture(.action, body, apart))
    case .todoAdded: return .captured(try capture(.todo, body, apart))
    case .remedyProposed: return .captured(try capture(.remedy, body, apart))
    case .nextWordSet: return .captured(try capture(.nextWord, body, apart))
    case .questionAsked: return .captured(try capture(.question, body, apart))
    case .privatelyNoted: return .captured(try capture(.privateNote, body, apart))
    case .heatRead: return .captured(try capture(.heat, body, apart))
    case .factEstablished:
      return .factEstablished(try body.get(.fact), value: try body.get(.value), from: try body.find(.from))
    case .moved:
      return .moved(to: try body.get(.to), from: try body.get(.from), manner: try manner(body), open: try open(body))
    case .detourEntered: return .detourEntered(try body.get(.name), try book(body, apart))
    case .detourLeft: return .detourLeft
    case .bookChanged: return .bookChanged(try book(body, apart))
    case .readBack: return .readBack(try body.get(.numbers))
    case .issuesConfirmed: return .issuesConfirmed(try body.get(.numbers))
    case .issueCorrected:
      return .issueCorrected(try body.get(.number), try body.get(.text), from: try body.find(.from))
    case .quoteLinked:
      return .quoteLinked(try body.get(.quote), issue: try body.get(.issue), from: try body.find(.from))
    case .remediesOffered:
      let early = try body.find(.early, [StoredReason].self) ?? []
      return .remediesOffered(try body.get(.numbers), early: early.compactMap(\.live))
    case .agreed: return .agreed(try body.get(.references, [String].self).compactMap { Reference($0) })
    case .remediesApproved:
      return .remediesApproved(try body.get(.numbers), by: try body.get(.by), from: try body.find(.from))
    case .edited: return try edited(body, apart)
    case .noteSplit: return .noteSplit(try body.get(.number))
    case .dropped: return .dropped(try reference(body))
    case .undid: return .undid
    case .redid: return .redid
    case .reminded: return .reminded(try body.get(.reminder, StoredReminder.self).live)
    case .warningsHeard: return .warningsHeard
    case .lineDropped: return .lineDropped
    case .lineHeld: return .lineHeld(minutes: try body.get(.number))
    case .scribingAllowed: return .scribingAllowed
    case .scribingEnded: return .scribingEnded
    case .ended: return .ended(open: try open(body))
    case .reopened: return .reopened
    }
  }

  private static func opening(_ body: Body, _ apart: Apart) throws -> CallEvent.Opening {
    CallEvent.Opening(
      account: try body.find(.account), escalation: try body.find(.escalation),
      contact: try body.find(.contact, StoredContact.self)?.live, severity: try body.find(.severity),
      leader: try body.get(.leader), book: try book(body, apart), zone: try body.get(.zone))
  }

  private static func capture(_ kind: Reference.Kind, _ body: Body, _ apart: Apart) throws -> Capture {
    switch kind {
    case .note: return .note(try body.get(.text))
    case .quote: return .quote(try body.get(.text), speaker: try body.find(.speaker))
    case .issue: return .issue(try body.get(.text), quote: try body.find(.quote))
    case .action: return .action(try body.get(.actor, StoredActor.self).live, try body.get(.text), try due(body))
    case .todo: return .todo(try body.get(.text), try due(body))
    case .remedy:
      return .remedy(
        try body.get(.text), cost: try body.find(.cost, StoredMoney.self)?.live,
        limit: try body.find(.limit, StoredMoney.self)?.live)
    case .nextWord:
      guard let due = try due(body) else { throw body.lack(of: .due) }
      let channel = try body.find(.channel, String.self).flatMap { NextWord.Channel(rawValue: $0) }
      return .nextWord(due, channel, remark: try body.find(.text))
    case .question: return .question(try body.get(.text))
    case .privateNote: return .privateNote(apart.privateText)
    case .heat: return .heat(try body.get(.number))
    }
  }

  private static func edited(_ body: Body, _ apart: Apart) throws -> CallEvent {
    let reference = try reference(body)
    let new = try body.nestedContainer(keyedBy: Key.self, forKey: .to)
    let old = body.contains(.from) ? try body.nestedContainer(keyedBy: Key.self, forKey: .from) : nil
    // What a private note said before stands with the line that wrote it.
    let nothing = Apart(privateText: nil, book: apart.book)
    return .edited(
      reference, try capture(reference.kind, new, apart), from: try old.map { try capture(reference.kind, $0, nothing) }
    )
  }

  private static func reference(_ body: Body) throws -> Reference {
    guard let reference = Reference(try body.get(.reference, String.self)) else { throw body.lack(of: .reference) }
    return reference
  }

  private static func due(_ body: Body) throws -> Due? {
    guard let stored = try body.find(.due, StoredDue.self) else { return nil }
    guard let due = stored.live else { throw body.lack(of: .due) }
    return due
  }

  private static func book(_ body: Body, _ apart: Apart) throws -> BookCopy {
    guard let copy = apart.book(try body.get(.book)) else { throw body.lack(of: .book) }
    return copy
  }

  private static func open(_ body: Body) throws -> [Open] {
    try body.find(.open, [StoredOpen].self)?.map(\.live) ?? []
  }

  private static func manner(_ body: Body) throws -> CallEvent.Manner {
    switch try body.get(.manner, String.self) {
    case "next": return .next
    case "back": return .back
    case "jump": return .jump
    case "skip": return .skip(why: try body.find(.why))
    default: throw body.lack(of: .manner)
    }
  }
}

extension KeyedDecodingContainer<Form2.Key> {
  fileprivate func get<Value: Decodable>(_ key: Form2.Key, _ type: Value.Type = Value.self) throws -> Value {
    try decode(Value.self, forKey: key)
  }

  fileprivate func find<Value: Decodable>(_ key: Form2.Key, _ type: Value.Type = Value.self) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: key)
  }

  fileprivate func lack(of key: Form2.Key) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "it does not read")
  }
}
