import Books
import Language
import Testing

@testable import Practice

/// What they answer has to fit what was just said: each case is a kind that did not when talks were played.
@Suite("An answer that fits")
struct FittingTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func talk(_ lines: [String], in name: String) throws -> Rehearsal {
    try shipped.talk(lines, in: name)
  }

  @Test func `a day answers when, and they take up the day`() throws {
    let talk = try talk(["I'll send the hose by courier, it's at your door today by three."], in: "coffee-machine")
    #expect(talk.customer.answered.contains("when"))
    #expect(!talk.answers(with: .answered))
  }

  @Test(arguments: [
    "May I tell you what I found in the log?", "Shall I read out what I've written down?",
    "Would it help if I showed you the numbers?",
  ])
  func `asked for leave they give it`(line: String) throws {
    #expect(try talk([line], in: "customer-is-wrong").answers(with: .askedLeave))
  }

  @Test(arguments: [
    "Does that carry you to Monday?", "Is that how you want it?", "Okay for you?", "Would that be a way out for you?",
  ])
  func `behind a plan of several days a short question is whether it suits`(question: String) throws {
    let plan = "Four thousand are at your dock on Thursday at noon, and I'll call you tomorrow at twelve."
    let talk = try talk(["\(plan) \(question)"], in: "missed-deadline")
    let suits: [PracticeAct] = [.suits, .suitsPart, .suitsUnsure, .unheardPromise]
    #expect(suits.contains { talk.answers(with: $0) }, "\(talk.turns[0].reply)")
  }

  @Test func `told that it is not known yet they are not told the answer`() throws {
    let lines = ["Tell me what this was like for you.", "Why nobody answered, I don't know yet, and I'll find out."]
    let talk = try talk(lines, in: "goes-silent")
    #expect(!talk.answers(with: .answered), "\(talk.turns[1].reply)")
  }

  @Test func `to feel with them decides nothing they asked`() throws {
    let talk = try talk(
      ["That's a real fright, six hundred and forty men waiting for their money."], in: "out-of-scope")
    #expect(!talk.customer.answered.contains("two"))
  }

  @Test func `towards the end of the week is no day`() throws {
    let talk = try talk(["The cartons come sometime towards the end of the week, most likely."], in: "missed-deadline")
    #expect(!talk.customer.answered.contains("when"))
  }

  @Test func `this afternoon is not said back as an hour`() throws {
    let talk = try talk(["A courier brings the hose to your door this afternoon."], in: "coffee-machine")
    #expect(talk.customer.met.contains("hose"))
    #expect(!talk.turns[0].reply.contains("at two"), "\(talk.turns[0].reply)")
  }

  @Test func `their own deed said back to put it on them is no understanding`() throws {
    let talk = try talk(
      ["You approved the artwork two days late yourselves, so Friday was never realistic."], in: "missed-deadline")
    #expect(!talk.answers(with: .confirm), "\(talk.turns[0].reply)")
    #expect(talk.turns[0].effects.contains { $0.reason == .blame })
  }

  /// What a sentence beside it might be taken for.
  @Test(arguments: [
    "I'll ring you just after one when the prices are back. No, it doesn't undo it.",
    "The prices are back at one. I'm not ringing to win a point, Rosa.",
  ])
  func `in a turn that gives a day what only may hide or argue is let pass`(line: String) throws {
    let talk = try talk([line], in: "customer-is-wrong")
    #expect(!talk.turns[0].effects.contains { [.policy, .defensive, .dismissive].contains($0.reason) })
  }

  @Test func `what was spoken of and not understood is not asked for as if nobody had`() throws {
    var talk = try talk([], in: "mistreated-before")
    let want = try #require(talk.scenario.wants.first { $0.isMust && $0.after == nil })
    for issue in talk.scenario.issues {
      talk.customer.told.append(issue.id)
      talk.customer.saidBack[issue.id] = 100
    }
    for other in talk.scenario.musts where other.id != want.id { talk.customer.met.insert(other.id) }
    talk.customer.spokenOf[.want(want.id)] = 1
    talk.say("Have I missed anything?")
    #expect(talk.answers(with: .wantAgain), "\(talk.turns[0].reply)")
  }

  @Test func `whoever let something be felt and is asked about it tells`() throws {
    var talk = try talk([], in: "missed-deadline")
    let fact = try #require(talk.scenario.hidden.first { $0.leastHeard > 0 && !$0.asked.isEmpty })
    talk.customer.hinted = fact.id
    talk.say("Then I'm asking. What else is behind this?")
    #expect(talk.customer.disclosed == [fact.id], "\(talk.turns[0].reply)")
  }

  /// What shares a word with a promise and is none.
  @Test func `another thing on another day contradicts nothing`() throws {
    let lines = [
      "The remaining eight thousand are at your dock on Friday at noon.",
      "For the remaining eighteen hundred you'll have Tom's answer by tomorrow at noon.",
    ]
    let talk = try talk(lines, in: "missed-deadline")
    #expect(!talk.turns[1].effects.contains { $0.reason == .contradiction }, "\(talk.turns[1].reply)")
  }

  @Test(arguments: [
    "The remaining eight thousand cartons are at your dock on Saturday.",
    "You'll have the remaining cartons on Saturday.",
  ])
  func `the same thing on another day does`(other: String) throws {
    let talk = try talk(
      ["The remaining eight thousand cartons are at your dock on Friday at noon.", other], in: "missed-deadline")
    #expect(talk.turns[1].effects.contains { $0.reason == .contradiction }, "\(talk.turns[1].reply)")
  }

  @Test func `bidden to go on they do not say that they were asked`() throws {
    let talk = try talk(["Sure, keep to your order. Go on, I'm writing."], in: "a-dozen-small-things")
    #expect(!talk.answers(with: .invited), "\(talk.turns[0].reply)")
  }

  @Test(arguments: [
    "Does anything still sit badly?", "Is there something about the way it was handled that bothers you?",
  ])
  func `asked for what is left they do not put it off`(question: String) throws {
    let talk = try talk([question], in: "promised-feature")
    #expect(!talk.answers(with: .closedQuestion), "\(talk.turns[0].reply)")
  }

  @Test func `whether that is how they see it is no question of a plan`() throws {
    let line = "I'll answer the same day. July should have changed things and nobody was there. Is that how you see it?"
    let talk = try talk([line], in: "goes-silent")
    #expect(!talk.answers(with: .suitsUnsure), "\(talk.turns[0].reply)")
  }

  @Test func `an offer behind a colon is one`() throws {
    let line = "So that today is no empty promise: shall I ring you myself at quarter past three?"
    #expect(try talk([line], in: "coffee-machine").customer.met.contains("next"))
  }

  @Test func `to go on to the other thing takes nothing back`() throws {
    let line = "The gloves were our picking mistake. But I'd rather hear about that other call first."
    let talk = try talk([line], in: "mistreated-before")
    #expect(!talk.turns[0].effects.contains { $0.reason == .ownedBut }, "\(talk.turns[0].reply)")
  }

  @Test func `a visit that is offered is no leave to speak`() throws {
    let line = "Shall I come to you on Tuesday the twentieth, and we go through the list together?"
    let talk = try talk([line], in: "a-dozen-small-things")
    #expect(!talk.answers(with: .askedLeave), "\(talk.turns[0].reply)")
  }

  @Test func `some time this week is no promise too much`() throws {
    let talk = try talk(["Fine, whatever. Somebody will be out at some point this week, okay?"], in: "abuse")
    #expect(!talk.turns[0].effects.contains { $0.reason == .overpromise }, "\(talk.turns[0].reply)")
  }

  /// What was owned or cannot be, and is no excuse and no rule.
  @Test(arguments: [
    (
      "goes-silent", "In July we wrote that your samples would go first. I don't know why, but we didn't keep our word."
    ),
    ("promised-feature", "I've seen Greg's mail, and it does say second quarter. It's not built, I'm afraid."),
    (
      "promised-feature",
      "Product decides on the thirtieth of June whether it comes at all, so I can't give you a date."
    ),
    (
      "customer-is-wrong",
      "In front of your managing director, so your own word hangs on it. That's an uncomfortable place."
    ),
  ])
  func `a plain no or a plain fault is no excuse`(name: String, line: String) throws {
    let talk = try talk([line], in: name)
    let harm: Set<RehearsalTurn.Effect.Reason> = [.policy, .defensive, .dismissive, .blame, .noDate]
    #expect(!talk.turns[0].effects.contains { harm.contains($0.reason) }, "\(talk.turns[0].reply)")
  }

  @Test func `what was on a day is no other day for what was promised`() throws {
    let lines = [
      "You'll have the stock and the margin from me by tomorrow at noon.",
      "On Wednesday night a load of your figures stopped, because of a change we made.",
    ]
    let talk = try talk(lines, in: "executive-shouts")
    #expect(!talk.turns[1].effects.contains { $0.reason == .contradiction }, "\(talk.turns[1].reply)")
  }

  @Test(arguments: ["Where would you like to start?", "Which one's next?", "Tell me, I'd like to know that."])
  func `asked to go on they tell`(question: String) throws {
    let talk = try talk(["I've got all the time you need, Gillian. \(question)"], in: "a-dozen-small-things")
    #expect(talk.customer.told.count > talk.scenario.opening.tells.count, "\(talk.turns[0].reply)")
  }

  @Test func `asked what happens there they tell more of what was just named`() throws {
    let talk = try talk(["You mentioned the towels first. What happens there?"], in: "a-dozen-small-things")
    let towels = try #require(talk.scenario.issues.first { $0.id == "counts" })
    #expect(towels.tell.contains { talk.turns[0].reply.contains($0) }, "\(talk.turns[0].reply)")
  }

  @Test func `whoever asked for the day is glad of it, heard or not`() throws {
    let talk = try talk(["A courier brings the hose, it's at your door today by three."], in: "coffee-machine")
    #expect(!talk.answers(with: .unheardPromise), "\(talk.turns[0].reply)")
  }

  @Test func `our own feelings are no acknowledgement of theirs`() throws {
    let talk = try talk(["I feel awful about this, I can't tell you how sorry I am."], in: "missed-deadline")
    #expect(!talk.turns[0].effects.contains { $0.reason == .acknowledged })
  }

  @Test(arguments: ["Anything I've overlooked?", "Does that leave anything open?", "Have I missed something?"])
  func `asked what is missing they say it`(question: String) throws {
    let talk = try talk(
      ["The cartons didn't come on Friday and nobody told you. \(question)"], in: "missed-deadline")
    #expect(talk.turns[0].effects.contains { $0.reason == .checked })
  }

  @Test(arguments: [
    "Would you tell me what happened?", "Can I ask what happened after that?", "And then Monday morning?",
    "Is there anything about Monday that still keeps you awake?",
  ])
  func `however politely it is asked, an open question is one`(question: String) throws {
    let talk = try talk([question], in: "customer-is-wrong")
    #expect(talk.turns[0].effects.contains { $0.reason == .invited })
  }

  @Test func `who asks openly is not told that nobody asks`() throws {
    let talk = try talk(
      ["The right gloves are with you tomorrow at ten. Tell me what happened the last time."], in: "mistreated-before")
    let first = try #require(talk.scenario.first)
    #expect(!first.say.contains { talk.turns[0].reply.contains($0) })
    #expect(talk.turns[0].effects.contains { $0.reason == .promise })
  }

  @Test func `who asks when to ring promises no call without a day, and is given one`() throws {
    let talk = try talk(
      ["I'll ring you myself. When's a good time?", "Tomorrow at half past twelve, then."], in: "missed-deadline")
    #expect(!talk.turns[0].effects.contains { $0.reason == .noDate })
    #expect(talk.customer.promised["next"]?.at?.iso == "2026-11-25T12:30")
  }

  @Test func `one who tries a limit does not accept it in the same breath`() throws {
    let talk = try talk(
      ["Is that so?", "I want to help you, but please leave my colleague out of it."], in: "abuse")
    let tested = try #require(talk.scenario.boundary).tested
    let last = try #require(talk.turns.last?.reply)
    #expect(tested.contains(last), "\(last)")
  }

  @Test func `what they did not know is news, and what they told is none`() throws {
    let right = try talk(["The pouches were found in our depot on the Monday."], in: "mistreated-before")
    #expect(right.turns[0].effects.map(\.reason).contains(.news))
    let theirs = try talk(["Their offer is eighteen percent lower than ours, then."], in: "discount-or-leave")
    #expect(!theirs.turns[0].effects.map(\.reason).contains(.news))
  }

  @Test func `who names what went wrong and owns it in the next sentence is not asked what for`() throws {
    let talk = try talk(
      ["It took five days instead of the two we promised. Those are our failures."], in: "goes-silent")
    let reasons = talk.turns[0].effects.map(\.reason)
    #expect(reasons.contains(.owned))
    #expect(!reasons.contains(.claimed))
  }

  @Test(arguments: [
    ("site-down", "We put a change live at five to ten and it took your shop down."),
    ("site-down", "It was our change. At 9:55 our team put something live."),
    ("a-dozen-small-things", "That's our doing: the drivers' sheet was never corrected."),
    ("coffee-machine", "It wasn't your choice that was wrong, it was our packing. We left the hose out."),
  ])
  func `what we did is owned in plain words`(name: String, line: String) throws {
    #expect(try talk([line], in: name).turns[0].effects.contains { $0.reason == .owned })
  }

  @Test(arguments: [
    (
      "customer-is-wrong", "We put back the prices from Sunday at six in the evening, today at one o'clock.", "prices",
      13
    ),
    (
      "customer-is-wrong", "I'll have the real prices put back. They'll be there at one, before your newsletter goes.",
      "prices", 13
    ),
    ("customer-is-wrong", "Should I ring you at one, so that you can check a few with me?", "next", 13),
    ("site-down", "I'd send you the list of baskets people had started. You'd have it by six tonight.", "baskets", 18),
    (
      "executive-shouts", "Your board meets on Thursday at nine. I'll come to you at eight that morning.", "thursday", 8
    ),
  ])
  func `a day is found beside what it is for, or behind it`(name: String, line: String, want: String, hour: Int) throws
  {
    let talk = try talk([line], in: name)
    #expect(talk.customer.promised[want]?.at?.time?.hour == hour)
  }

  @Test func `a time that is told back is no promise`() throws {
    let talk = try talk(
      ["I've got the note here: customer to be called by five, and nothing after that."], in: "mistreated-before")
    #expect(talk.customer.promised.isEmpty)
  }

  @Test func `a read-back in bare words is heard point by point`() throws {
    let heard = try shipped.hearing("a-dozen-small-things").hear(
      "Let me read it back to you. Pieces short in the cages. Invoices to the old address. The survey nobody reads.")
    #expect(
      Set(heard.flatMap { $0.saidBack.filter { $0.value == .sure }.keys }).isSuperset(of: [
        "counts", "invoice", "survey",
      ]))
  }

  @Test func `to put off is a promise without a day, and says nothing back`() throws {
    let line = "These things are being looked at by the relevant people and you'll be informed in due course."
    let heard = try shipped.hearing("data-deleted").hear(line)
    #expect(heard.allSatisfy { $0.saidBack.isEmpty })
    #expect(try talk([line], in: "data-deleted").turns[0].effects.contains { $0.reason == .noDate })
  }

  @Test func `what was understood they tell no second time`() throws {
    let talk = try talk(
      [
        "Tell me what happened in March.",
        "You were promised a call by five and nobody rang. What came after that?",
      ], in: "mistreated-before")
    let call = try #require(talk.scenario.issues.first { $0.id == "call" })
    #expect(!call.tell.contains { talk.turns[1].reply.contains($0) })
  }

  @Test(arguments: [
    "There is one more thing: in August he wrote to your managing director. I saw that letter a week later.",
    "It happened on Saturday at 23:40, that's all we have so far.",
  ])
  func `what is over promises no day`(line: String) throws {
    for name in ["discount-or-leave", "data-deleted"] {
      let effects = try talk([line], in: name).turns[0].effects
      #expect(!effects.contains { [.promise, .unasked, .contradiction].contains($0.reason) }, "\(name): \(effects)")
    }
  }

  @Test func `who it was that spoke to them bids them tell, who signs asks for a name`() throws {
    let told = try talk(["Who has been saying that to you?"], in: "site-down")
    #expect(!told.answers(with: .askedWho))
    #expect(
      try talk(["Who signs for it on your side?"], in: "site-down").answers(with: .askedWho))
  }

  @Test func `whoever feels with what they own up to blames nobody`() throws {
    let talk = try talk(
      ["You turned it down yourself in the spring, and now you carry that on top of everything else."],
      in: "out-of-scope")
    #expect(!talk.turns[0].effects.contains { $0.reason == .blame })
  }
}
