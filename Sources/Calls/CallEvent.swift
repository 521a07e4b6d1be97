import Language

/// What happened in a call. Append-only; the state of a call is a fold over its events.
///
/// What sets a value carries the value it replaced, as `from`: who reads the log alone sees what changed. The large ones that
/// come seldom are indirect, so that a log is as small as its notes.
package enum CallEvent: Hashable, Sendable {
  // Who and what
  indirect case began(Opening)
  /// Without an id of an escalation it belongs to none yet: the account has several. `carried` is what the earlier calls of
  /// that escalation leave to this one.
  indirect case accountNamed(String, escalation: String, from: String? = nil, carried: CarryOver? = nil)
  /// It belongs to this one of the account's escalations.
  indirect case escalationJoined(String, account: String, from: String? = nil, carried: CarryOver? = nil)
  indirect case contactNamed(Contact, from: Contact? = nil)
  case severityRated(Int, from: Int? = nil)
  case phoneGiven(String, from: String? = nil)

  case captured(Capture)
  /// Lines of a text that was written elsewhere, each a note as it stands.
  case notesBrought([String])

  // Facts and steps
  case factEstablished(String, value: String, from: String? = nil)
  /// These questions were put on the screen again, so a digit answers them. Where a move or a reminder shows some, that
  /// says it already.
  case factsAsked([String])
  /// Moved to another step; `open` is what the step that was left still wanted.
  case moved(to: String, from: String, manner: Manner, open: [Open] = [])

  /// Into a short book and back; the event holds the book, as a call holds its own.
  indirect case detourEntered(String, BookCopy)
  case detourLeft
  /// Over to a newer text of the call's book. Answers and steps keep their ids.
  indirect case bookChanged(BookCopy)

  // With the customer
  case readBack([Int])
  case issuesConfirmed([Int])
  case issueCorrected(Int, String, from: String? = nil)
  case quoteLinked(Int, issue: Int, from: Int? = nil)
  /// Said to the customer; `early` are the reasons for which they should not have been yet.
  case remediesOffered([Int], early: [TooEarly] = [])
  /// They turned these down.
  case remediesDeclined([Int])
  case agreed([Reference])
  /// What we or they had promised is done, on that day.
  case kept([Reference], on: CivilDate)
  /// They call these issues solved, since that day.
  case issuesSolved([Int], how: String? = nil, on: CivilDate)
  /// They are not solved after all, or came back.
  case issuesReopened([Int])
  /// What hurts most comes first; what is not named comes after.
  case issuesRanked([Int])
  /// What was promised by one date is promised by another one.
  indirect case rescheduled(Reference, to: Due, why: String? = nil, from: Due? = nil, on: CivilDate)
  /// What these actions are for; nil where that is not said any more. `from` is what the first of them was for.
  case termSet([Int], Action.Term?, from: Action.Term? = nil)
  case remediesApproved([Int], by: String, from: String? = nil)
  /// How the letter puts something, whole; without a text it is left out of the letter. A draft is what the letter made of it.
  case letterLineSettled(Reference, text: String?, isDraft: Bool = false, from: String? = nil)

  // Putting right
  indirect case edited(Reference, Capture, from: Capture? = nil)
  /// A note of several lines became a note for each of them.
  case noteSplit(Int)
  case dropped([Reference])
  /// What was to be found out is known.
  case questionAnswered(Int, String, from: String? = nil)
  case undid
  case redid

  // The course of the call
  case reminded(Reminder)
  case warningsHeard
  case lineDropped
  /// They were put on hold for so many minutes.
  case lineHeld(minutes: Int)
  /// We are back with them.
  case holdEnded
  /// A colleague may write down what is said, and may no longer.
  case scribingAllowed
  case scribingEnded
  case ended(open: [Open])
  case reopened
  /// Begun by accident: no list shows it, and nothing is owed because of it.
  case discarded
  /// In the lists again, in the escalation its account has now.
  case restored(escalation: String?)

  package enum Manner: Hashable, Sendable {
    case next, back, jump
    case skip(why: String?)
  }

  /// How a call starts.
  package struct Opening: Hashable, Sendable {
    package var account: String?
    /// The id of the escalation it belongs to, when an account is known.
    package var escalation: String?
    package var contact: Contact?
    package var severity: Int?
    /// Who leads it, by the name in the settings.
    package var leader: String
    /// The book, so that the call can go on when the one on the shelf has changed or gone.
    package var book: BookCopy
    /// The zone's name as the machine knew it.
    package var zone: String
    /// When the call was held, where this is written after it; nil where it is led while they speak.
    package var heldAt: Moment?
    /// What the earlier calls of the escalation leave to this one; nil where it is the first.
    package var carried: CarryOver?
    /// What was answered before it; nil where nobody prepared it.
    package var prepared: Prepared?

    package init(
      account: String? = nil, escalation: String? = nil, contact: Contact? = nil, severity: Int? = nil,
      leader: String, book: BookCopy, zone: String, heldAt: Moment? = nil, carried: CarryOver? = nil,
      prepared: Prepared? = nil
    ) {
      self.account = account
      self.escalation = escalation
      self.contact = contact
      self.severity = severity
      self.leader = leader
      self.book = book
      self.zone = zone
      self.heldAt = heldAt
      self.carried = carried
      self.prepared = prepared
    }
  }

  /// What `/undo` does with an event.
  private enum Undoing {
    /// Takes it back.
    case undone
    /// Takes it back together with the line it came with.
    case undoneWithItsLine
    /// Leaves it: it is the course of the call itself.
    case kept
  }

  private var undoing: Undoing {
    switch self {
    case .reminded, .warningsHeard, .readBack, .factsAsked: .undoneWithItsLine
    case .began, .undid, .redid, .ended, .reopened, .discarded, .restored, .scribingAllowed, .scribingEnded: .kept
    case .accountNamed, .escalationJoined, .contactNamed, .severityRated, .phoneGiven, .captured, .notesBrought,
      .factEstablished, .moved, .detourEntered, .detourLeft, .bookChanged, .issuesConfirmed, .issueCorrected,
      .quoteLinked, .remediesOffered, .remediesDeclined, .questionAnswered, .holdEnded, .agreed, .kept, .issuesSolved,
      .issuesReopened, .issuesRanked, .rescheduled, .termSet, .remediesApproved, .letterLineSettled, .edited,
      .noteSplit, .dropped, .lineDropped, .lineHeld:
      .undone
    }
  }

  /// Somebody comes back to the call; until then nobody was on it.
  var isComingBack: Bool {
    switch self {
    case .reopened, .restored: true
    default: false
    }
  }

  /// With another book the same name may be another question.
  var bringsBook: Bool {
    switch self {
    case .bookChanged, .detourEntered, .detourLeft: true
    default: false
    }
  }

  package var canBeUndone: Bool { undoing == .undone }

  /// Follows the line before or after it and goes when that is undone.
  var isUndoneWithItsLine: Bool { undoing == .undoneWithItsLine }

  /// The book the event carries; it is stored apart, once.
  package var bookCopy: BookCopy? {
    switch self {
    case .began(let opening): opening.book
    case .detourEntered(_, let copy), .bookChanged(let copy): copy
    default: nil
    }
  }

  /// What was written down or put right; what is private about it is kept apart, and no one else's business.
  package var capture: Capture? {
    switch self {
    case .captured(let capture), .edited(_, let capture, _): capture
    default: nil
    }
  }
}
