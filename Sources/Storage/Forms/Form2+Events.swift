import Calls
import Foundation
import Language

// How each kind of event is named, written and read, in one file.

extension Form2 {
  /// The name of what happened. Where something was captured its kind has the name (Form2+Captures).
  enum Kind: String, CaseIterable {
    case began
    case accountNamed = "account_named"
    case escalationJoined = "escalation_joined"
    case contactNamed = "contact_named"
    case severityRated = "severity_rated"
    case phoneGiven = "phone_given"
    case notesBrought = "notes_brought"
    case factEstablished = "fact_established"
    case factsAsked = "facts_asked"
    case remediesDeclined = "remedies_declined"
    case questionAnswered = "question_answered"
    case holdEnded = "hold_ended"
    case moved
    case detourEntered = "detour_entered"
    case detourLeft = "detour_left"
    case bookChanged = "book_changed"
    case readBack = "read_back"
    case issuesConfirmed = "issues_confirmed"
    case issueCorrected = "issue_corrected"
    case quoteLinked = "quote_linked"
    case remediesOffered = "remedies_offered"
    case agreed, kept
    case issuesSolved = "issues_solved"
    case issuesReopened = "issues_reopened"
    case issuesRanked = "issues_ranked"
    case rescheduled
    case termSet = "term_set"
    case remediesApproved = "remedies_approved"
    case letterLineSettled = "letter_line_settled"
    case edited
    case noteSplit = "note_split"
    case dropped, undid, redid, reminded
    case warningsHeard = "warnings_heard"
    case lineDropped = "line_dropped"
    case lineHeld = "line_held"
    case scribingAllowed = "scribing_allowed"
    case scribingEnded = "scribing_ended"
    case ended, reopened, discarded, restored

    /// By name: a long call asks for ten thousand of them, and a raw value is looked for one name after the other.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// What an event is called on disk.
    static func name(of event: CallEvent) -> String {
      let kind: Kind
      switch event {
      case .began: kind = .began
      case .accountNamed: kind = .accountNamed
      case .escalationJoined: kind = .escalationJoined
      case .contactNamed: kind = .contactNamed
      case .severityRated: kind = .severityRated
      case .phoneGiven: kind = .phoneGiven
      case .captured(let capture): return capture.kind.storedName
      case .notesBrought: kind = .notesBrought
      case .factEstablished: kind = .factEstablished
      case .factsAsked: kind = .factsAsked
      case .moved: kind = .moved
      case .detourEntered: kind = .detourEntered
      case .detourLeft: kind = .detourLeft
      case .bookChanged: kind = .bookChanged
      case .readBack: kind = .readBack
      case .issuesConfirmed: kind = .issuesConfirmed
      case .issueCorrected: kind = .issueCorrected
      case .quoteLinked: kind = .quoteLinked
      case .remediesOffered: kind = .remediesOffered
      case .agreed: kind = .agreed
      case .kept: kind = .kept
      case .issuesSolved: kind = .issuesSolved
      case .issuesReopened: kind = .issuesReopened
      case .issuesRanked: kind = .issuesRanked
      case .rescheduled: kind = .rescheduled
      case .termSet: kind = .termSet
      case .remediesApproved: kind = .remediesApproved
      case .letterLineSettled: kind = .letterLineSettled
      case .edited: kind = .edited
      case .noteSplit: kind = .noteSplit
      case .dropped: kind = .dropped
      case .remediesDeclined: kind = .remediesDeclined
      case .questionAnswered: kind = .questionAnswered
      case .holdEnded: kind = .holdEnded
      case .undid: kind = .undid
      case .redid: kind = .redid
      case .reminded: kind = .reminded
      case .warningsHeard: kind = .warningsHeard
      case .lineDropped: kind = .lineDropped
      case .lineHeld: kind = .lineHeld
      case .scribingAllowed: kind = .scribingAllowed
      case .scribingEnded: kind = .scribingEnded
      case .ended: kind = .ended
      case .reopened: kind = .reopened
      case .discarded: kind = .discarded
      case .restored: kind = .restored
      }
      return kind.rawValue
    }
  }
}

extension Form2: Encodable {
  func encode(to encoder: any Encoder) throws {
    var body = encoder.container(keyedBy: Key.self)
    try body.put(event.kind, .kind)
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
    let name: String = try body.get(.kind)
    if let captured = Reference.Kind.storedNames[name] {
      event = .captured(try Form2.capture(captured, body, apart))
    } else {
      guard let kind = Kind.named[name] else { throw body.lack(of: .kind) }
      event = try Form2.event(of: kind, body, apart)
    }
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
}
