import Books
import Language
import Testing

@testable import Practice

@Suite("A customer who is played by a colleague")
struct PairTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func talk() throws -> Rehearsal {
    let (scenario, common) = (try shipped.scenario("coffee-machine"), try shipped.setting("coffee-machine"))
    let setting = Rehearsal.Setting(
      character: common.character, common: common.common, rules: common.rules, tools: common.tools,
      trainee: common.trainee, isPair: true)
    return Rehearsal(scenario, setting, seed: 1)
  }

  private static let saidBack =
    "You unpacked the machine and the hose was not in the box, with forty guests in the house."

  @Test func `is answered by a person, who says how hot that leaves them`() throws {
    var talk = try talk()
    let heard = talk.hear(Self.saidBack)
    let turn = try #require(heard)
    #expect(turn.reply.isEmpty && talk.record.awaitsAnswer)
    #expect(turn.effects.contains { $0.reason == .saidBack && $0.about == "hose" })
    // Nothing that was said moves a person by rule.
    #expect(turn.heat == 600)
    talk.take(PlayedLine(text: "It was awful.", heat: 8))
    #expect(talk.record.turns[0].reply == "It was awful." && talk.record.standing.heat == 800)
    #expect(!talk.record.awaitsAnswer)
    talk.hear("Go on.")
    talk.take(PlayedLine(text: "No.", heat: nil))
    #expect(talk.record.standing.heat == 800)
  }

  @Test func `never hangs up by itself, whatever is said`() throws {
    var talk = try talk()
    for _ in 0..<12 {
      talk.hear("You should have checked the box. It is your own fault, and it is only coffee.")
      talk.take(PlayedLine(text: "Really?", heat: 10))
    }
    #expect(talk.record.turns.count == 12 && !talk.isOver)
    talk.endPair()
    #expect(talk.isOver && talk.record.standing.ending == .played)
    let more = talk.hear("Hello?")
    #expect(more == nil)
  }

  @Test func `has told what is in a line of theirs, and what they mark`() throws {
    var talk = try talk()
    talk.hear(Self.saidBack)
    #expect(talk.told(by: "I rang three times and nobody rang back.") == ["ringing"])
    #expect(
      talk.told(by: "It was me who talked the partners into changing to you. Last night they all looked at me.") == [
        "choice"
      ])
    #expect(talk.told(by: "The weather is fine.") == [])
    talk.take(PlayedLine(text: "They looked at me.", told: ["choice", "ringing", "bill", "nonsense"]))
    #expect(talk.customer.told.contains("ringing") && talk.customer.asked["bill"] == 1)
    #expect(talk.record.standing.disclosed == ["choice"])
    #expect(talk.record.turns[0].effects.filter { $0.reason == .disclosed }.map(\.words) == ["They looked at me."])
    // Once told it is told.
    talk.hear("I see.")
    talk.take(PlayedLine(text: "Yes.", told: ["choice"]))
    #expect(talk.record.turns.flatMap(\.effects).count { $0.reason == .disclosed } == 1)
  }

  @Test func `is the same when it is read from its events`() throws {
    var talk = try talk()
    var record = RehearsalRecord(talk.scenario, isPair: true)
    for (said, line) in [
      (Self.saidBack, PlayedLine(text: "Yes.", heat: 5)),
      ("What did that do to you?", PlayedLine(text: "", told: ["choice"])),
      ("We left it out, and I am sorry.", PlayedLine(text: "Well.", heat: 3)),
    ] {
      let turn = talk.hear(said)
      record.apply(.turn(try #require(turn)))
      talk.take(line)
      record.apply(.played(line))
    }
    #expect(record.turns.map(\.standing) == talk.turns.map(\.standing))
    #expect(record.turns.map(\.reply) == ["Yes.", "", "Well."])
    #expect(record.turns.map(\.effects) == talk.turns.map(\.effects))
  }

  @Test func `stays as hot as they said when a turn is put right`() throws {
    var moments = [try talk()]
    for line in ["It was raining all day.", "We left the hose out of the box."] {
      var talk = moments[moments.count - 1]
      talk.hear(line)
      talk.take(PlayedLine(text: "Hm.", heat: 7))
      moments.append(talk)
    }
    var ended = moments[2]
    ended.endPair()
    moments.append(ended)
    let now = Rehearsal.correct(moments, Meant(turn: 1, label: .apology))
    #expect(now[3].turns.map(\.reply) == moments[3].turns.map(\.reply))
    #expect(now[3].turns.map(\.standing.heat) == [700, 700, 700])
    #expect(now[3].turns[0].effects.contains { $0.reason == .apology } && now[3].turns[2].standing.ending == .played)
  }

  @Test func `has skills and no total`() throws {
    var talk = try talk()
    talk.hear(Self.saidBack)
    talk.take(PlayedLine(text: "Yes.", heat: 2))
    talk.endPair()
    let card = Scorecard(talk.record)
    #expect(card.outcome == 0 && card.skills.first { $0.skill == .paraphrase }?.points ?? 0 > 0)
  }
}
