import Books
import Testing

@testable import Practice

/// What was promised in talks that were played, and missed or taken for something else; and what was answered to it.
@Suite struct FittingPromisesTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  @Test(arguments: [
    (
      "missed-deadline",
      "I've got the plant's confirmation: four thousand cartons at your dock on Thursday at noon, the other eight thousand on Friday at noon.",
      "rest", "2026-11-27T12:00"
    ),
    (
      "site-down",
      "Then Saturday is the one we protect. Dana will be watching your shop from eight in the morning, two hours ahead of your mailing.",
      "watch", "2026-10-17T08:00"
    ),
    (
      "site-down", "We've kept the baskets people had begun, 1,140 of them. You'd have the list by six tonight.",
      "baskets",
      "2026-10-15T18:00"
    ),
    (
      "site-down", "The written account of how this could happen would be with you on Monday the 19th by noon.",
      "account",
      "2026-10-19T12:00"
    ),
    ("executive-shouts", "I could come to you myself on Thursday at eight.", "thursday", "2026-06-11T08:00"),
  ])
  func `what is offered politely or confirmed by others is promised`(
    name: String, line: String, want: String, day: String
  ) throws {
    #expect(try shipped.talk([line], in: name).customer.promised[want]?.at?.iso == day)
  }

  @Test func `an answer by tomorrow is no day for the cartons`() throws {
    let line = "For the other 1,800 I'll have Tom's answer for you by tomorrow noon."
    #expect(try shipped.talk([line], in: "missed-deadline").customer.promised["rest"] == nil)
  }

  @Test func `what would have been by then is promised by nobody`() throws {
    let line = "You'd have needed the list by six tonight."
    #expect(try shipped.talk([line], in: "site-down").customer.promised.isEmpty)
  }

  @Test(arguments: [
    ("abuse", "And anyway, you probably forced the door yourselves, they don't just get stuck."),
    ("customer-is-wrong", "In plain words: you broke it, so you pay for it."),
  ])
  func `to say that they did it themselves blames them`(name: String, line: String) throws {
    let effects = try shipped.talk([line], in: name).turns.last?.effects ?? []
    #expect(effects.contains { $0.reason == .blame } && !effects.contains { $0.reason == .saidBack })
  }

  @Test func `what they have just told is no news`() throws {
    let told =
      "Yes, Mr Hale, I answer for your account. You stood in front of your own board with wrong figures of ours. What happened in that room?"
    let again = "She read it out quietly, after you'd finished."
    let talk = try shipped.talk([told, again], in: "executive-shouts")
    #expect(talk.turns.last?.effects.contains { $0.reason == .news } == false)
  }

  @Test func `asked about the very thing they hold back they stay with it`() throws {
    let talk = try shipped.talk(["What's in the Breckham offer, besides the price?"], in: "discount-or-leave")
    #expect(talk.turns.last?.reply.contains("January") == false)
  }

  @Test func `an hour behind a date of what is kept is an hour of today`() throws {
    let line =
      "Everything up to the end of August is there. There's a backup from Friday night, and at two we'll know if it can be read."
    let talk = try shipped.talk([line], in: "data-deleted")
    #expect(talk.customer.promised["result"]?.at?.iso == "2026-09-21T14:00")
  }

  @Test(arguments: [
    (
      "mistreated-before",
      "For nine months you half believed it was your fault. It wasn't you, not at any point. What else has stayed with you?"
    ),
    (
      "out-of-scope",
      "Six hundred and forty men to pay, that's a hard spot. But I have to be honest, I don't have clerks I could send you."
    ),
  ])
  func `what they were made to feel and an honest no harm nobody`(name: String, line: String) throws {
    let talk = try shipped.talk([line], in: name)
    // A floor is how far they cool, and no harm.
    #expect(talk.turns.last?.effects.allSatisfy { $0.heat <= 0 || $0.reason == .floor } == true)
  }

  @Test func `to own it and ask first takes nothing back`() throws {
    let line = "The gloves are our mistake and we'll put that right, but first I'd like to hear about that last call."
    let talk = try shipped.talk([line], in: "mistreated-before")
    #expect(talk.turns.last?.effects.contains { $0.reason == .ownedBut } == false)
  }

  @Test func `what was paid back is not told as if it were new`() throws {
    let line =
      "From today you don't pay for that package, and the 3,450 euros you've paid since March come back to you."
    let talk = try shipped.talk([line], in: "promised-feature")
    #expect(talk.customer.told.contains("paying"))
  }

  @Test(arguments: [
    ("promised-feature", "Product decides on the thirtieth of June whether it comes at all this year."),
    ("data-deleted", "We have a backup from Friday night, and Sanjay is testing right now whether it can be read."),
  ])
  func `what the brief says with its day is no promise before its time`(name: String, line: String) throws {
    let talk = try shipped.talk([line], in: name)
    #expect(!talk.turns[0].effects.contains { $0.reason == .tooEarly }, "\(talk.turns[0].reply)")
  }
}
