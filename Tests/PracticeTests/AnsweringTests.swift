import Books
import Language
import Testing

@testable import Practice

@Suite("What they are asked, and what they were given")
struct AnsweringTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func talk(_ lines: [String], in name: String = "missed-deadline") throws -> Rehearsal {
    try shipped.talk(lines, in: name)
  }

  @Test(arguments: [
    ("What time tomorrow would you like me to ring?", PracticeAct.askedWhen),
    ("When would be a good time for me to call?", .askedWhen),
    ("Shall I have a word with the plant?", .suitsWish),
    ("How does that sound?", .suitsUnsure),
    ("Would you rather have it in writing or by phone?", .suitsChoice),
    ("Who signs for it on your side?", .askedWho),
    ("How many people is that?", .askedHowMuch),
    ("Is it the colour or the size of the print?", .askedEither),
    ("Did the two of you ever meet?", .closedQuestion),
    ("What would have to happen for you to be able to trust us again?", .askedTrust),
    ("How do you think you could ever rely on us again?", .askedTrust),
  ])
  func `a question gets an answer of its kind`(question: String, act: PracticeAct) throws {
    #expect(try talk([question]).answers(with: act))
  }

  @Test(arguments: [
    ("How did the evening with the guests go?", "coffee-machine", "evening"),
    ("How did you find out?", "customer-is-wrong", "found"),
    ("What did he say to you, back then?", "mistreated-before", "said"),
    ("Before we get to the price: what made you look at another firm?", "discount-or-leave", "looked"),
    ("How have you got through the mornings?", "abuse", nil),
  ])
  func `asked about something they say what the scenario has on it`(
    question: String, name: String, answer: String?
  ) throws {
    let talk = try talk([question], in: name)
    let said = talk.scenario.answers.filter { $0.say.contains { talk.turns[0].reply.contains($0) } }
    #expect(said.map(\.id) == [answer].compactMap(\.self))
  }

  @Test func `what was said once is not said again, and the talk goes on`() throws {
    let talk = try talk(["How did you find out?", "But how did you find out?"], in: "customer-is-wrong")
    let answer = try #require(talk.scenario.answers.first { $0.id == "found" }?.say.first)
    #expect(talk.turns[0].reply.contains(answer) && !talk.turns[1].reply.contains(answer))
    #expect(!talk.turns[1].reply.isEmpty)
  }

  @Test func `what they hold back comes before what they answer anybody`() throws {
    // Once they feel understood, a question about their people brings the colleague out who built it.
    let talk = try talk(
      [
        "Your shop was down for two and a half hours on the morning of your launch, you rang for help and were left on hold for forty minutes.",
        "You told us three weeks ago and we agreed to change nothing. We broke that, it's our fault and I'm sorry.",
        "How is your team?",
      ], in: "site-down")
    #expect(talk.customer.disclosed.contains("nora"))
  }

  @Test func `whether it suits depends on what they were promised`() throws {
    let first = "The plant confirmed it: four thousand cartons will be at your dock on Thursday at noon."
    #expect(try talk([first, "Can you live with that?"]).answers(with: .suitsPart))
  }

  @Test func `a day that is given and asked about in one breath is answered once`() throws {
    let talk = try talk(["Four thousand cartons will be at your dock on Thursday at noon. Does that work for you?"])
    #expect(talk.turns[0].effects.contains { $0.reason == .promise })
    #expect(!talk.answers(with: .suitsUnsure))
  }

  @Test func `going through what was promised moves no day`() throws {
    let talk = try talk([
      "Four thousand cartons will be at your dock on Thursday at noon, and I'll call you tomorrow at five.",
      "The other eight thousand follow on Friday at noon.",
      "So: four thousand on Thursday at noon, eight thousand on Friday at noon, and my call tomorrow at five.",
    ])
    #expect(!talk.turns[2].effects.contains { $0.reason == .contradiction })
  }

  @Test func `sooner than they were told is no other day, later is one`() throws {
    let sooner = try talk([
      "The other eight thousand will be delivered on Saturday at noon.",
      "The other eight thousand will be delivered on Friday at noon.",
    ])
    #expect(!sooner.turns[1].effects.contains { $0.reason == .contradiction })
    let later = try talk([
      "The other eight thousand will be delivered on Friday at noon.",
      "The other eight thousand will be delivered on Saturday at noon.",
    ])
    #expect(later.turns[1].effects.contains { $0.reason == .contradiction })
  }

  @Test func `what is paid for is not complained of`() throws {
    let scenario = try shipped.scenario("missed-deadline")
    let fee = try #require(scenario.issues.first { $0.id == "fee" })
    let talk = try talk([
      "You were billed for a rush that never happened.", "I'm striking two thousand euros off that fee myself.",
      "Right.", "I see.", "Yes.", "Go on.",
    ])
    let after = talk.turns.dropFirst().map(\.reply).joined(separator: " ")
    #expect(!(fee.tell + fee.press).contains { after.contains($0) })
  }

  @Test(arguments: [
    "Of course.", "Understood, I'll stop guessing.", "Sure thing.", "Thursday, three o'clock, in writing, as I said.",
    "Who do you write to when that happens?", "That went over your head and it shouldn't have.",
    "I mean, is there a name, or does it go to the general inbox?",
  ])
  func `a harmless line does not make them snap`(line: String) throws {
    let reasons: Set<RehearsalTurn.Effect.Reason> = [
      .blame, .defensive, .dismissive, .policy, .overpromise, .doubt,
    ]
    let talk = try talk([line])
    #expect(!talk.turns[0].effects.contains { reasons.contains($0.reason) })
  }

  @Test(arguments: [
    "With respect, that's not our fault.", "I'll pass it to Dave in support.", "Was it really that many cartons?",
    "I've got another meeting at half past, so let's park this.", "You'll get them when you get them.",
    "You're free to leave, of course.", "You probably misheard him.", "I hope we can put this behind us.",
    "If you read the small print, it says that plans may change.",
  ])
  func `a line that gets rid of them is not let pass`(line: String) throws {
    let reasons: Set<RehearsalTurn.Effect.Reason> = [.blame, .defensive, .dismissive, .policy, .doubt]
    let talk = try talk([line])
    #expect(talk.turns[0].effects.contains { reasons.contains($0.reason) })
  }

  @Test(arguments: ["No.", "Nothing at all.", "Of course not."])
  func `a plain no answers what they have just asked`(line: String) throws {
    let asking = ["Your loading is held up at one door because of us.", "What else is there?"]
    var talk = try talk(asking, in: "abuse")
    // They ask what happens to Simon sooner or later.
    for _ in 0..<8 where !talk.customer.asked.values.contains(talk.turns.count) { talk.say("I see.") }
    let id = talk.customer.asked.first { $0.value == talk.turns.count }?.key
    let question = try #require(talk.scenario.questions.first { $0.id == id })
    talk.say(line)
    #expect(question.kind != .yesNo || talk.customer.answered.contains(question.id))
  }

  @Test func `what goes on with the same doer is planned too`() throws {
    let talk = try talk(
      [
        "I'll sit down with Colin and the head of the order desk today, and ring you by four on Friday with what came of it."
      ],
      in: "mistreated-before")
    #expect(talk.customer.met.isSuperset(of: ["colin"]))
  }

  @Test func `two days in one sentence answer when`() throws {
    let talk = try talk([
      "The plant has confirmed four thousand on your dock Thursday at noon, and the other eight thousand on Friday at noon."
    ])
    #expect(talk.customer.answered.contains("when"))
  }

  @Test func `a limit is heard in other words than the scenario's`() throws {
    let talk = try talk(["Be as hard on me as you like, but leave him out of it, please."], in: "abuse")
    #expect(talk.turns[0].effects.contains { $0.reason == .boundary })
  }

  @Test(arguments: ShippedPractice.names)
  func `the line that a debrief offers for a want is heard as a promise of it`(name: String) throws {
    let scenario = try shipped.scenario(name)
    for want in scenario.wants where want.isPossible {
      let talk = try talk([BetterLine.promise(want, in: scenario)], in: name)
      #expect(talk.customer.met.contains(want.id), "\(BetterLine.promise(want, in: scenario))")
    }
  }

  @Test func `a question of theirs that is passed over is named at once`() throws {
    let talk = try talk(["Hello.", "We have a very nice new logo on our vans, you may have seen it."])
    #expect(talk.customer.asked.values.contains(1) == talk.answers(with: .questionAgain))
  }
}
