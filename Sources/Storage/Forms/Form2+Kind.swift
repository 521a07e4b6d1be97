import Calls

extension Form2 {
  /// The name of what happened.
  enum Kind: String, Codable {
    case began
    case accountNamed = "account_named"
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
    case heatRead = "heat_read"
    case factEstablished = "fact_established"
    case moved
    case detourEntered = "detour_entered"
    case detourLeft = "detour_left"
    case bookChanged = "book_changed"
    case readBack = "read_back"
    case issuesConfirmed = "issues_confirmed"
    case issueCorrected = "issue_corrected"
    case quoteLinked = "quote_linked"
    case remediesOffered = "remedies_offered"
    case agreed
    case remediesApproved = "remedies_approved"
    case edited
    case noteSplit = "note_split"
    case dropped, undid, redid, reminded
    case warningsHeard = "warnings_heard"
    case lineDropped = "line_dropped"
    case lineHeld = "line_held"
    case scribingAllowed = "scribing_allowed"
    case scribingEnded = "scribing_ended"
    case ended, reopened

    init(_ event: CallEvent) {
      self =
        switch event {
        case .began: .began
        case .accountNamed: .accountNamed
        case .contactNamed: .contactNamed
        case .severityRated: .severityRated
        case .phoneGiven: .phoneGiven
        case .captured(let capture): Kind(capture.kind)
        case .factEstablished: .factEstablished
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
        case .remediesApproved: .remediesApproved
        case .edited: .edited
        case .noteSplit: .noteSplit
        case .dropped: .dropped
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
        }
    }

    private init(_ captured: Reference.Kind) {
      self =
        switch captured {
        case .note: .noted
        case .quote: .quoted
        case .issue: .issueRaised
        case .action: .actionPlanned
        case .todo: .todoAdded
        case .remedy: .remedyProposed
        case .nextWord: .nextWordSet
        case .question: .questionAsked
        case .privateNote: .privatelyNoted
        case .heat: .heatRead
        }
    }
  }
}
