import Books
import Language
import Testing

@testable import Practice

@Suite("A rehearsal")
struct RehearsalTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private static let well = [
    "Priya, you were promised twelve thousand cartons for Friday, and it's Tuesday and not one has come. We let you down.",
    "Your packing line has been idle since Friday, and nobody here picked up the phone to tell you. You had to chase us.",
    "And on top of it we billed you for speed you never got. What does this do to you?",
    "So your launch at Kessler on Monday hangs on us. What would help you most right now?",
    "We lost three days in our planning and told nobody. That was our fault, and I am sorry.",
    "The plant confirmed it: four thousand cartons will be delivered to your dock on Thursday at noon.",
    "The other eight thousand follow on Friday at noon, that is confirmed too. I'll call you tomorrow at five.",
    "I can waive two thousand euros of the rush fee myself, and you'll have Tom's answer on the rest by tomorrow noon.",
    "You told your CEO it was safe, and we made you look bad in front of her.",
  ]

  private func talk(_ lines: [String], in name: String = "missed-deadline", seed: UInt64 = 1) throws -> Rehearsal {
    var rehearsal = Rehearsal(try shipped.scenario(name), try shipped.setting(name), seed: seed)
    for line in lines { rehearsal.say(line) }
    rehearsal.end()
    return rehearsal
  }

  @Test func `is won by listening, owning and days that hold`() throws {
    let talk = try talk(Self.well)
    #expect(talk.customer.ending == .accepted)
    #expect(Scorecard(talk.record).total >= 75)
  }

  @Test(arguments: [
    (
      "blame",
      [
        "You signed the proof late.", "Your own people were late with the artwork.", "You should have planned better.",
        "You ordered too late, that's why the cartons are late.", "Somebody on your side forgot the proof.",
      ]
    ),
    (
      "defence",
      [
        "We always deliver on time, normally.", "That's not how our process works, so it wasn't us.",
        "It wasn't really our fault, the plant had other jobs.", "We did everything we could.",
        "That's not fair to my team.",
      ]
    ),
    (
      "rules",
      [
        "Our contract says delivery dates are not binding.", "That is against our policy.",
        "I'm not authorised to decide that.",
        "The rush fee is in the terms you signed.", "There is nothing I can do.",
      ]
    ),
    (
      "kindness",
      [
        "I completely understand.", "I hear you.", "I understand how you feel.",
        "I really understand your frustration.",
        "That must be very frustrating.",
      ]
    ),
    (
      "sorry",
      ["I am sorry.", "I'm so sorry about that.", "I do apologise.", "My sincere apologies.", "Sorry again, really."]
    ),
    (
      "soon",
      [
        "We'll look into it.", "I'll get back to you soon.", "We will do our best.",
        "It will be sorted out as soon as possible.",
        "Somebody will call you.",
      ]
    ),
    ("silence", ["...", "...", "...", "...", "..."]),
    (
      "parrot",
      [
        "Where are my cartons? You said Friday. It's Tuesday, my packing line is standing still, and I had to ring you to find out.",
        "You said Friday, it's Tuesday, your packing line is standing still, you had to ring to find out.",
        "And we send you a bill for rushing it.", "Where are your cartons?",
        "It's Tuesday and your packing line is standing still.",
      ]
    ),
    (
      "soup",
      [
        "Sorry. Understand. Together. Solution. Thank you.", "I hear you. Sorry. My fault. Tomorrow. Promise. Thanks.",
        "Apologies. Listening. Owning. Fixing.", "Thank you. Sorry. Together. Tell me more.",
      ]
    ),
  ])
  func `is lost by magic words and by what harms`(name: String, lines: [String]) throws {
    for seed in 1...3 {
      let talk = try talk(lines, seed: UInt64(seed))
      #expect(Scorecard(talk.record).total <= 40, "\(name), seed \(seed)")
      #expect(talk.customer.ending != .accepted)
    }
  }

  @Test(arguments: ShippedPractice.names)
  func `never hears the same line twice, whatever is said`(name: String) throws {
    let bag =
      Self.well + [
        "I understand.", "I am sorry.", "We'll look into it.", "...", "What happened then?", "Is that all?",
        "That's our policy.",
        "It wasn't our fault.", "I'll call you tomorrow at ten.", "Thank you for telling me.",
        "You should have told us.",
        "Tell me what this means for you.", "How can we solve this together?", "Did I get that right?",
      ]
    var first = Rehearsal(try shipped.scenario(name), try shipped.setting(name, stays: true), seed: 1)
    for seed in 1...10 {
      var chance = SeededRandom(seed: UInt64(seed))
      var rehearsal = first.anew(seed: UInt64(seed))
      var replies: [String] = []
      for _ in 0..<30 {
        if let turn = rehearsal.sayAgain(bag[Int(chance.next() % UInt64(bag.count))]) { replies.append(turn.reply) }
      }
      first.known = rehearsal.known
      let spoken = replies.filter { $0 != "..." }
      #expect(Set(spoken).count == spoken.count, "seed \(seed)")
      #expect(replies.allSatisfy { !$0.contains("{") && !$0.isEmpty })
    }
  }

  @Test func `is the same talk for the same seed and lines`() throws {
    let (one, other) = (try talk(Self.well, seed: 7), try talk(Self.well, seed: 7))
    #expect(one.turns.map(\.reply) == other.turns.map(\.reply))
    #expect(one.turns.map(\.heat) == other.turns.map(\.heat))
    let different = try talk(Self.well, seed: 11)
    #expect(different.turns.map(\.reply) != one.turns.map(\.reply))
    // What they feel follows from what is said, and not from chance, but where it echoes what they happened to say.
    #expect(different.turns.map(\.heat) == one.turns.map(\.heat))
  }

  @Test func `a promise that moves is quoted back, and what was said before it is not`() throws {
    let talk = try talk([
      "The other eight thousand will be delivered on Friday at noon.",
      "The other eight thousand will be delivered on Saturday at noon.",
    ])
    #expect(talk.turns[1].effects.contains { $0.reason == .contradiction })
    #expect(talk.turns[0].effects.contains { $0.reason == .promise && $0.about == "rest" })
  }

  @Test func `a limit that says what follows ends nothing yet`() throws {
    let limit =
      "I won't have Simon called an idiot. If the insults go on I'll have to end this call and ring you later."
    var rehearsal = Rehearsal(try shipped.scenario("abuse"), try shipped.setting("abuse"), seed: 1)
    let said = rehearsal.say("You've every right to be angry about that door. \(limit)")
    let turn = try #require(said)
    #expect(!rehearsal.isOver)
    #expect(turn.effects.count { $0.reason == .boundary } == 1)
  }

  @Test func `what a turn spoke of is not asked for in the same turn`() throws {
    var rehearsal = Rehearsal(try shipped.scenario("site-down"), try shipped.setting("site-down"), seed: 1)
    let said = rehearsal.say("You waited forty minutes on our emergency line while your shop was down.")
    let turn = try #require(said)
    let hold = rehearsal.scenario.issues.first { $0.id == "hold" }
    #expect(hold?.press.contains { turn.reply.contains($0) } == false)
  }

  @Test func `they cut in on a sure blame, and what comes after it is not heard`() throws {
    let talk = try talk(["Calm down, it's only four days. I'll call you tomorrow at four."])
    #expect(talk.turns[0].cut == "I'll call you tomorrow at four.")
    #expect(talk.customer.promised.isEmpty)
  }
}
