import Books
import Language
import Testing

@testable import Practice

@Suite("Lines to choose from")
struct LinesToSayTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  /// A talk in which the same kind of line is chosen each time.
  private func talk(choosing worth: LinesToSay.Worth, in name: String) throws -> Rehearsal {
    let scenario = try shipped.scenario(name)
    let lines = LinesToSay(try shipped.sayings(), WordFinder(shipped.words, lists: scenario.lists))
    var talk = Rehearsal(scenario, try shipped.setting(name), seed: 2)
    while !talk.isOver, !talk.customer.isAgreed, talk.turns.count < 14 {
      let offered = lines.offered(in: talk)
      #expect(offered.count == 3 && Set(offered.map(\.text)).count == 3)
      guard let line = offered.first(where: { $0.worth == worth }) else { break }
      talk.say(line.text)
    }
    talk.end()
    #expect(lines.offered(in: talk).isEmpty)
    return talk
  }

  @Test(arguments: ShippedPractice.names)
  func `whoever takes the good one wins, and nobody else does`(name: String) throws {
    let good = Scorecard(try talk(choosing: .good, in: name).record).total
    let little = Scorecard(try talk(choosing: .little, in: name).record).total
    let harmful = Scorecard(try talk(choosing: .harmful, in: name).record).total
    #expect(good >= 70, "\(good), \(little), \(harmful)")
    #expect(little <= 40 && harmful <= 40, "\(good), \(little), \(harmful)")
  }

  @Test func `the place tells nothing, and the same talk is offered the same lines`() throws {
    let name = "missed-deadline"
    let scenario = try shipped.scenario(name)
    let lines = LinesToSay(try shipped.sayings(), WordFinder(shipped.words, lists: scenario.lists))
    var talk = Rehearsal(scenario, try shipped.setting(name), seed: 2)
    var places: Set<Int> = []
    for _ in 0..<9 {
      let offered = lines.offered(in: talk)
      #expect(offered == lines.offered(in: talk))
      if let place = offered.firstIndex(where: { $0.worth == .good }) { places.insert(place) }
      talk.say("Right.")
    }
    #expect(places == [0, 1, 2])
  }
}
