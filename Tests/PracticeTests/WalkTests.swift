import Books
import Testing

@testable import Practice

@Suite("Simulated trainees")
struct WalkTests {
  /// One talk of each kind; `scenario walk --talks 1000` says how far they scatter.
  @Test(arguments: ShippedPractice.names)
  func `reach what they should in a scenario that ships`(name: String) throws {
    let shipped = try ShippedPractice()
    let rehearsal = Rehearsal(try shipped.scenario(name), try shipped.setting(name), seed: 1)
    let walk = ScenarioWalk(rehearsal, words: shipped.words, talks: 1, seed: 3)
    #expect(walk.rows.count == SimulatedTrainee.Voice.allCases.count)
    for row in walk.rows { #expect(row.isFair, "\(row.voice.rawValue): \(row.median)") }
  }
}
