import Calls
import Foundation
import Language

// How each kind of event is written and read, in one file; a new one begins with its name, in Form2+Kinds.swift.

extension Form2: Encodable {
  func encode(to encoder: any Encoder) throws {
    var body = encoder.container(keyedBy: Key.self)
    try body.put(Kind(event).rawValue, .kind)
    try body.put(author, .author)
    switch event {
    case .began(let opening): try body.put(opening)
    case .accountNamed(let name, let escalation, let from, let carried):
      try body.put(name, .account)
      try body.put(escalation, .escalation)
      try body.put(from, .from)
      try body.put(carried.map(StoredCarryOver.init), .carried)
    case .escalationJoined(let escalation, let account, let from, let carried):
      try body.put(escalation, .escalation)
      try body.put(account, .account)
      try body.put(from, .from)
      try body.put(carried.map(StoredCarryOver.init), .carried)
    case .contactNamed(let contact, let from):
      try body.put(StoredContact(contact), .contact)
      try body.put(from.map(StoredContact.init), .from)
    case .severityRated(let level, let from):
      try body.put(level, .number)
      try body.put(from, .from)
    case .phoneGiven(let number, let from):
      try body.put(number, .text)
      try body.put(from, .from)
    case .captured(let capture): try body.put(capture)
    case .notesBrought(let texts): try body.put(texts, .texts)
    case .factsAsked(let facts): try body.put(facts, .facts)
    case .factEstablished(let fact, let value, let from):
      try body.put(fact, .fact)
      try body.put(value, .value)
      try body.put(from, .from)
    case .moved(let to, let from, let manner, let open):
      try body.put(to, .to)
      try body.put(from, .from)
      try body.put(manner)
      if !open.isEmpty { try body.put(open.map(StoredOpen.init), .open) }
    case .detourEntered(let name, let copy):
      try body.put(name, .name)
      try body.put(Digest.of(copy.text), .book)
    case .bookChanged(let copy): try body.put(Digest.of(copy.text), .book)
    case .readBack(let numbers), .issuesConfirmed(let numbers), .issuesReopened(let numbers),
      .issuesRanked(let numbers):
      try body.put(numbers, .numbers)
    case .issueCorrected(let number, let text, let from):
      try body.put(number, .number)
      try body.put(text, .text)
      try body.put(from, .from)
    case .quoteLinked(let quote, let issue, let from):
      try body.put(quote, .quote)
      try body.put(issue, .issue)
      try body.put(from, .from)
    case .remediesOffered(let numbers, let early):
      try body.put(numbers, .numbers)
      if !early.isEmpty { try body.put(early.map(StoredReason.init), .early) }
    case .agreed(let references): try body.put(references.map(\.description), .references)
    case .kept(let references, let day):
      try body.put(references.map(\.description), .references)
      try body.put(day.iso, .on)
    case .issuesSolved(let numbers, let how, let day):
      try body.put(numbers, .numbers)
      try body.put(how, .text)
      try body.put(day.iso, .on)
    case .rescheduled(let reference, let due, let why, let from, let day):
      try body.put(reference.description, .reference)
      try body.put(StoredDue(due), .to)
      try body.put(why, .why)
      try body.put(from.map(StoredDue.init), .from)
      try body.put(day.iso, .on)
    case .termSet(let numbers, let term, let from):
      try body.put(numbers, .numbers)
      try body.put(term?.rawValue, .term)
      try body.put(from?.rawValue, .from)
    case .remediesApproved(let numbers, let by, let from):
      try body.put(numbers, .numbers)
      try body.put(by, .by)
      try body.put(from, .from)
    case .letterLineSettled(let reference, let text, let isDraft, let from):
      try body.put(reference.description, .reference)
      try body.put(text, .text)
      try body.put(isDraft ? true : nil, .isDraft)
      try body.put(from, .from)
    case .edited(let reference, let capture, let from):
      try body.put(reference.description, .reference)
      var new = body.nestedContainer(keyedBy: Key.self, forKey: .to)
      try new.put(capture)
      if let from {
        var old = body.nestedContainer(keyedBy: Key.self, forKey: .from)
        try old.put(from)
      }
    case .noteSplit(let number), .lineHeld(let number): try body.put(number, .number)
    case .dropped(let references):
      if references.count == 1 {
        try body.put(references[0].description, .reference)
      } else {
        try body.put(references.map(\.description), .references)
      }
    case .remediesDeclined(let numbers): try body.put(numbers, .numbers)
    case .questionAnswered(let number, let answer, let from):
      try body.put(number, .number)
      try body.put(answer, .answer)
      try body.put(from, .from)
    case .reminded(let reminder): try body.put(StoredReminder(reminder), .reminder)
    case .ended(let open): try body.put(open.map(StoredOpen.init), .open)
    case .undid, .redid, .detourLeft, .holdEnded, .warningsHeard, .lineDropped, .scribingAllowed, .scribingEnded,
      .reopened, .discarded:
      break
    case .restored(let escalation): try body.put(escalation, .escalation)
    }
  }
}

extension Form2: DecodableWithConfiguration {
  init(from decoder: any Decoder, configuration apart: Apart) throws {
    let body = try decoder.container(keyedBy: Key.self)
    author = try body.decodeIfPresent(String.self, forKey: .author)
    guard let kind = Kind.named[try body.get(.kind)] else { throw body.lack(of: .kind) }
    event = try Form2.event(of: kind, body, apart)
  }

  typealias Body = KeyedDecodingContainer<Key>

  private static func event(of kind: Kind, _ body: Body, _ apart: Apart) throws -> CallEvent {
    switch kind {
    case .began: return .began(try opening(body, apart))
    case .accountNamed:
      return .accountNamed(
        try body.get(.account), escalation: try body.get(.escalation), from: try body.find(.from),
        carried: try body.find(.carried, StoredCarryOver.self)?.live)
    case .escalationJoined:
      return .escalationJoined(
        try body.get(.escalation), account: try body.get(.account), from: try body.find(.from),
        carried: try body.find(.carried, StoredCarryOver.self)?.live)
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
    case .notesBrought: return .notesBrought(try body.get(.texts))
    case .factsAsked: return .factsAsked(try body.get(.facts))
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
    case .kept:
      return .kept(try body.get(.references, [String].self).compactMap { Reference($0) }, on: try day(body))
    case .issuesSolved:
      return .issuesSolved(try body.get(.numbers), how: try body.find(.text), on: try day(body))
    case .issuesReopened: return .issuesReopened(try body.get(.numbers))
    case .issuesRanked: return .issuesRanked(try body.get(.numbers))
    case .rescheduled:
      guard let due = try body.get(.to, StoredDue.self).live else { throw body.lack(of: .to) }
      return .rescheduled(
        try reference(body), to: due, why: try body.find(.why), from: try body.find(.from, StoredDue.self)?.live,
        on: try day(body))
    case .termSet:
      return .termSet(try body.get(.numbers), try term(body, .term), from: try term(body, .from))
    case .remediesApproved:
      return .remediesApproved(try body.get(.numbers), by: try body.get(.by), from: try body.find(.from))
    case .letterLineSettled:
      return .letterLineSettled(
        try reference(body), text: try body.find(.text), isDraft: try body.find(.isDraft) ?? false,
        from: try body.find(.from))
    case .edited: return try edited(body, apart)
    case .noteSplit: return .noteSplit(try body.get(.number))
    case .dropped:
      let several = try body.find(.references, [String].self)?.compactMap { Reference($0) }
      return .dropped(try several ?? [reference(body)])
    case .remediesDeclined: return .remediesDeclined(try body.get(.numbers))
    case .questionAnswered:
      return .questionAnswered(try body.get(.number), try body.get(.answer), from: try body.find(.from))
    case .holdEnded: return .holdEnded
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
    case .discarded: return .discarded
    case .restored: return .restored(escalation: try body.find(.escalation))
    }
  }

  private static func opening(_ body: Body, _ apart: Apart) throws -> CallEvent.Opening {
    CallEvent.Opening(
      account: try body.find(.account), escalation: try body.find(.escalation),
      contact: try body.find(.contact, StoredContact.self)?.live, severity: try body.find(.severity),
      leader: try body.get(.leader), book: try book(body, apart), zone: try body.get(.zone),
      heldAt: try body.find(.heldAt, String.self).map { iso in
        guard let moment = Moment(iso: iso) else { throw body.lack(of: .heldAt) }
        return moment
      },
      carried: try body.find(.carried, StoredCarryOver.self)?.live,
      prepared: try body.find(.prepared, StoredPrepared.self)?.live)
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

  private static func day(_ body: Body) throws -> CivilDate {
    guard let day = CivilDate(iso: try body.get(.on)) else { throw body.lack(of: .on) }
    return day
  }

  /// Nil where none is written.
  private static func term(_ body: Body, _ key: Key) throws -> Action.Term? {
    try body.find(key, String.self).map { word in
      guard let term = Action.Term(rawValue: word) else { throw body.lack(of: key) }
      return term
    }
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

extension KeyedEncodingContainer<Form2.Key> {
  fileprivate mutating func put(_ opening: CallEvent.Opening) throws {
    try put(opening.account, .account)
    try put(opening.escalation, .escalation)
    try put(opening.contact.map(Form2.StoredContact.init), .contact)
    try put(opening.severity, .severity)
    try put(opening.leader, .leader)
    try put(Digest.of(opening.book.text), .book)
    try put(opening.zone, .zone)
    try put(opening.heldAt?.iso, .heldAt)
    try put(opening.carried.map(Form2.StoredCarryOver.init), .carried)
    try put(opening.prepared.map(Form2.StoredPrepared.init), .prepared)
  }

  fileprivate mutating func put(_ manner: CallEvent.Manner) throws {
    switch manner {
    case .next: try put("next", .manner)
    case .back: try put("back", .manner)
    case .jump: try put("jump", .manner)
    case .skip(let why):
      try put("skip", .manner)
      try put(why, .why)
    }
  }
}
