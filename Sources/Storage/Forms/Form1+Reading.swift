import Calls

extension Form1 {
  /// The live event, or nil when the stored form lacks what its kind needs.
  /// - Parameter copy: reads the text of a book.
  func live(privateText: String?, copy: (String) -> BookCopy) -> CallEvent? {
    switch kind {
    case "began": return began(copy)
    case "account_named": return account.map { .accountNamed($0, escalation: escalation ?? "") }
    case "contact_named": return name.map { .contactNamed(Contact(name: $0, role: role, zone: zone)) }
    case "severity_rated": return number.map { .severityRated($0) }
    case "phone_given": return text.map { .phoneGiven($0) }
    case "fact_established": return fact.map { .factEstablished($0, value: value ?? "") }
    case "moved": return to.map { .moved(to: $0, from: from ?? "", manner: liveManner, open: open) }
    case "read_back": return .readBack(numbers ?? [])
    case "issues_confirmed": return .issuesConfirmed(numbers ?? [])
    case "issue_corrected": return number.map { .issueCorrected($0, text ?? "") }
    case "quote_linked": return quote.map { .quoteLinked($0, issue: issue ?? 0) }
    case "remedies_offered": return .remediesOffered(numbers ?? [], early: Form1.reasons(missing ?? []))
    case "agreed": return .agreed(liveReferences)
    case "remedies_approved": return .remediesApproved(numbers ?? [], by: by ?? "")
    case "edited": return edited(privateText: privateText)
    case "note_split": return number.map { .noteSplit($0) }
    case "dropped": return liveReferences.first.map { .dropped([$0]) }
    case "reminded": return .reminded(Form1.reminder(text ?? ""))
    case "ended": return .ended(open: open)
    case "undid": return .undid
    case "redid": return .redid
    case "warnings_heard": return .warningsHeard
    case "line_dropped": return .lineDropped
    case "line_held": return number.map { .lineHeld(minutes: $0) }
    case "detour_entered": return book.flatMap { text in name.map { .detourEntered($0, copy(text)) } }
    case "detour_left": return .detourLeft
    case "book_changed": return book.map { .bookChanged(copy($0)) }
    case "reopened": return .reopened
    case "scribing_allowed": return .scribingAllowed
    case "scribing_ended": return .scribingEnded
    default: return captured(privateText: privateText)
    }
  }

  private func captured(privateText: String?) -> CallEvent? {
    switch kind {
    case "noted": text.map { .captured(.note($0)) }
    case "quoted": text.map { .captured(.quote($0, speaker: speaker)) }
    case "issue_raised": text.map { .captured(.issue($0, quote: quote)) }
    case "action_planned": text.map { .captured(.action(actor?.live ?? .me, $0, due?.live)) }
    case "todo_added": text.map { .captured(.todo($0, due?.live)) }
    case "remedy_proposed": text.map { .captured(.remedy($0, cost: cost?.live, limit: limit?.live)) }
    case "next_word_set": due?.live.map { .captured(.nextWord($0, liveChannel, remark: text)) }
    case "question_asked": text.map { .captured(.question($0)) }
    case "privately_noted": .captured(.privateNote(privateText))
    case "heat_read": number.map { .captured(.heat($0)) }
    default: nil
    }
  }

  private func edited(privateText: String?) -> CallEvent? {
    guard let reference = liveReferences.first else { return nil }
    let words = text ?? privateText ?? ""
    let capture: Capture? =
      switch revision {
      case "text": Form1.plain(reference.kind, words)
      case "quote": .quote(words, speaker: speaker)
      case "action": .action(actor?.live ?? .me, words, due?.live)
      case "todo": .todo(words, due?.live)
      case "remedy": .remedy(words, cost: cost?.live, limit: limit?.live)
      case "next_word": due?.live.map { .nextWord($0, liveChannel, remark: text) }
      case "heat": number.map { .heat($0) }
      default: nil
      }
    return capture.map { .edited(reference, $0) }
  }

  /// New words for something that is nothing but words.
  private static func plain(_ kind: Reference.Kind, _ words: String) -> Capture {
    switch kind {
    case .issue: .issue(words)
    case .question: .question(words)
    case .privateNote: .privateNote(words)
    default: .note(words)
    }
  }

  private func began(_ copy: (String) -> BookCopy) -> CallEvent? {
    book.map {
      .began(
        CallEvent.Opening(
          account: account, escalation: escalation, contact: name.map { Contact(name: $0, role: role) },
          severity: severity, leader: leader ?? "", book: copy($0), zone: zone ?? ""))
    }
  }

  /// What was open, in the words of the day.
  private var open: [Open] { (missing ?? []).map { .asWritten($0) } }

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

  /// "done", "offer: liability, not approved r1", or the id of a step.
  private static func reminder(_ text: String) -> Reminder {
    if text == "done" { return .ending }
    guard text.hasPrefix("offer: ") else { return .leaving(step: text) }
    return .early(reasons(text.dropFirst(7).split(separator: ",").map { String($0.drop { $0 == " " }) }))
  }

  private static func reasons(_ names: [String]) -> [TooEarly] {
    names.compactMap { name in
      switch name {
      case "not understood": .notUnderstood
      case "liability": .liability
      case "fault unknown": .faultUnknown
      default: name.hasPrefix("not approved r") ? Int(name.dropFirst(14)).map { .notApproved($0) } : nil
      }
    }
  }
}
