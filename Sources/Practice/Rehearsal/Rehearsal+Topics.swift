import Books

/// What people are asked about in every such talk, and what a scenario need have no answer for: the concept of each question,
/// and the lines that answer it.
private let topicsOfEveryTalk: KeyValuePairs<String, PracticeAct> = [
  "trust": .askedTrust, "asks_needed": .askedNeeded, "asks_worst": .askedWorst, "asks_felt": .askedFelt,
  "asks_next": .askedNext, "asks_said": .askedOthers, "asks_coping": .askedCoping, "asks_cost": .askedCost,
]

extension TurnReading {
  /// What answers the first topic that one of its open questions is about.
  var topic: PracticeAct? {
    let asked = sentences.filter(\.asksForWords)
    return topicsOfEveryTalk.first { topic in asked.contains { $0.heard.content.meets(.concept(topic.key)) } }?.value
  }
}

extension Rehearsal {
  /// What they say to a question that is asked in every such talk. Asked what they need they ask for what they have not got.
  mutating func tell(of topic: PracticeAct?, _ reading: TurnReading) -> Forward? {
    guard let topic else { return nil }
    if topic == .askedNeeded, let want = askForWant(reading) { return Forward(kind: .want, text: want) }
    return chooser.line(for: topic, in: mood, slots()).map { Forward(kind: .answer, text: $0) }
  }
}
