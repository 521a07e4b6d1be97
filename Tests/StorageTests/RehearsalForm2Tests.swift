import Practice
import Testing

@testable import Storage

@Suite struct RehearsalForm2Tests {
  /// Frozen, to be read for ever. Add to it, never change it.
  static let samples: [(RehearsalEvent, String)] = [
    (
      .begun(StoredRehearsal.setup),
      """
      {"books":{"character":"\(Digest.of("C"))","common":"\(Digest.of("O"))","rules":"\(Digest.of("R"))",\
      "scenario":"\(Digest.of("S"))","words":"\(Digest.of("W"))"},"hearing":"ab12","kind":"rehearsal_begun",\
      "scenario":"late","seed":7,"stays":true,"trainee":"Alex"}
      """
    ),
    (
      .turn(StoredRehearsal.turn),
      """
      {"kind":"said","turn":{"cut":"The rest.","disclosed":["b","c"],"effects":[{"about":"a","heat":-30,\
      "reason":"said_back","trust":5,"words":"You waited."},{"reason":"floor"}],"ending":"hung_up","floor":60,"heard":40,\
      "heat":655,"is_agreed":false,"met":["next"],"number":3,"reply":"Yes.","said":"You waited. The rest.","trust":35,"unread":["Right then, moving on."]}}
      """
    ),
    (
      .begun(StoredRehearsal.pair),
      """
      {"books":{"character":"\(Digest.of("C"))","common":"\(Digest.of("O"))","rules":"\(Digest.of("R"))",\
      "scenario":"\(Digest.of("S"))","words":"\(Digest.of("W"))"},"hearing":"ab12","kind":"rehearsal_begun",\
      "pair":true,"scenario":"late","seed":7,"stays":false,"trainee":"Alex"}
      """
    ),
    (
      .played(PlayedLine(text: "I rang three times.", heat: 5, told: ["ringing"])),
      #"{"heat":5,"kind":"played","text":"I rang three times.","told":["ringing"]}"#
    ),
    (.played(PlayedLine(text: "Well.")), #"{"kind":"played","text":"Well."}"#),
    (.guessed(6), #"{"heat":6,"kind":"heat_guessed"}"#),
    (.ranged(61...78), #"{"kind":"ranged","least":61,"most":78}"#),
    (.rewound(to: 2), #"{"kind":"rewound","number":2}"#),
    (
      .meant(Meant(turn: 3, label: .paraphrase, about: "a"), scoredAnew: [StoredRehearsal.turn]),
      """
      {"about":"a","is_said":true,"kind":"meant","label":"paraphrase","number":3,"scored_anew":[\
      {"cut":"The rest.","disclosed":["b","c"],"effects":[{"about":"a","heat":-30,\
      "reason":"said_back","trust":5,"words":"You waited."},{"reason":"floor"}],"ending":"hung_up","floor":60,"heard":40,\
      "heat":655,"is_agreed":false,"met":["next"],"number":3,"reply":"Yes.","said":"You waited. The rest.","trust":35,"unread":["Right then, moving on."]}]}
      """
    ),
    (
      .meant(Meant(turn: 1, label: .blame, isSaid: false), scoredAnew: []),
      #"{"is_said":false,"kind":"meant","label":"blame","number":1,"scored_anew":[]}"#
    ),
  ]

  @Test(arguments: samples)
  func `an event is written as its frozen text and read back`(event: RehearsalEvent, body: String) throws {
    #expect(try RehearsalForm2(event).body() == body)
    let texts = Dictionary(uniqueKeysWithValues: StoredRehearsal.setup.texts.values.map { (Digest.of($0), $0) })
    let live = try #require(try RehearsalForm2(body: body).live { texts[$0] })
    #expect(try RehearsalForm2(live).body() == body)
  }

  @Test(arguments: [
    #"{"kind":"sung"}"#, #"{"kind":"ranged","least":70,"most":7}"#, #"{"kind":"said"}"#, #"{"kind":"rewound"}"#,
    #"{"kind":"rehearsal_begun","scenario":"late"}"#,
    #"{"is_said":true,"kind":"meant","label":"sung","number":1,"scored_anew":[]}"#,
  ])
  func `a text that lacks what its kind needs reads as nothing`(body: String) throws {
    #expect(try RehearsalForm2(body: body).live { _ in "text" } == nil)
  }

  @Test func `a book that is not in the store leaves a rehearsal that does not read`() throws {
    let body = try RehearsalForm2(.begun(StoredRehearsal.setup)).body()
    #expect(try RehearsalForm2(body: body).live { _ in nil } == nil)
  }
}

/// What a rehearsal is stored with, in short texts.
enum StoredRehearsal {
  static let pair = RehearsalSetup(
    scenario: "late", texts: setup.texts, hearing: "ab12", seed: 7, stays: false, trainee: "Alex", isPair: true)

  static let setup = RehearsalSetup(
    scenario: "late", texts: [.scenario: "S", .character: "C", .common: "O", .rules: "R", .words: "W"],
    hearing: "ab12", seed: 7, stays: true, trainee: "Alex")

  static let turn = RehearsalTurn(
    number: 3, said: "You waited. The rest.", cut: "The rest.", reply: "Yes.",
    effects: [
      RehearsalTurn.Effect(.saidBack, words: "You waited.", about: "a", heat: -30, trust: 5),
      RehearsalTurn.Effect(.floor),
    ], unread: ["Right then, moving on."],
    standing: Standing(
      heat: 655, floor: 60, trust: 35, heard: 40, met: ["next"], disclosed: ["c", "b"], isAgreed: false, ending: .hungUp
    ))
}
