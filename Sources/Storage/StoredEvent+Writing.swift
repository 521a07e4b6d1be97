import Calls
import Language

extension StoredEvent {
  init(_ event: CallEvent) {
    switch event {
    case .began(let opening): self.init(opening)
    case .accountNamed(let name, let escalation):
      self.init(kind: "account_named")
      (account, self.escalation) = (name, escalation)
    case .contactNamed(let contact):
      self.init(kind: "contact_named")
      (name, role, zone) = (contact.name, contact.role, contact.zone)
    case .severityRated(let level): self.init("severity_rated", number: level)
    case .phoneGiven(let number): self.init("phone_given", text: number)
    case .noted(let text): self.init("noted", text: text)
    case .quoted(let text, let speaker):
      self.init("quoted", text: text)
      self.speaker = speaker
    case .issueRaised(let text, let quote):
      self.init("issue_raised", text: text)
      self.quote = quote
    case .actionPlanned(let actor, let text, let due):
      self.init("action_planned", text: text)
      (self.actor, self.due) = (StoredActor(actor), due.map(StoredDue.init))
    case .todoAdded(let text, let due):
      self.init("todo_added", text: text)
      self.due = due.map(StoredDue.init)
    case .remedyProposed(let text, let cost, let limit):
      self.init("remedy_proposed", text: text)
      (self.cost, self.limit) = (cost.map(StoredMoney.init), limit.map(StoredMoney.init))
    case .nextWordSet(let due, let channel, let remark):
      self.init("next_word_set", text: remark)
      (self.due, self.channel) = (StoredDue(due), channel?.rawValue)
    case .questionAsked(let text): self.init("question_asked", text: text)
    case .privatelyNoted: self.init(kind: "privately_noted")
    case .heatRead(let heat): self.init("heat_read", number: heat)
    case .factEstablished(let fact, let value):
      self.init(kind: "fact_established")
      (self.fact, self.value) = (fact, value)
    case .moved(let to, let from, let manner, let missing): self.init(to: to, from: from, manner, missing)
    case .readBack(let numbers): self.init("read_back", numbers: numbers)
    case .issuesConfirmed(let numbers): self.init("issues_confirmed", numbers: numbers)
    case .issueCorrected(let number, let text):
      self.init("issue_corrected", text: text)
      self.number = number
    case .quoteLinked(let quote, let issue):
      self.init(kind: "quote_linked")
      (self.quote, self.issue) = (quote, issue)
    case .remediesOffered(let numbers, let early):
      self.init("remedies_offered", numbers: numbers)
      missing = early.isEmpty ? nil : early.map(\.name)
    case .agreed(let references):
      self.init(kind: "agreed")
      self.references = references.map(\.description)
    case .remediesApproved(let numbers, let by):
      self.init("remedies_approved", numbers: numbers)
      self.by = by
    case .edited(let reference, let revision): self.init(reference, revision)
    case .noteSplit(let number): self.init("note_split", number: number)
    case .dropped(let reference):
      self.init(kind: "dropped")
      references = [reference.description]
    case .reminded(let key): self.init("reminded", text: key)
    case .ended(let missing):
      self.init(kind: "ended")
      self.missing = missing
    case .undid: self.init(kind: "undid")
    case .redid: self.init(kind: "redid")
    case .warningsHeard: self.init(kind: "warnings_heard")
    case .lineDropped: self.init(kind: "line_dropped")
    case .lineHeld(let minutes): self.init("line_held", number: minutes)
    case .detourEntered(let name, let text):
      self.init(kind: "detour_entered")
      (self.name, book) = (name, text)
    case .detourLeft: self.init(kind: "detour_left")
    case .bookChanged(let text):
      self.init(kind: "book_changed")
      book = text
    case .reopened: self.init(kind: "reopened")
    case .scribingAllowed: self.init(kind: "scribing_allowed")
    case .scribingEnded: self.init(kind: "scribing_ended")
    }
  }

  private init(_ kind: String, text: String? = nil, number: Int? = nil, numbers: [Int]? = nil) {
    self.init(kind: kind)
    (self.text, self.number, self.numbers) = (text, number, numbers)
  }

  private init(_ opening: CallEvent.Opening) {
    self.init(kind: "began")
    (account, escalation, severity) = (opening.account, opening.escalation, opening.severity)
    (name, role) = (opening.contact?.name, opening.contact?.role)
    (leader, book, zone) = (opening.leader, opening.book, opening.zone)
  }

  private init(to: String, from: String, _ manner: CallEvent.Manner, _ missing: [String]) {
    self.init(kind: "moved")
    (self.to, self.from) = (to, from)
    self.missing = missing.isEmpty ? nil : missing
    switch manner {
    case .next: self.manner = "next"
    case .back: self.manner = "back"
    case .jump: self.manner = "jump"
    case .skip(let why): (self.manner, self.why) = ("skip", why)
    }
  }

  private init(_ reference: Reference, _ revision: CallEvent.Revision) {
    self.init(kind: "edited")
    references = [reference.description]
    switch revision {
    case .text(let text):
      self.revision = "text"
      // A private note's new text is private too.
      self.text = reference.kind == .privateNote ? nil : text
    case .quote(let text, let speaker): (self.revision, self.text, self.speaker) = ("quote", text, speaker)
    case .action(let actor, let text, let due):
      (self.revision, self.text) = ("action", text)
      (self.actor, self.due) = (StoredActor(actor), due.map(StoredDue.init))
    case .todo(let text, let due):
      (self.revision, self.text, self.due) = ("todo", text, due.map(StoredDue.init))
    case .remedy(let text, let cost, let limit):
      (self.revision, self.text) = ("remedy", text)
      (self.cost, self.limit) = (cost.map(StoredMoney.init), limit.map(StoredMoney.init))
    case .nextWord(let due, let channel, let remark):
      (self.revision, self.text) = ("next_word", remark)
      (self.due, self.channel) = (StoredDue(due), channel?.rawValue)
    case .heat(let heat): (self.revision, self.number) = ("heat", heat)
    }
  }

  /// The text that belongs in the private table, if the event has one.
  static func privateText(of event: CallEvent) -> String? {
    switch event {
    case .privatelyNoted(let text): return text
    case .edited(let reference, .text(let text)) where reference.kind == .privateNote: return text
    default: return nil
    }
  }
}

extension StoredEvent.StoredActor {
  init(_ actor: Actor) {
    self.init(side: actor.side.rawValue, name: actor.name, team: actor.isWholeTeam ? true : nil)
  }

  var live: Actor { Actor(side: side == "theirs" ? .theirs : .ours, name: name, isWholeTeam: team ?? false) }
}

extension StoredEvent.StoredDue {
  init(_ due: Due) {
    self.init(date: due.date.iso, time: due.time?.description, offset: due.offset, zone: due.theirZone)
  }

  var live: Due? {
    CivilDate(iso: date).map { Due(date: $0, time: time.flatMap { CivilTime($0) }, offset: offset, theirZone: zone) }
  }
}

extension StoredEvent.StoredMoney {
  init(_ money: Money) {
    self.init(hundredths: money.hundredths, currency: money.currency)
  }

  var live: Money { Money(hundredths: hundredths, currency: currency) }
}
