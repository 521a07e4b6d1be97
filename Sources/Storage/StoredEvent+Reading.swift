import Calls

extension StoredEvent {
  /// The live event, or nil when the stored form lacks what its kind needs.
  func live(privateText: String?) -> CallEvent? {
    switch kind {
    case "began": return began
    case "account_named": return account.map { .accountNamed($0, escalation: escalation ?? "") }
    case "contact_named": return name.map { .contactNamed(Contact(name: $0, role: role, zone: zone)) }
    case "severity_rated": return number.map { .severityRated($0) }
    case "phone_given": return text.map { .phoneGiven($0) }
    case "noted": return text.map { .noted($0) }
    case "quoted": return text.map { .quoted($0, speaker: speaker) }
    case "issue_raised": return text.map { .issueRaised($0, quote: quote) }
    case "action_planned": return text.map { .actionPlanned(actor?.live ?? .me, $0, due?.live) }
    case "todo_added": return text.map { .todoAdded($0, due?.live) }
    case "remedy_proposed": return text.map { .remedyProposed($0, cost: cost?.live, limit: limit?.live) }
    case "next_word_set": return due?.live.map { .nextWordSet($0, liveChannel, remark: text) }
    case "question_asked": return text.map { .questionAsked($0) }
    case "privately_noted": return .privatelyNoted(privateText)
    case "heat_read": return number.map { .heatRead($0) }
    case "fact_established": return fact.map { .factEstablished($0, value: value ?? "") }
    case "moved": return to.map { .moved(to: $0, from: from ?? "", manner: liveManner, missing: missing ?? []) }
    case "read_back": return .readBack(numbers ?? [])
    case "issues_confirmed": return .issuesConfirmed(numbers ?? [])
    case "issue_corrected": return number.map { .issueCorrected($0, text ?? "") }
    case "quote_linked": return quote.map { .quoteLinked($0, issue: issue ?? 0) }
    case "remedies_offered":
      return .remediesOffered(numbers ?? [], early: (missing ?? []).compactMap { TooEarly(name: $0) })
    case "agreed": return .agreed(liveReferences)
    case "remedies_approved": return .remediesApproved(numbers ?? [], by: by ?? "")
    case "edited": return edited(privateText: privateText)
    case "note_split": return number.map { .noteSplit($0) }
    case "dropped": return liveReferences.first.map { .dropped($0) }
    case "reminded": return .reminded(text ?? "")
    case "ended": return .ended(missing: missing ?? [])
    case "undid": return .undid
    case "redid": return .redid
    case "warnings_heard": return .warningsHeard
    case "line_dropped": return .lineDropped
    case "line_held": return number.map { .lineHeld(minutes: $0) }
    case "detour_entered": return book.flatMap { text in name.map { .detourEntered($0, text: text) } }
    case "detour_left": return .detourLeft
    case "book_changed": return book.map { .bookChanged($0) }
    case "reopened": return .reopened
    case "scribing_allowed": return .scribingAllowed
    case "scribing_ended": return .scribingEnded
    default: return nil
    }
  }

  private var began: CallEvent? {
    book.map {
      .began(
        CallEvent.Opening(
          account: account, escalation: escalation, contact: name.map { Contact(name: $0, role: role) },
          severity: severity, leader: leader ?? "", book: $0, zone: zone ?? ""))
    }
  }

  private var liveReferences: [Reference] { (references ?? []).compactMap { Reference($0) } }

  private var liveChannel: NextWord.Channel? { channel.flatMap { NextWord.Channel(rawValue: $0) } }

  private var liveManner: CallEvent.Manner {
    switch manner {
    case "back": .back
    case "jump": .jump
    case "skip": .skip(why: why)
    default: .next
    }
  }

  private func edited(privateText: String?) -> CallEvent? {
    guard let reference = liveReferences.first else { return nil }
    let words = text ?? privateText ?? ""
    switch revision {
    case "text": return .edited(reference, .text(words))
    case "quote": return .edited(reference, .quote(words, speaker: speaker))
    case "action": return .edited(reference, .action(actor?.live ?? .me, words, due?.live))
    case "todo": return .edited(reference, .todo(words, due?.live))
    case "remedy": return .edited(reference, .remedy(words, cost: cost?.live, limit: limit?.live))
    case "next_word": return due?.live.map { .edited(reference, .nextWord($0, liveChannel, remark: text)) }
    case "heat": return number.map { .edited(reference, .heat($0)) }
    default: return nil
    }
  }
}
