import Calls

extension Form2 {
  /// The name of what happened.
  enum Kind: String, CaseIterable {
    case began
    case accountNamed = "account_named"
    case escalationJoined = "escalation_joined"
    case contactNamed = "contact_named"
    case severityRated = "severity_rated"
    case phoneGiven = "phone_given"
    case noted, quoted
    case issueRaised = "issue_raised"
    case actionPlanned = "action_planned"
    case todoAdded = "todo_added"
    case remedyProposed = "remedy_proposed"
    case nextWordSet = "next_word_set"
    case questionAsked = "question_asked"
    case privatelyNoted = "privately_noted"
    case notesBrought = "notes_brought"
    case heatRead = "heat_read"
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

    init(_ event: CallEvent) {
      self =
        switch event {
        case .began: .began
        case .accountNamed: .accountNamed
        case .escalationJoined: .escalationJoined
        case .contactNamed: .contactNamed
        case .severityRated: .severityRated
        case .phoneGiven: .phoneGiven
        case .captured(let capture): Kind(capture.kind)
        case .notesBrought: .notesBrought
        case .factEstablished: .factEstablished
        case .factsAsked: .factsAsked
        case .moved: .moved
        case .detourEntered: .detourEntered
        case .detourLeft: .detourLeft
        case .bookChanged: .bookChanged
        case .readBack: .readBack
        case .issuesConfirmed: .issuesConfirmed
        case .issueCorrected: .issueCorrected
        case .quoteLinked: .quoteLinked
        case .remediesOffered: .remediesOffered
        case .agreed: .agreed
        case .kept: .kept
        case .issuesSolved: .issuesSolved
        case .issuesReopened: .issuesReopened
        case .issuesRanked: .issuesRanked
        case .rescheduled: .rescheduled
        case .termSet: .termSet
        case .remediesApproved: .remediesApproved
        case .letterLineSettled: .letterLineSettled
        case .edited: .edited
        case .noteSplit: .noteSplit
        case .dropped: .dropped
        case .remediesDeclined: .remediesDeclined
        case .questionAnswered: .questionAnswered
        case .holdEnded: .holdEnded
        case .undid: .undid
        case .redid: .redid
        case .reminded: .reminded
        case .warningsHeard: .warningsHeard
        case .lineDropped: .lineDropped
        case .lineHeld: .lineHeld
        case .scribingAllowed: .scribingAllowed
        case .scribingEnded: .scribingEnded
        case .ended: .ended
        case .reopened: .reopened
        case .discarded: .discarded
        case .restored: .restored
        }
    }
  }
}
