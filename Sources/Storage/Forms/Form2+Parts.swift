import Calls
import Foundation
import Language

// The parts that several kinds of event are written with, or that are long.

extension Form2 {
  static func opening(_ body: Body, _ apart: Apart) throws -> CallEvent.Opening {
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

  static func edited(_ body: Body, _ apart: Apart) throws -> CallEvent {
    let reference = try reference(body)
    let new = try body.nestedContainer(keyedBy: Key.self, forKey: .to)
    let old = body.contains(.from) ? try body.nestedContainer(keyedBy: Key.self, forKey: .from) : nil
    // What a private note said before stands with the line that wrote it.
    let nothing = Apart(privateText: nil, book: apart.book)
    return .edited(
      reference, try capture(reference.kind, new, apart), from: try old.map { try capture(reference.kind, $0, nothing) }
    )
  }

  static func reference(_ body: Body) throws -> Reference {
    guard let reference = Reference(try body.get(.reference, String.self)) else { throw body.lack(of: .reference) }
    return reference
  }

  static func day(_ body: Body) throws -> CivilDate {
    guard let day = CivilDate(iso: try body.get(.on)) else { throw body.lack(of: .on) }
    return day
  }

  /// Nil where none is written.
  static func term(_ body: Body, _ key: Key) throws -> Action.Term? {
    try body.find(key, String.self).map { word in
      guard let term = Action.Term(rawValue: word) else { throw body.lack(of: key) }
      return term
    }
  }

  static func book(_ body: Body, _ apart: Apart) throws -> BookCopy {
    guard let copy = apart.book(try body.get(.book)) else { throw body.lack(of: .book) }
    return copy
  }

  static func open(_ body: Body) throws -> [Open] {
    try body.find(.open, [StoredOpen].self)?.map(\.live) ?? []
  }

  static func manner(_ body: Body) throws -> CallEvent.Manner {
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
  mutating func put(_ opening: CallEvent.Opening) throws {
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

  mutating func put(_ manner: CallEvent.Manner) throws {
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
