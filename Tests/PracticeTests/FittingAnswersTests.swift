import Books
import Testing

@testable import Practice

/// Answers in played talks that did not fit what was just said: assent to what they had not followed, the next thing where one
/// thing was asked, what was spoken of told as news.
@Suite struct FittingAnswersTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func talk(_ lines: [String], in name: String) throws -> Rehearsal { try shipped.talk(lines, in: name) }

  @Test func `a question about one thing is not praised before another is told`() throws {
    let general = try talk(["What has this been like for you?"], in: "discount-or-leave")
    #expect(general.answers(with: .invited), "\(general.turns[0].reply)")
    let one = "Which of our technicians was in your workshop when the lights in the yard went out?"
    let specific = try talk([one], in: "discount-or-leave")
    #expect(!specific.answers(with: .invited), "\(specific.turns[0].reply)")
  }

  @Test(arguments: [
    ("missed-deadline", "How did he take it?", PracticeAct.askedOthers),
    ("site-down", "And what did they say to you, those two?", .askedOthers),
    ("missed-deadline", "How did the people in your office react when they heard of it?", .askedOthers),
  ])
  func `what others said of it they tell, and nothing else`(name: String, line: String, act: PracticeAct) throws {
    let talk = try talk(["That was our mistake, and I'm sorry we left you waiting.", line], in: name)
    let hasOwn = talk.scenario.answers.contains { $0.say.contains { talk.turns[1].reply.contains($0) } }
    #expect(talk.answers(with: act) || hasOwn, "\(talk.turns[1].reply)")
  }

  @Test func `what is loosely heard is not agreed to where they are asked something`() throws {
    let said = "So for you it's quite clear: fine before, broken after, and then people shrug. What did you do next?"
    let talk = try talk([said], in: "customer-is-wrong")
    #expect(!talk.answers(with: .ground) && !talk.answers(with: .half), "\(talk.turns[0].reply)")
  }

  @Test(arguments: [
    ("missed-deadline", "When may I ring you about it today?", PracticeAct.askedWhen),
    ("missed-deadline", "When late news comes up, who should I ring, you or somebody on the line?", .askedWhom),
    ("out-of-scope", "When should Sandra start on Thursday?", .askedHour),
    ("out-of-scope", "Does eight o'clock on Thursday suit you?", .suitsTime),
    ("data-deleted", "Would half past nine be all right for you?", .suitsTime),
  ])
  func `asked for an hour or a person they speak of that`(name: String, line: String, act: PracticeAct) throws {
    let talk = try talk(["That was our mistake, and I'm sorry we left you waiting.", line], in: name)
    #expect(talk.answers(with: act), "\(talk.turns[1].reply)")
  }

  @Test func `what is agreed and gone through again is confirmed, and not as theirs`() throws {
    let plan =
      "The hose comes today by three, I ring you at a quarter past three, the technician comes tomorrow at nine"
    let talk = try talk(
      ["\(plan).", "Then just the short version: \(plan.lowercased()). Have I got that right?"],
      in: "coffee-machine")
    #expect(!talk.answers(with: .ground) && !talk.answers(with: .half), "\(talk.turns[1].reply)")
  }

  @Test func `a but that lets them speak takes nothing back`() throws {
    for line in [
      "The gloves are our mistake, but first I'd like to hear what happened the last time.",
      "That was our fault, but I'd rather hear it from you. Tell me.",
    ] {
      let reasons = try talk([line], in: "mistreated-before").turns[0].effects.map(\.reason)
      #expect(!reasons.contains(.ownedBut), "\(line)")
    }
    let excuse = "The gloves are our mistake, but the warehouse was very busy that week."
    let reasons = try talk([excuse], in: "mistreated-before").turns[0].effects.map(\.reason)
    #expect(!reasons.filter { [.ownedBut, .defensive, .doubt].contains($0) }.isEmpty)
  }

  @Test func `a free replacement with its day is no money`() throws {
    let line =
      "The right gloves are with you tomorrow at ten, free of charge. What happened when you rang the last time?"
    let talk = try talk([line], in: "mistreated-before")
    #expect(!talk.answers(with: .earlyMoney), "\(talk.turns[0].reply)")
  }

  @Test func `whether that is right is no question whether it suits, whatever day stands in it`() throws {
    let talk = try talk(
      ["I can't tell you today what it cost you, but you lost half a launch. Have I got that right?"], in: "site-down")
    #expect(!talk.answers(with: .suitsUnsure), "\(talk.turns[0].reply)")
  }

  @Test func `what has two days is not taken up as one of them`() throws {
    let line =
      "Sandra from our training team can sit with one of your people on Thursday and Friday, from eight to four."
    let talk = try talk([line], in: "out-of-scope")
    #expect(!talk.turns[0].reply.contains("Friday"), "\(talk.turns[0].reply)")
  }

  @Test func `what they held back and we name ourselves they do not tell as news`() throws {
    let talk = try talk(
      ["In August our director wrote to your managing director over your head. That was wrong of us, and I'm sorry."],
      in: "discount-or-leave")
    #expect(talk.customer.disclosed.contains("over_her_head"))
    #expect(!talk.turns[0].effects.contains { $0.reason == .disclosed })
  }

  @Test func `days that can be kept are promised too much by no other sentence`() throws {
    let talk = try talk(
      ["I'll have the real prices put back. They'll be there at one today, before your newsletter goes."],
      in: "customer-is-wrong")
    #expect(talk.customer.met.contains("prices"))
    #expect(!talk.turns[0].effects.contains { [.overpromise, .tooEarly].contains($0.reason) })
  }

  @Test func `an answer on the fee is no day for the cartons they have just asked a day for`() throws {
    let talk = try talk(
      [
        "I'm sorry, Ms Nair. When would it be too late for you?",
        "I can take two thousand off right now, and you'll have Tom's answer on the remainder by tomorrow noon.",
      ], in: "missed-deadline")
    #expect(talk.customer.promised["rest"] == nil, "\(talk.turns[1].reply)")
  }

  @Test(arguments: [
    "No, it was not our update.", "Our update didn't touch a single price, and I can prove it.",
  ])
  func `a flat no is not asked for again, however it is put`(line: String) throws {
    let talk = try talk([line, "Well, what do you expect?", "I'm listening."], in: "customer-is-wrong")
    #expect(talk.customer.answered.contains("was_it"), "\(talk.turns.map(\.reply))")
  }

  @Test func `whoever told them no before need not say it again`() throws {
    var talk = try talk(["Hello."], in: "customer-is-wrong")
    for line in ["Right.", "Hm.", "I see.", "Okay.", "And?"] where talk.customer.asked["was_it"] == nil {
      talk.say(line)
    }
    try #require(talk.customer.asked["was_it"] != nil && !talk.isOver)
    talk.say("I've already told you no.")
    #expect(talk.customer.answered.contains("was_it"))
  }

  @Test func `an honest no day is no putting off`() throws {
    let talk = try talk(
      ["I can't tell you when. Product decides on the thirtieth of June whether it comes at all."],
      in: "promised-feature")
    #expect(!talk.turns[0].effects.contains { $0.reason == .noDate })
    #expect(
      try self.talk(["It'll be there soon."], in: "promised-feature").turns[0].effects.contains { $0.reason == .noDate }
    )
  }

  @Test func `to say the day by which they need it moves no day`() throws {
    let talk = try talk(
      [
        "Four thousand cartons are at your dock on Thursday at noon.",
        "So Thursday night at eight at the latest for the first four thousand, and at noon they come.",
      ], in: "missed-deadline")
    #expect(!talk.turns[1].effects.contains { $0.reason == .contradiction })
  }

  @Test func `is that everything is not answered with a no`() throws {
    for seed in UInt64(1)...12 {
      let lines = [
        "You'll have the prices back at one today, the list of orders by noon and half a page by three.",
        "Is that everything?",
      ]
      let reply = try shipped.talk(lines, in: "customer-is-wrong", seed: seed).turns[1].reply
      #expect(!reply.hasPrefix("No"), "\(reply)")
    }
  }

  @Test func `what they could have done themselves is blame, whatever question stands before it`() throws {
    let talk = try talk(
      ["But you do have people for that, don't you? You could easily have changed the prices yourselves."],
      in: "customer-is-wrong")
    #expect(
      talk.turns[0].effects.contains { $0.reason == .blame } && talk.answers(with: .blame), "\(talk.turns[0].reply)")
  }

  @Test func `a fault that is known is not yet ours`() throws {
    let talk = try talk(["The fault with the order page is known."], in: "a-dozen-small-things")
    #expect(!talk.customer.isOwned && talk.customer.times[.claimed] == nil)
    let ours = try self.talk(
      ["We shut your requests without a word, and that's our fault."], in: "a-dozen-small-things")
    #expect(ours.customer.isOwned)
  }

  @Test(arguments: [
    "You can tell them what is checked: the notes from the 1st to the 19th of September are not in the system.",
    "You need to know before the night shift comes on at eight what they can lean on.",
  ])
  func `days that were, or that they gave, are promised by nobody`(line: String) throws {
    let talk = try talk(["When would you need somebody to help?", line], in: "data-deleted")
    #expect(talk.customer.promised.isEmpty, "\(talk.turns[1].reply)")
  }

  @Test func `a plain refusal in few words answers what they asked`() throws {
    let talk = try talk(["Eighteen percent is a lot. I can't do eighteen."], in: "discount-or-leave")
    #expect(talk.customer.answered.contains("match"))
  }

  @Test func `a question beside a say-back is answered, and the say-back is not praised first`() throws {
    let said = "They write every pallet down on paper in the freezer and type it in again afterwards."
    let alone = try talk([said], in: "promised-feature")
    #expect(confirms(alone), "\(alone.turns[0].reply)")
    let asked = try talk([said + " How long does it take them each day?"], in: "promised-feature")
    #expect(!confirms(asked), "\(asked.turns[0].reply)")
  }

  @Test func `asked how one of their matters goes they tell that one, were it said back before`() throws {
    let lines = [
      "So the van stops at your main entrance, and your guests climb over the cages.",
      "And your goods door: what happens in the lobby when the van stops there?",
    ]
    let talk = try talk(lines, in: "a-dozen-small-things")
    let door = try #require(talk.scenario.issues.first { $0.id == "door" })
    let tells = door.tell.contains { talk.turns[1].reply.contains($0) }
    #expect(tells, "\(talk.turns[1].reply)")
  }

  @Test func `a day for it in writing is a day for what comes in writing`() throws {
    let lines = [
      "Eighteen percent isn't possible, Helen, and I won't pretend it is.",
      "You'll have that in writing by Thursday at three.",
    ]
    let talk = try talk(lines, in: "discount-or-leave")
    #expect(talk.customer.met.contains("answer"), "\(talk.turns[1].reply)")
  }

  @Test func `what we say ourselves of what they hold back is no news to them`() throws {
    let line = "I know that our director Paul Renshaw wrote to your managing director in August, past you."
    let talk = try talk([line], in: "discount-or-leave")
    #expect(talk.customer.disclosed.contains("over_her_head"))
    #expect(!talk.answers(with: .news), "\(talk.turns[0].reply)")
  }

  @Test func `an excuse that touches what they hold back brings nothing out`() throws {
    let line = "I know we had some delays with the results, the lab was busy and everybody wants their samples done."
    let talk = try talk([line], in: "goes-silent")
    #expect(talk.customer.disclosed.isEmpty, "\(talk.customer.disclosed)")
  }

  @Test func `what stands in the file answers whether it does`() throws {
    let line = "In our file I see that he wrote he'd explained the order form to you."
    let talk = try talk([line], in: "mistreated-before")
    #expect(talk.customer.answered.contains("written"))
  }

  @Test func `asked by when they need it they say by when, and take a day for it`() throws {
    let lines = [
      "By when must the cartons be with you at the latest?", "Then you have the first of them on Thursday at noon.",
    ]
    let talk = try talk(lines, in: "missed-deadline")
    #expect(talk.turns[0].reply.contains("Friday at six"), "\(talk.turns[0].reply)")
    #expect(!talk.customer.promised.isEmpty, "\(talk.turns[1].reply)")
  }

  @Test func `how somebody gets by is asked of whoever is named`() throws {
    let talk = try talk(["How did the nurses get through the night without any notes?"], in: "data-deleted")
    #expect(talk.answers(with: .askedCoping), "\(talk.turns[0].reply)")
    let own = try self.talk(["How are you holding up yourself?"], in: "data-deleted")
    #expect(!own.answers(with: .askedCoping), "\(own.turns[0].reply)")
  }

  @Test func `what asks for the form alone is no question to look something up for`() throws {
    let talk = try talk(["Anyway, did you know that this model makes a fine hot chocolate?"], in: "coffee-machine")
    #expect(!talk.answers(with: .closedQuestion), "\(talk.turns[0].reply)")
  }

  @Test func `what cannot be is no rule to hide behind beside what can`() throws {
    let no = "Eighteen percent I can't do, nobody above me would agree to it."
    let talk = try talk([no + " I'll put what we can do in writing by Thursday at three."], in: "discount-or-leave")
    #expect(!talk.turns[0].effects.contains { $0.reason == .policy }, "\(talk.turns[0].reply)")
  }

  @Test func `what is just being offered is not what they miss`() throws {
    let asked = "Would it suit you if I rang you this evening, and again on Saturday at nine?"
    let talk = try talk(["October is credited in full, all 4,200 euros.", asked], in: "site-down")
    #expect(!talk.turns[1].reply.contains("a call from you"), "\(talk.turns[1].reply)")
  }

  @Test(arguments: ["Which number reaches you best?", "What's the best number for you?"])
  func `their own number they know`(line: String) throws {
    let talk = try talk(["I'll ring you on Saturday at nine.", line], in: "site-down")
    #expect(talk.answers(with: .askedNumber), "\(talk.turns[1].reply)")
  }

  @Test func `what they have not told they confirm without its details`() throws {
    let said =
      "You stood on a stage for us, in front of two hundred people, and said we were the ones. Am I hearing that right?"
    let talk = try talk([said], in: "out-of-scope")
    let vouched = try #require(talk.scenario.issues.first { $0.id == "loyal" })
    let confirms = vouched.confirm.contains { talk.turns[0].reply.contains($0) }
    #expect(!confirms, "\(talk.turns[0].reply)")
  }

  @Test func `a day stands before money that stands beside it`() throws {
    let owned = "Your order failed and nobody rang you back, and that was our fault."
    let days = "The hose is with you today by three. And I'm taking a month's rent off, 180 euros."
    let talk = try talk([owned, days], in: "coffee-machine")
    #expect(!talk.answers(with: .lateMoney) && !talk.answers(with: .earlyMoney), "\(talk.turns[1].reply)")
  }

  @Test func `prices of Sunday evening go back on the day that is said`() throws {
    let line = "And I can put the Sunday evening prices back at one o'clock, no charge."
    let talk = try talk([line], in: "customer-is-wrong")
    #expect(talk.customer.promised["prices"]?.at?.iso == "2026-12-08T13:00")
  }

  @Test func `what cannot be is heard as a no, and money refused is none offered`() throws {
    let line = "We can't pay for the orders that went out at those prices, I'll say that plainly."
    let talk = try talk([line], in: "customer-is-wrong")
    #expect(talk.answers(with: .answeredNo) && !talk.answers(with: .earlyMoney), "\(talk.turns[0].reply)")
  }

  @Test func `the next few days are no answer to which day`() throws {
    let talk = try talk(
      ["That'll be sorted in the next few days, the plant is doing a great job."], in: "missed-deadline")
    #expect(!talk.answers(with: .answered), "\(talk.turns[0].reply)")
  }

  private func confirms(_ talk: Rehearsal) -> Bool {
    let reply = talk.turns.last?.reply ?? ""
    return talk.answers(with: .confirm) || talk.scenario.issues.flatMap(\.confirm).contains { reply.contains($0) }
  }
}
