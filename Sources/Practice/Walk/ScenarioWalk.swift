import Books
import Language

/// A scenario played by simulated trainees of every kind: what they reach, and how far it scatters.
package struct ScenarioWalk: Sendable {
  package struct Row: Sendable {
    package let voice: SimulatedTrainee.Voice
    package let least: Int
    package let median: Int
    package let most: Int
    /// How many of the talks ended agreed, in percent.
    package let accepted: Int
    /// Whether the median is where it is expected.
    package var isFair: Bool { voice.expected.contains(median) && (accepted == 0 || voice.mayBeAccepted) }
  }

  package let rows: [Row]

  /// - Parameters:
  ///   - talks: of each kind, each with another seed.
  ///   - isStopped: asked between talks.
  package init(
    _ rehearsal: Rehearsal, words: WordBook, talks: Int, seed: UInt64, isStopped: () -> Bool = { false }
  ) {
    var rows: [Row] = []
    var rehearsal = rehearsal
    for voice in SimulatedTrainee.Voice.allCases where !isStopped() {
      var totals: [Int] = []
      var accepted = 0
      for talk in 0..<UInt64(max(1, talks)) where !isStopped() {
        let played = SimulatedTrainee.play(rehearsal, as: voice, words: words, seed: seed &+ talk)
        rehearsal.known = played.known
        totals.append(Scorecard(played.record).total)
        accepted += played.customer.ending == .accepted ? 1 : 0
      }
      totals.sort()
      guard let least = totals.first, let most = totals.last else { continue }
      rows.append(
        Row(
          voice: voice, least: least, median: totals[totals.count / 2], most: most,
          accepted: accepted * 100 / totals.count))
    }
    self.rows = rows
  }
}
