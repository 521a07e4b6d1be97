import Books
import Language

/// Errors of a reader, made on purpose: some of what was recognised is lost, and some is heard that was not said. How far a
/// score moves under them is how far it can be trusted.
struct Mishearing: Sendable {
  /// In percent: the moves that are lost, and the sentences in which one too many is heard.
  struct Rates: Sendable {
    let lost: Int
    let added: Int
  }

  let rates: Rates
  private var chance: SeededRandom

  init(_ rates: Rates, seed: UInt64) {
    self.rates = rates
    chance = SeededRandom(seed: seed)
  }

  mutating func blur(_ reading: inout TurnReading, _ scenario: Scenario, _ customer: Customer) {
    for index in reading.sentences.indices {
      reading.sentences[index].moves.removeAll { _ in happens(rates.lost) }
      guard happens(rates.added), let move = stray(scenario, customer) else { continue }
      reading.sentences[index].moves.append(move)
    }
  }

  private mutating func happens(_ percent: Int) -> Bool { Int(chance.next() % 100) < percent }

  /// Something that may be heard where it is not.
  private mutating func stray(_ scenario: Scenario, _ customer: Customer) -> TurnReading.Move? {
    let told = scenario.issues.filter { customer.told.contains($0.id) }
    var moves: [TurnReading.Move] = [
      .acknowledged, .kindWords, .apology, .claimed, .invitation, .noDate, .unasked,
      .risky(.defensive, isSure: true), .risky(.dismissive, isSure: true), .risky(.policy, isSure: true),
      .risky(.blame, isSure: false),
    ]
    if !told.isEmpty { moves.append(.saidBack(told[Int(chance.next() % UInt64(told.count))].id, .own)) }
    return moves[Int(chance.next() % UInt64(moves.count))]
  }
}

extension Rehearsal {
  /// The same talk from its beginning, with a reader that errs so often.
  /// - Parameters:
  ///   - lost: of 100 moves that it recognises.
  ///   - added: of 100 sentences, how many in which it hears one too many.
  package func misheard(lost: Int, added: Int, seed: UInt64) -> Rehearsal {
    var talk = anew(seed: seed)
    talk.mishearing = Mishearing(Mishearing.Rates(lost: lost, added: added), seed: seed)
    return talk
  }

  /// Between which totals nine in ten scores of this talk lie, if the reader errs as often as it was measured to.
  package func range() -> ClosedRange<Int> {
    let total = Scorecard(record).total
    let rates = setting.rules.noise
    let lines = turns.map { ($0, reader.hear($0.said, isRead: $0.isRead)) }
    var known = known
    let totals = (1...Rehearsal.scorings).map { seed in
      var talk = misheard(lost: rates.of(.lost), added: rates.of(.added), seed: UInt64(seed))
      talk.known = known
      for (turn, heard) in lines {
        if turn.said.isEmpty { talk.end() } else { talk.say(turn.said, heard, isRead: turn.isRead) }
      }
      known = talk.known
      return Scorecard(talk.record).total
    }.sorted()
    let tail = Rehearsal.scorings / 20
    return min(total, totals[tail])...max(total, totals[totals.count - 1 - tail])
  }

  /// How often a talk is scored for its range.
  private static let scorings = 200
}
