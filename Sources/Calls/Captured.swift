import Books
import Language

/// Where and when something was captured.
package struct Origin: Hashable, Sendable {
  /// The step the call stood in.
  package let step: String
  package let at: Moment
  /// The scribe who wrote it down; nil for the leader.
  package let author: String?

  /// Whether no earlier call has left it to this one.
  package var isOfThisCall: Bool { !step.isEmpty }
}

/// Something that was written down, by somebody, in some step.
package protocol Captured {
  var origin: Origin { get }
  /// What a book can ask for that this answers.
  var marks: [Situation.Mark] { get }
}

extension Captured {
  package var marks: [Situation.Mark] { [] }
}

package struct Note: Captured, Hashable, Sendable {
  package var text: String
  package let origin: Origin

  /// The lines that say something.
  package var lines: [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// Something to find out, and what was found out.
package struct OpenQuestion: Captured, Hashable, Sendable {
  package var text: String
  package var answer: String?
  package let origin: Origin

  package var isOpen: Bool { answer == nil }

  package var marks: [Situation.Mark] { isOpen ? [.questionsOpen] : [] }
}

package struct Quote: Captured, Hashable, Sendable {
  package var text: String
  package var speaker: String?
  /// The issue it belongs to.
  package var issue: Int?
  package let origin: Origin
}

package struct Issue: Captured, Hashable, Sendable {
  package var text: String
  /// The text is the customer's own words, taken over from this quote.
  package var isInTheirWords: Bool
  package var isConfirmed: Bool
  /// Nil while it is open.
  package var solution: Solution?
  /// How often it was solved and came back.
  package var reopenings = 0
  package let origin: Origin

  package var marks: [Situation.Mark] { isConfirmed ? [.issuesCaptured, .issuesConfirmed] : [.issuesCaptured] }
}

/// They called an issue solved.
package struct Solution: Hashable, Sendable {
  package let day: CivilDate
  /// As it was typed; nil where nobody said.
  package let how: String?

  package init(on day: CivilDate, how: String?) { (self.day, self.how) = (day, how) }
}

/// A date was promised, and another one took its place.
package struct DateChange: Hashable, Sendable {
  /// The day on which that was said.
  package let day: CivilDate
  /// The one before; nil where there was none.
  package let from: Due?
  /// As it was typed; nil where nobody said.
  package let why: String?

  package init(on day: CivilDate, from: Due?, why: String?) { (self.day, self.from, self.why) = (day, from, why) }
}

/// Who does it.
package struct Actor: Hashable, Sendable {
  package enum Side: String, CaseIterable, Hashable, Sendable { case ours, theirs }

  package let side: Side
  /// A name as typed, nil for the manager (`me`), the team (`us`) or the customer's company (`them`).
  package let name: String?
  package let isWholeTeam: Bool

  package init(side: Side, name: String?, isWholeTeam: Bool = false) {
    self.side = side
    self.name = name
    self.isWholeTeam = isWholeTeam
  }

  package static let me = Actor(side: .ours, name: nil)
  package static let us = Actor(side: .ours, name: nil, isWholeTeam: true)
  package static let them = Actor(side: .theirs, name: nil)
}

/// What is to be done by a date.
protocol Dated: Captured {
  var due: Due? { get set }
  var dateChanges: [DateChange] { get set }
  var keptOn: CivilDate? { get set }
}

extension Dated {
  /// Promised by another date; what is promised anew is not done yet.
  mutating func move(to due: Due, on day: CivilDate, why: String?) {
    dateChanges.append(DateChange(on: day, from: self.due, why: why))
    (self.due, keptOn) = (due, nil)
  }
}

package struct Action: Dated, Hashable, Sendable {
  /// What it is for (rule 48): to help at once, or to keep it from coming back.
  package enum Term: String, CaseIterable, Hashable, Sendable {
    case short, long

    /// "long term"
    package var words: String { "\(rawValue) term" }

    /// "short", "Long term", "long-term"; nil where it is neither.
    package init?(typed text: String) {
      let words = text.lowercased().split { $0 == " " || $0 == "-" }
      guard let first = words.first, words.dropFirst().allSatisfy({ $0 == "term" }) else { return nil }
      self.init(rawValue: String(first))
    }

    /// "keeps it from coming back"
    package var meaning: String { self == .short ? "helps now" : "keeps it from coming back" }
  }

  package var actor: Actor
  package var text: String { didSet { isMending = Mending.isIn(text) } }
  /// Whether it is the fix itself; told from its text, once for each.
  package private(set) var isMending: Bool
  package var due: Due?
  /// The dates it had before, the first one first.
  package var dateChanges: [DateChange] = []
  package var isAgreed: Bool
  /// Nil where nobody has said.
  package var term: Term?
  /// Somebody has read what the letter makes of it and taken it: it need not be read again for another date.
  package var isDraftTaken = false
  /// The day it was done; nil while it is open.
  package var keptOn: CivilDate?
  package let origin: Origin

  init(
    actor: Actor, text: String, due: Due?, dateChanges: [DateChange] = [], isAgreed: Bool, term: Term? = nil,
    isDraftTaken: Bool = false, keptOn: CivilDate? = nil, origin: Origin
  ) {
    self.actor = actor
    self.text = text
    isMending = Mending.isIn(text)
    self.due = due
    self.dateChanges = dateChanges
    self.isAgreed = isAgreed
    self.term = term
    self.isDraftTaken = isDraftTaken
    self.keptOn = keptOn
    self.origin = origin
  }

  package var marks: [Situation.Mark] {
    if isOverHere { return [] }
    return isAgreed ? [.actionsCaptured, .actionsAgreed] : [.actionsCaptured]
  }

  /// Whether an earlier call left it to this one and it is done: they are told, and nobody has anything to do.
  package var isOverHere: Bool { keptOn != nil && !origin.isOfThisCall }

  /// Ours, agreed and by a day: what a calendar has.
  package var isDatedPromise: Bool { actor.side == .ours && isAgreed && due != nil }

  package var isOpen: Bool { keptOn == nil }
}

extension Action.Term? {
  /// "long term"; "neither short nor long term" where nobody has said.
  package var words: String { map(\.words) ?? "neither short nor long term" }
}

package struct Todo: Dated, Hashable, Sendable {
  package var text: String
  package var due: Due?
  /// The dates it had before, the first one first.
  package var dateChanges: [DateChange] = []
  /// The day it was done; nil while it is open.
  package var keptOn: CivilDate?
  package let origin: Origin

  /// What we need from the customer and have not said yet, since it is not the time for it (`>>and: the file by noon`). It comes
  /// up again in a talk that has room for it (X3).
  package var parked: String? {
    guard text.lowercased().hasPrefix("and:") else { return nil }
    let rest = String(text.dropFirst(4)).trimmed
    return rest.isEmpty ? nil : rest
  }
}

package struct Remedy: Captured, Hashable, Sendable {
  package enum State: String, Hashable, Sendable { case proposed, offered, agreed, declined }

  package var text: String
  package var cost: Money?
  /// The user's limit at the time, when the cost is above it.
  package var limit: Money?
  package var approvedBy: String?
  package var state: State
  /// The day they had it; nil before.
  package var keptOn: CivilDate?
  package let origin: Origin

  package var marks: [Situation.Mark] {
    switch state {
    case .proposed: [.remediesProposed]
    case .offered, .declined: [.remediesProposed, .remediesOffered]
    case .agreed: [.remediesProposed, .remediesOffered, .remediesAgreed]
    }
  }

  package var waitsForApproval: Bool { limit != nil && approvedBy == nil && state != .declined }

  /// Whether the limit is in another currency, so that nobody can say which is more.
  package var isBeyondCompare: Bool { limit.map { $0.currency != cost?.currency } ?? false }
}

package struct NextWord: Captured, Hashable, Sendable {
  package enum Channel: String, CaseIterable, Hashable, Sendable {
    case call, email, meeting, visit, chat

    /// "by phone"
    package var words: String {
      switch self {
      case .call: "by phone"
      case .email: "by email"
      case .meeting: "in a meeting"
      case .visit: "with a visit"
      case .chat: "by chat"
      }
    }
  }

  package var due: Due
  package var channel: Channel?
  /// What was typed beside day and way: `her mobile`. For us alone.
  package var remark: String?
  package let origin: Origin

  package var marks: [Situation.Mark] { [.nextWordSet] }
}

package struct Reading: Captured, Hashable, Sendable {
  package var heat: Int
  package let origin: Origin
}

package struct Contact: Hashable, Sendable {
  package let name: String
  package let role: String?
  /// The name of the zone they are in, when it is not ours.
  package let zone: String?
  /// Their mail address, for a letter.
  package let mail: String?
  /// For nobody's eyes but ours.
  package let power: Power?
  package let attitude: Attitude?

  package init(
    name: String, role: String? = nil, zone: String? = nil, mail: String? = nil, power: Power? = nil,
    attitude: Attitude? = nil
  ) {
    (self.name, self.role, self.zone, self.mail) = (name, role, zone, mail)
    (self.power, self.attitude) = (power, attitude)
  }

  /// As one of these people, with what is known of them where nothing else is said now. A first name alone is the one person
  /// who is called so; small letters alone are no other spelling.
  /// - Parameter known: what was said last comes first.
  package func completed(among known: [Contact]) -> Contact {
    let known = known.filter { one in !known.contains { $0.isWholeName(of: one) } }
    let same = known.filter(isSamePerson)
    guard same.isEmpty, !name.contains(where: \.isWhitespace) else { return same.reduce(self) { $0.completed(by: $1) } }
    let called = known.filter { $0.isCalled(name) }
    guard let one = called.first, called.allSatisfy({ one.isSamePerson(as: $0) && !contradicts($0) }) else {
      return self
    }
    return called.reduce(renamed(one.name)) { $0.completed(by: $1) }
  }

  /// With what was known of the same person before.
  package func completed(by before: Contact) -> Contact {
    guard isSamePerson(as: before) else { return self }
    return Contact(
      name: name == name.lowercased() ? before.name : name, role: role ?? before.role, zone: zone ?? before.zone,
      mail: mail ?? before.mail,
      power: power ?? before.power, attitude: attitude ?? before.attitude)
  }

  /// "Kim" of before is Kim Lee, where somebody was noted by the first name and nothing else.
  package func isWholeName(of other: Contact) -> Bool { isCalled(other.name) && other == Contact(name: other.name) }

  /// By the first name alone.
  private func isCalled(_ name: String) -> Bool { self.name.lowercased().hasPrefix(name.lowercased() + " ") }

  /// Another address or another role is another person who is called so.
  private func contradicts(_ other: Contact) -> Bool {
    func differ(_ one: String?, _ two: String?) -> Bool {
      one.flatMap { one in two.map { one.lowercased() != $0.lowercased() } } ?? false
    }
    return differ(mail, other.mail) || differ(role, other.role)
  }

  private func renamed(_ name: String) -> Contact {
    Contact(name: name, role: role, zone: zone, mail: mail, power: power, attitude: attitude)
  }

  package func isSamePerson(as other: Contact) -> Bool { name.lowercased() == other.name.lowercased() }

  /// All of it in one line for us: "Dana Reyes, CFO, decides, against us".
  package var words: String {
    [name, role, power?.words, attitude?.words].compactMap(\.self).joined(separator: ", ")
  }

  /// What one greets the person with; nil where what was typed is no name, but "reception" or a number.
  package var greeting: String? {
    let name = PersonName(name)
    return name.isName ? name.greeting : nil
  }

  /// What one calls the person.
  package var spoken: String { PersonName(name).greeting }
}
