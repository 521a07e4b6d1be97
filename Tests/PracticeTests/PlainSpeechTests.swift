import Books
import Testing

@testable import Practice

/// What people say in their own words, and what it must not be taken for.
@Suite("Plain speech")
struct PlainSpeechTests {
  typealias Reason = RehearsalTurn.Effect.Reason

  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func talk(_ lines: [String], in name: String) throws -> Rehearsal {
    try shipped.talk(lines, in: name, seed: 3)
  }

  private func reasons(_ lines: [String], in name: String) throws -> Set<Reason> {
    Set(try talk(lines, in: name).turns.last?.effects.map(\.reason) ?? [])
  }

  @Test(arguments: [
    // What is done upon something moves no day of that something.
    "I'd like to ring you on Thursday at two, once the four thousand should be on your dock.",
    "I'll call you on Thursday at two, when the first four thousand are in.",
    "Thursday at two I ring you to hear whether the cartons have really come, if that suits you.",
  ]) func `a call about a delivery is no other day for it`(line: String) throws {
    let before = "The plant confirmed four thousand at your dock on Thursday at noon."
    #expect(try !reasons([before, line], in: "missed-deadline").contains(.contradiction))
  }

  @Test func `a list of days is a promise each, however short it is said`() throws {
    let line =
      "So: today at four I ring you, Thursday at noon four thousand at your dock, Friday at noon the other eight."
    let talk = try talk([line], in: "missed-deadline")
    #expect(talk.customer.promised["first_lot"]?.at?.iso == "2026-11-26T12:00")
    #expect(talk.customer.promised["rest"]?.at?.iso == "2026-11-27T12:00")
    #expect(talk.customer.promised["next"]?.at?.iso == "2026-11-24T16:00")
  }

  @Test func `money that is given at once is no day for a decision`() throws {
    let line = "Yes, I take two thousand euros off the fee right now, that is done."
    #expect(try reasons([line], in: "missed-deadline").isDisjoint(with: [.tooEarly, .overpromise]))
  }

  @Test(arguments: [
    ("customer-is-wrong", "I've looked at the log, and our update didn't touch any prices."),
    ("customer-is-wrong", "I can put the old prices back at one today though."),
    ("out-of-scope", "And the consultants cost extra and they're booked until January."),
  ]) func `a price that is spoken of is no offer`(name: String, line: String) throws {
    #expect(try reasons([line], in: name).isDisjoint(with: [.money, .earlyMoney]))
  }

  @Test func `money before they were heard is waved aside, and no thanks for it`() throws {
    let lines = ["I can offer you a hundred and fifty euros as a gesture of goodwill, and we draw a line under it."]
    #expect(try reasons(lines, in: "mistreated-before").contains(.earlyMoney))
  }

  @Test(arguments: [
    ("executive-shouts", "A load broke on our side on Wednesday night and nobody here looked at it until Friday."),
    ("site-down", "At five to ten our own people put a change live anyway. It was us, nobody else."),
    (
      "discount-or-leave",
      "We cut the team from four to two and let your reviews go. That was our decision, and a bad one."
    ),
  ]) func `a deed that is named as ours is owned, with or without a sorry`(name: String, line: String) throws {
    #expect(try reasons([line], in: name).contains(.owned))
  }

  @Test(arguments: [
    "Please forgive us, we never wanted to let you down.", "Your people put a change live. It was not us.",
  ]) func `what is no deed of ours is not owned`(line: String) throws {
    #expect(try reasons([line], in: "site-down").isDisjoint(with: [.owned, .claimed]))
  }

  @Test(arguments: [
    ("goes-silent", "I just want you to know that I completely understand how you must be feeling right now."),
    ("customer-is-wrong", "What you need to understand, Rosa, is how an import pipeline works in the first place."),
    ("discount-or-leave", "I must say that hurts, after everything we've done for you people all these years."),
    ("missed-deadline", "The fee is in the order confirmation, and you agreed to it when you signed."),
  ]) func `many words that take up nothing of theirs are no half understanding`(name: String, line: String) throws {
    #expect(try reasons([line], in: name).isDisjoint(with: [.half, .saidBack, .likelySaidBack]))
  }

  @Test func `a day that is hedged right behind it is no answer`() throws {
    let lines = ["You're right, there's no scanning in it.", "It'll be August. Probably."]
    #expect(try reasons(lines, in: "promised-feature").isDisjoint(with: [.answered, .promise]))
  }

  @Test func `excuses are let pass once, asked about twice, and then held against them`() throws {
    let lines = [
      "The lab has been full to the roof, and everybody wants their tests done at once.",
      "Well, some delays are bound to come up with such volumes in a season like this.",
    ]
    let talk = try talk(lines, in: "goes-silent")
    #expect(talk.turns[0].effects.allSatisfy { ![.doubt, .defensive, .dismissive].contains($0.reason) })
  }

  @Test(arguments: [
    ("mistreated-before", "If you felt talked down to, there's a complaints form on the website."),
    ("site-down", "You'd have to send us an email with your losses."),
    ("site-down", "Yes, hi Martin, I saw the ticket."),
    ("discount-or-leave", "Everything got dearer, wages, diesel, for us too."),
  ]) func `what gives them work or puts them off is no understanding`(name: String, line: String) throws {
    #expect(try reasons([line], in: name).isDisjoint(with: [.acknowledged, .owned, .claimed, .saidBack, .kindWords]))
  }

  @Test(arguments: [
    "What about them?", "Shall we deal with the gloves?", "The pouches did come in the end, didn't they?",
  ])
  func `a question that steers away is no listening`(line: String) throws {
    let talk = try talk([line], in: "mistreated-before")
    #expect(Scorecard(talk.record).skills.first { $0.skill == .listen }?.points == 0)
  }

  @Test(arguments: ["Please do. Take your time, I'm listening.", "Please go on, I want to hear all of it."])
  func `an open ear is one, without a question mark`(line: String) throws {
    #expect(try reasons([line], in: "data-deleted").contains(.invited))
  }

  @Test func `a day that went by answers no question for one`() throws {
    let line = "Priya, the cartons were due on Friday and none has come."
    #expect(try !reasons([line], in: "missed-deadline").contains(.answered))
  }

  @Test func `their words beside something of ours are no parroting`() throws {
    let ask = "What does the standing line do to you right now?"
    let line =
      "You gave your CEO your word on the strength of ours, and we left you standing there with nothing to say."
    #expect(try !reasons([ask, line], in: "missed-deadline").contains(.parrot))
  }

  @Test func `what went wrong and whose it is makes owning by name`() throws {
    let line = "Nobody rang you back, and then we billed you for the rush. That is our fault."
    #expect(try reasons([line], in: "missed-deadline").contains(.owned))
  }

  @Test func `an issue that was spoken of is not said to be passed over`() throws {
    let scenario = try shipped.scenario("data-deleted")
    let press = Set(scenario.issues.first { $0.id == "residents" }?.press ?? [])
    var talk = Rehearsal(scenario, try shipped.setting("data-deleted"), seed: 21)
    talk.say("Before anything else, what does it mean for the residents that their notes are gone?")
    for _ in 0..<6 { talk.say("I hear you.") }
    #expect(!talk.turns.contains { turn in press.contains { turn.reply.contains($0) } })
  }
}
