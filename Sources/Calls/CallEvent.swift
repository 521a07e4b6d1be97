import Language

/// What happened in a call. Append-only; the state of a call is a fold over its events.
package enum CallEvent: Hashable, Sendable {
  // Who and what
  case began(Opening)
  case accountNamed(String, escalation: String)
  case contactNamed(Contact)
  case severityRated(Int)
  case phoneGiven(String)

  // Captured
  case noted(String)
  case quoted(String, speaker: String?)
  /// An issue; `quote` is the quote it was taken from, whose words it then is.
  case issueRaised(String, quote: Int?)
  case actionPlanned(Actor, String, Due?)
  case todoAdded(String, Due?)
  /// A remedy thought of; `limit` is the user's limit when the cost is above it.
  case remedyProposed(String, cost: Money?, limit: Money?)
  /// When they hear from us; `remark` is what was typed beside day and way, and is for us alone.
  case nextWordSet(Due, NextWord.Channel?, remark: String? = nil)
  case questionAsked(String)
  /// The text is kept apart from the event on disk, and nil once it was erased.
  case privatelyNoted(String?)
  case heatRead(Int)

  // Facts and steps
  case factEstablished(String, value: String)
  /// Moved to another step; `missing` says what the step that was left still wanted.
  case moved(to: String, from: String, manner: Manner, missing: [String])

  /// Into a short book and back; the event holds the book's text, as a call holds its own book's.
  case detourEntered(String, text: String)
  case detourLeft
  /// Over to a newer text of the call's book. Answers and steps keep their ids.
  case bookChanged(String)

  // With the customer
  case readBack([Int])
  case issuesConfirmed([Int])
  case issueCorrected(Int, String)
  case quoteLinked(Int, issue: Int)
  /// Said to the customer; `early` are the reasons for which they should not have been yet.
  case remediesOffered([Int], early: [TooEarly] = [])
  case agreed([Reference])
  case remediesApproved([Int], by: String)

  // Putting right
  case edited(Reference, Revision)
  /// A note of several lines became a note for each of them.
  case noteSplit(Int)
  case dropped(Reference)
  case undid
  case redid

  // The course of the call
  /// Something was named once; the same line again goes on.
  case reminded(String)
  case warningsHeard
  case lineDropped
  /// They were put on hold for so many minutes.
  case lineHeld(minutes: Int)
  /// A colleague may write down what is said, and may no longer.
  case scribingAllowed
  case scribingEnded
  case ended(missing: [String])
  case reopened

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
    /// The whole text of the book, so that the call can go on when the book has changed or gone.
    package var book: String
    /// The zone's name as the machine knew it.
    package var zone: String

    package init(
      account: String? = nil, escalation: String? = nil, contact: Contact? = nil, severity: Int? = nil,
      leader: String, book: String, zone: String
    ) {
      self.account = account
      self.escalation = escalation
      self.contact = contact
      self.severity = severity
      self.leader = leader
      self.book = book
      self.zone = zone
    }
  }

  /// The new form of something captured, read by the same rules as the line that made it.
  package enum Revision: Hashable, Sendable {
    case text(String)
    case quote(String, speaker: String?)
    case action(Actor, String, Due?)
    case todo(String, Due?)
    case remedy(String, cost: Money?, limit: Money?)
    case nextWord(Due, NextWord.Channel?, remark: String? = nil)
    case heat(Int)
  }

  /// What `/undo` takes back. The course of the call itself, what was read out and what was named is not undone on its
  /// own: it goes with the line it came with.
  package var canBeUndone: Bool {
    switch self {
    case .began, .undid, .redid, .reminded, .warningsHeard, .readBack, .ended, .reopened, .scribingAllowed,
      .scribingEnded:
      false
    case .accountNamed, .contactNamed, .severityRated, .phoneGiven, .noted, .quoted, .issueRaised, .actionPlanned,
      .todoAdded, .remedyProposed, .nextWordSet, .questionAsked, .privatelyNoted, .heatRead, .factEstablished, .moved,
      .issuesConfirmed, .issueCorrected, .quoteLinked, .remediesOffered, .agreed, .remediesApproved, .edited,
      .noteSplit, .dropped, .lineDropped, .lineHeld, .detourEntered, .detourLeft, .bookChanged:
      true
    }
  }

  /// Follows the line before or after it and goes when that is undone.
  var clings: Bool {
    switch self {
    case .reminded, .warningsHeard, .readBack: true
    case .began, .undid, .redid, .lineDropped, .lineHeld, .detourEntered, .detourLeft, .bookChanged, .ended, .reopened,
      .scribingAllowed, .scribingEnded,
      .accountNamed, .contactNamed, .severityRated,
      .phoneGiven, .noted, .quoted, .issueRaised, .actionPlanned, .todoAdded, .remedyProposed, .nextWordSet,
      .questionAsked, .privatelyNoted, .heatRead, .factEstablished, .moved, .issuesConfirmed, .issueCorrected,
      .quoteLinked, .remediesOffered, .agreed, .remediesApproved, .edited, .noteSplit, .dropped:
      false
    }
  }
}
