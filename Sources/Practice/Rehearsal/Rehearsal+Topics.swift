import Books
import Language

/// What people are asked about in every such talk, and what a scenario need have no answer for: the concept of each question,
/// and the lines that answer it.
private let topicsOfEveryTalk: KeyValuePairs<String, PracticeAct> = [
  "trust": .askedTrust, "asks_deadline": .askedDeadline, "asks_number": .askedNumber, "asks_needed": .askedNeeded,
  "asks_worst": .askedWorst, "asks_felt": .askedFelt,
  "asks_next": .askedNext, "asks_said": .askedOthers, "asks_coping": .askedCoping, "asks_cost": .askedCost,
]

extension TurnReading {
  /// What answers the first topic that one of its open questions is about.
  var topic: PracticeAct? {
    // How they are themselves is another question than how they get by.
    let asked = sentences.filter { $0.asksForWords && !$0.heard.asksHowTheyAre }
    return topicsOfEveryTalk.first { topic in asked.contains { $0.heard.content.meets(.concept(topic.key)) } }?.value
  }

  /// How somebody manages, or by when they need it, is asked of whoever is named in the question.
  static let ofAnybody: Set<PracticeAct> = [.askedCoping, .askedDeadline, .askedNumber]

  /// The concept by which its questions are such ones, and how many words of them are of it.
  var ofAnybody: (concept: WordEntry, words: Int)? {
    let asked = sentences.filter(\.asksForWords).map(\.heard.content)
    let words = topicsOfEveryTalk.filter { TurnReading.ofAnybody.contains($0.value) }.map { topic in
      let concept = WordEntry.concept(topic.key)
      return (concept: concept, words: asked.map { $0.words(meeting: [concept]) }.max() ?? 0)
    }
    return words.first { $0.words > 0 }
  }
}

extension Rehearsal {
  /// What they say to a question that is asked in every such talk. Asked what they need they ask for what they have not got.
  mutating func tell(of topic: PracticeAct?, _ reading: TurnReading) -> Forward? {
    guard let topic else { return nil }
    if topic == .askedDeadline { return tellDeadline(reading) }
    if topic == .askedNeeded, let want = askForWant(reading) { return Forward(kind: .want, text: want) }
    return chooser.line(for: topic, in: mood, slots()).map { Forward(kind: .answer, text: $0) }
  }

  /// By when they need what was asked about, or the first thing they need; a day for it is one they have just asked for.
  private mutating func tellDeadline(_ reading: TurnReading) -> Forward? {
    let open = scenario.musts.filter { customer.lacks($0) && !$0.isNextWord }
    guard let want = open.first(where: reading.touches) ?? open.first,
      let line = chooser.line(
        for: .askedDeadline, in: mood, slots(["when": want.deadline.spoken(at: scenario.now), "want": want.name]))
    else { return nil }
    customer.askedFor = want.id
    return Forward(kind: .answer, text: line)
  }
}
