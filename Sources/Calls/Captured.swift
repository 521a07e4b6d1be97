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
package protocol Captured: Sendable {
  /// As it was written down; nil where that was something of another kind.
  init?(_ capture: Capture, origin: Origin)
  var origin: Origin { get }
  /// What would be written down to have it as it stands.
  var capture: Capture { get }
  /// Puts it right. What no longer holds with the new words falls.
  mutating func revise(_ capture: Capture)
  /// What it says by itself, in a few words.
  var words: String { get }
  /// What a search finds it by; nil where that is nothing.
  var soughtWords: String? { get }
  /// What a book can ask for that this answers.
  var marks: [Situation.Mark] { get }
  /// The day on which it was done; nil while it is open, and where there is nothing to do.
  var keptOn: CivilDate? { get }
}

extension Captured {
  package mutating func revise(_ capture: Capture) {
    if let new = Self(capture, origin: origin) { self = new }
  }

  package var words: String { capture.text }

  package var soughtWords: String? { capture.soughtWords() }

  package var marks: [Situation.Mark] { [] }

  package var keptOn: CivilDate? { nil }
}

package struct Note: Captured, Hashable, Sendable {
  package var text: String
  package let origin: Origin

  /// The lines that say something.
  package var lines: [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension Note {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .note(let text) = capture else { return nil }
    self.init(text: text, origin: origin)
  }

  package var capture: Capture { .note(text) }
}

/// For nobody else's eyes.
package struct PrivateNote: Captured, Hashable, Sendable {
  /// Empty where it was erased.
  package var text: String
  package let origin: Origin

  package var words: String { text }
}

extension PrivateNote {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .privateNote(let text) = capture else { return nil }
    self.init(text: text ?? "", origin: origin)
  }

  package var capture: Capture { .privateNote(text) }
}

/// Something to find out, and what was found out.
package struct OpenQuestion: Captured, Hashable, Sendable {
  package var text: String
  package var answer: String?
  package let origin: Origin

  package var isOpen: Bool { answer == nil }

  package var marks: [Situation.Mark] { isOpen ? [.questionsOpen] : [] }

  package var soughtWords: String? { capture.soughtWords(with: answer) }
}

extension OpenQuestion {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .question(let text) = capture else { return nil }
    self.init(text: text, answer: nil, origin: origin)
  }

  package var capture: Capture { .question(text) }

  package mutating func revise(_ capture: Capture) { text = capture.text }
}

package struct Quote: Captured, Hashable, Sendable {
  package var text: String
  package var speaker: String?
  /// The issue it belongs to.
  package var issue: Int?
  package let origin: Origin
}

extension Quote {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .quote(let text, let speaker) = capture else { return nil }
    self.init(text: text, speaker: speaker, issue: nil, origin: origin)
  }

  package var capture: Capture { .quote(text, speaker: speaker) }

  package mutating func revise(_ capture: Capture) {
    if case .quote(let text, let speaker) = capture { (self.text, self.speaker) = (text, speaker) }
  }
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

  package var soughtWords: String? { capture.soughtWords(with: solution?.how) }
}

extension Issue {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .issue(let text, let quote) = capture else { return nil }
    self.init(text: text, isInTheirWords: quote != nil, isConfirmed: false, origin: origin)
  }

  package var capture: Capture { .issue(text) }

  package mutating func revise(_ capture: Capture) {
    if text == capture.text { return }
    (text, isConfirmed, isInTheirWords) = (capture.text, false, false)
  }
}

/// They called an issue solved.
package struct Solution: Hashable, Sendable {
  package let day: CivilDate
  /// As it was typed; nil where nobody said.
  package let how: String?

  package init(on day: CivilDate, how: String?) { (self.day, self.how) = (day, how) }
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

extension Action {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .action(let actor, let text, let due) = capture else { return nil }
    self.init(actor: actor, text: text, due: due, isAgreed: false, origin: origin)
  }

  package var capture: Capture { .action(actor, text, due) }

  package mutating func revise(_ capture: Capture) {
    guard case .action(let actor, let text, let due) = capture else { return }
    let isSameDeed = self.actor == actor && self.text == text
    isDraftTaken = isDraftTaken && isSameDeed
    // What is promised anew is neither agreed nor done yet.
    if !isSameDeed || self.due != due { (isAgreed, keptOn) = (false, nil) }
    (self.actor, self.text, self.due) = (actor, text, due)
  }
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

extension Todo {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .todo(let text, let due) = capture else { return nil }
    self.init(text: text, due: due, origin: origin)
  }

  package var capture: Capture { .todo(text, due) }

  package mutating func revise(_ capture: Capture) {
    if self.capture == capture { return }
    (text, due, keptOn) = (capture.text, capture.due, nil)
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

extension Remedy {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .remedy(let text, let cost, let limit) = capture else { return nil }
    self.init(text: text, cost: cost, limit: limit, approvedBy: nil, state: .proposed, origin: origin)
  }

  package var capture: Capture { .remedy(text, cost: cost, limit: limit) }

  package mutating func revise(_ capture: Capture) {
    if capture.text != text, let new = Remedy(capture, origin: origin) { self = new }
  }
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

extension NextWord {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .nextWord(let due, let channel, let remark) = capture else { return nil }
    self.init(due: due, channel: channel, remark: remark, origin: origin)
  }

  package var capture: Capture { .nextWord(due, channel, remark: remark) }

  package var words: String { due.time.map { "\($0)" } ?? due.date.iso }
}

package struct Reading: Captured, Hashable, Sendable {
  package var heat: Int
  package let origin: Origin
}

extension Reading {
  package init?(_ capture: Capture, origin: Origin) {
    guard case .heat(let heat) = capture else { return nil }
    self.init(heat: heat, origin: origin)
  }

  package var capture: Capture { .heat(heat) }

  package var words: String { String(heat) }
}
