import Books
import Language
import Testing

@testable import Practice

@Suite("A turn that is put right")
struct MeantTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private static let lines = [
    "Good morning Priya.", "The weather is grey over here.",
    "Your packing line has been idle since Friday because of us.", "Call you Wednesday, five-ish.",
  ]

  /// The talk before its first turn and behind each.
  private func moments(_ lines: [String] = lines, ends: Bool = true) throws -> [Rehearsal] {
    var moments = [Rehearsal(try shipped.scenario("missed-deadline"), try shipped.setting("missed-deadline"), seed: 3)]
    for line in lines + (ends ? [""] : []) {
      var talk = moments[moments.count - 1]
      if line.isEmpty { talk.end() } else { talk.say(line) }
      moments.append(talk)
    }
    return moments
  }

  @Test func `counts as it was meant, and what they answered stays`() throws {
    let was = try moments()
    let now = Rehearsal.correct(was, Meant(turn: 2, label: .paraphrase, about: "silence"))
    #expect(now[2].turns[1].effects.contains { $0.reason == .saidBack && $0.about == "silence" })
    #expect(now[5].turns.map(\.reply) == was[5].turns.map(\.reply))
    #expect(now[5].turns[4].standing.heat < was[5].turns[4].standing.heat)
    #expect(now[5].turns[4].standing.heard > was[5].turns[4].standing.heard)
    #expect(now[1].turns.map(\.standing) == was[1].turns.map(\.standing))
  }

  @Test func `counts no longer as what it was not`() throws {
    let was = try moments()
    #expect(was[5].turns[2].effects.contains { $0.reason == .saidBack })
    let now = Rehearsal.correct(was, Meant(turn: 3, label: .paraphrase, isSaid: false))
    #expect(!now[5].turns[2].effects.contains { $0.reason == .saidBack })
  }

  @Test func `keeps what was put right before, whichever turn comes first`() throws {
    let late = Meant(turn: 2, label: .apology)
    let early = Meant(turn: 1, label: .thanks)
    let one = Rehearsal.correct(Rehearsal.correct(try moments(), late), early)
    let other = Rehearsal.correct(Rehearsal.correct(try moments(), early), late)
    #expect(one[5].turns.map(\.standing) == other[5].turns.map(\.standing))
    #expect(one[5].turns[1].effects.contains { $0.reason == .apology })
    // Going back behind turn 1 forgets what was put right in turn 2.
    #expect(one[1].meant == [early])
  }

  @Test func `gives a day to what it was for`() throws {
    let was = try moments(["I'm ringing you tomorrow at five with it."], ends: false)
    #expect(was[1].namesDay(was[1].turns[0].said))
    let now = Rehearsal.correct(was, Meant(turn: 1, label: .commitment, about: "next"))
    #expect(now[1].customer.met == ["next"])
  }

  @Test func `is put right in the scores of its range too`() throws {
    let was = try moments()
    let now = Rehearsal.correct(was, Meant(turn: 3, label: .blame))
    let isBlame = [was[5], now[5]].map { talk in
      var again = talk.anew(seed: 9)
      for line in Self.lines { again.say(line) }
      return again.turns[2].effects.contains { $0.reason == .blame }
    }
    #expect(isBlame == [false, true])
  }

  @Test func `a talk goes on from where it stands then`() throws {
    let moments = Rehearsal.correct(
      try moments(ends: false), Meant(turn: 2, label: .paraphrase, about: "silence"))
    var talk = try #require(moments.last)
    let said = talk.say("Nobody here picked up the phone to tell you.")
    let turn = try #require(said)
    // It is known already.
    #expect(!turn.effects.contains { $0.reason == .saidBack && $0.about == "silence" })
    // And harms nothing; what else lies open is another matter.
    #expect(!turn.effects.contains { $0.heat > 0 && $0.reason != .leftLying })
  }

  @Test(arguments: CueLabel.allCases)
  func `every label can be meant and not meant`(label: CueLabel) throws {
    let was = try moments()
    let about: String? = label == .paraphrase ? "late" : label == .commitment ? "next" : nil
    let now = Rehearsal.correct(was, Meant(turn: 4, label: label, about: about))
    let back = Rehearsal.correct(now, Meant(turn: 4, label: label, isSaid: false))
    #expect(now.count == was.count && back.count == was.count)
    #expect(now[5].turns.map(\.reply) == was[5].turns.map(\.reply))
  }
}
