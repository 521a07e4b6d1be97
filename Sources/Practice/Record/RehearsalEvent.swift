import Books
import Language

/// What is stored of a rehearsal, line by line. Replaying needs no engine: what they answered and how they stood is in it.
package enum RehearsalEvent: Sendable {
  case begun(RehearsalSetup)
  case turn(RehearsalTurn)
  /// What a colleague answered to the last turn.
  case played(PlayedLine)
  /// Between which totals nine in ten scores of the talk lie, 0 to 100.
  case ranged(ClosedRange<Int>)
  /// What the trainee thinks the heat is, 0 to 10.
  case guessed(Int)
  /// A turn was meant otherwise than it was read, and the talk was scored anew from there on: these are its turns from that
  /// one to the last.
  case meant(Meant, scoredAnew: [RehearsalTurn])
  /// The talk goes on behind this turn, 0 to begin anew; the later ones are left behind.
  case rewound(to: Int)
}

/// What a rehearsal is played with. The texts are kept whole, so that it can be read and gone on with after the books have
/// changed; of what hears, only a mark is kept.
package struct RehearsalSetup: Sendable, Hashable {
  /// The books that one rehearsal is made of.
  package enum Book: String, CaseIterable, Sendable { case scenario, character, common, rules, words }

  /// The scenario's name, as it is typed.
  package let scenario: String
  /// The text of each book.
  package let texts: [Book: String]
  /// Stands for the weights and cues that hear what is said: equal marks hear alike.
  package let hearing: String
  package let seed: UInt64
  /// Whether they stay on the line whatever is said.
  package let stays: Bool
  /// The trainee, as they are called in the talk.
  package let trainee: String
  /// Whether a colleague plays the customer.
  package let isPair: Bool

  package init(
    scenario: String, texts: [Book: String], hearing: String, seed: UInt64, stays: Bool, trainee: String,
    isPair: Bool = false
  ) {
    self.scenario = scenario
    self.texts = texts
    self.hearing = hearing
    self.seed = seed
    self.stays = stays
    self.trainee = trainee
    self.isPair = isPair
  }

  /// The word book it carries.
  package func readWords() throws(BookFault) -> WordBook {
    try WordBook(text: texts[.words] ?? "", file: "words.yaml")
  }

  /// The scenario it carries.
  /// - Parameter words: the word book it carries.
  package func readScenario(_ words: WordBook) throws(BookFault) -> Scenario {
    try Scenario(text: texts[.scenario] ?? "", file: "\(scenario).yaml", words: words)
  }
}
