import Books

/// What people are asked about in every such talk, and what a scenario need have no answer for.
enum AskedTopic: CaseIterable {
  /// What is left of their trust, or would bring it back.
  case trust
  /// What they need, or would have to see.
  case needed
  case worst
  /// What it did to them.
  case felt
  /// How it went on.
  case next

  fileprivate var concept: String {
    switch self {
    case .trust: "trust"
    case .needed: "asks_needed"
    case .worst: "asks_worst"
    case .felt: "asks_felt"
    case .next: "asks_next"
    }
  }

  fileprivate var act: PracticeAct {
    switch self {
    case .trust: .askedTrust
    case .needed: .askedNeeded
    case .worst: .askedWorst
    case .felt: .askedFelt
    case .next: .askedNext
    }
  }
}

extension TurnReading {
  /// The first topic of all that one of its open questions is about.
  var topic: AskedTopic? {
    let asked = sentences.filter(\.asksForWords)
    return AskedTopic.allCases.first { topic in
      asked.contains { $0.heard.content.meets(.concept(topic.concept)) }
    }
  }
}

extension Rehearsal {
  /// What they say to a question that is asked in every such talk. Asked what they need they ask for what they have not got.
  mutating func tell(of topic: AskedTopic?, _ reading: TurnReading) -> Forward? {
    guard let topic else { return nil }
    if topic == .needed, let want = askForWant(reading) { return Forward(kind: .want, text: want) }
    return chooser.line(for: topic.act, in: mood, slots()).map { Forward(kind: .answer, text: $0) }
  }
}
