import Calls

extension Form2: Encodable {
  func encode(to encoder: any Encoder) throws {
    var body = encoder.container(keyedBy: Key.self)
    try body.put(Kind(event).rawValue, .kind)
    try body.put(author, .author)
    switch event {
    case .began(let opening): try body.put(opening)
    case .accountNamed(let name, let escalation, let from):
      try body.put(name, .account)
      try body.put(escalation, .escalation)
      try body.put(from, .from)
    case .contactNamed(let contact, let from):
      try body.put(StoredContact(contact), .contact)
      try body.put(from.map(StoredContact.init), .from)
    case .severityRated(let level, let from):
      try body.put(level, .number)
      try body.put(from, .from)
    case .phoneGiven(let number, let from):
      try body.put(number, .text)
      try body.put(from, .from)
    case .captured(let capture): try body.put(capture)
    case .factEstablished(let fact, let value, let from):
      try body.put(fact, .fact)
      try body.put(value, .value)
      try body.put(from, .from)
    case .moved(let to, let from, let manner, let open):
      try body.put(to, .to)
      try body.put(from, .from)
      try body.put(manner)
      if !open.isEmpty { try body.put(open.map(StoredOpen.init), .open) }
    case .detourEntered(let name, let copy):
      try body.put(name, .name)
      try body.put(Digest.of(copy.text), .book)
    case .bookChanged(let copy): try body.put(Digest.of(copy.text), .book)
    case .readBack(let numbers), .issuesConfirmed(let numbers): try body.put(numbers, .numbers)
    case .issueCorrected(let number, let text, let from):
      try body.put(number, .number)
      try body.put(text, .text)
      try body.put(from, .from)
    case .quoteLinked(let quote, let issue, let from):
      try body.put(quote, .quote)
      try body.put(issue, .issue)
      try body.put(from, .from)
    case .remediesOffered(let numbers, let early):
      try body.put(numbers, .numbers)
      if !early.isEmpty { try body.put(early.map(StoredReason.init), .early) }
    case .agreed(let references): try body.put(references.map(\.description), .references)
    case .remediesApproved(let numbers, let by, let from):
      try body.put(numbers, .numbers)
      try body.put(by, .by)
      try body.put(from, .from)
    case .edited(let reference, let capture, let from):
      try body.put(reference.description, .reference)
      var new = body.nestedContainer(keyedBy: Key.self, forKey: .to)
      try new.put(capture)
      if let from {
        var old = body.nestedContainer(keyedBy: Key.self, forKey: .from)
        try old.put(from)
      }
    case .noteSplit(let number), .lineHeld(let number): try body.put(number, .number)
    case .dropped(let reference): try body.put(reference.description, .reference)
    case .reminded(let reminder): try body.put(StoredReminder(reminder), .reminder)
    case .ended(let open): try body.put(open.map(StoredOpen.init), .open)
    case .undid, .redid, .detourLeft, .warningsHeard, .lineDropped, .scribingAllowed, .scribingEnded, .reopened: break
    }
  }
}

extension KeyedEncodingContainer<Form2.Key> {
  fileprivate mutating func put(_ value: (some Encodable)?, _ key: Form2.Key) throws {
    try encodeIfPresent(value, forKey: key)
  }

  fileprivate mutating func put(_ opening: CallEvent.Opening) throws {
    try put(opening.account, .account)
    try put(opening.escalation, .escalation)
    try put(opening.contact.map(Form2.StoredContact.init), .contact)
    try put(opening.severity, .severity)
    try put(opening.leader, .leader)
    try put(Digest.of(opening.book.text), .book)
    try put(opening.zone, .zone)
  }

  /// What it is stands in the kind of the event, or in the reference to it.
  fileprivate mutating func put(_ capture: Capture) throws {
    switch capture {
    case .note(let text), .question(let text): try put(text, .text)
    case .quote(let text, let speaker):
      try put(text, .text)
      try put(speaker, .speaker)
    case .issue(let text, let quote):
      try put(text, .text)
      try put(quote, .quote)
    case .action(let actor, let text, let due):
      try put(Form2.StoredActor(actor), .actor)
      try put(text, .text)
      try put(due.map(Form2.StoredDue.init), .due)
    case .todo(let text, let due):
      try put(text, .text)
      try put(due.map(Form2.StoredDue.init), .due)
    case .remedy(let text, let cost, let limit):
      try put(text, .text)
      try put(cost.map(Form2.StoredMoney.init), .cost)
      try put(limit.map(Form2.StoredMoney.init), .limit)
    case .nextWord(let due, let channel, let remark):
      try put(Form2.StoredDue(due), .due)
      try put(channel?.rawValue, .channel)
      try put(remark, .text)
    case .heat(let heat): try put(heat, .number)
    // The text has a table of its own.
    case .privateNote: break
    }
  }

  fileprivate mutating func put(_ manner: CallEvent.Manner) throws {
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
