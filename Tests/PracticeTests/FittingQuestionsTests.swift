import Books
import Testing

@testable import Practice

/// Questions for one thing, in played talks: what nobody wrote an answer to is put off and not passed over.
@Suite struct FittingQuestionsTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func talk(_ lines: [String], in name: String) throws -> Rehearsal { try shipped.talk(lines, in: name) }

  private static let owned = "That was our mistake, and I'm sorry we left you waiting."

  @Test func `asked for one thing they put it aside before they tell another`() throws {
    let one = try talk([Self.owned, "What did you have to carry yourself?"], in: "a-dozen-small-things")
    let reply = one.turns[1].reply
    let told = one.scenario.issues.contains { $0.tell.contains(where: reply.hasSuffix) }
    let isPutAside = one.answers(with: .putAside)
    #expect(told && isPutAside, "\(reply)")
  }

  @Test(arguments: [
    "What happened, from where you sit?", "How has it been for you since Friday?", "Where do you want to start?",
  ])
  func `what bids them tell is put aside by nothing`(line: String) throws {
    let talk = try talk([Self.owned, line], in: "missed-deadline")
    #expect(!talk.answers(with: .putAside), "\(talk.turns[1].reply)")
  }

  @Test func `what the question is about they tell first`() throws {
    let talk = try talk([Self.owned, "What do your packers on the line do all day?"], in: "missed-deadline")
    #expect(!talk.answers(with: .putAside), "\(talk.turns[1].reply)")
    #expect(talk.customer.told.contains("line"))
  }

  @Test func `what they told is no answer to a new question`() throws {
    let talk = try talk(
      ["The hose is with you today by three.", "Who did you ring, and how often?", "How would you put it?"],
      in: "coffee-machine")
    #expect(!talk.answers(with: .toldAll), "\(talk.turns[2].reply)")
  }

  @Test func `whether something would be so they say as far as they can tell`() throws {
    let talk = try talk([Self.owned, "Would Ewa be willing, do you think?"], in: "out-of-scope")
    #expect(talk.answers(with: .askedWhether), "\(talk.turns[1].reply)")
  }

  @Test(arguments: [
    ("Could you send me the names of the two families?", PracticeAct.askedDeed),
    ("Can we go through the homes one by one?", .askedLeave),
    ("Would your finance people want that in writing?", .askedWhether),
  ])
  func `a request and a plea have answers of their own`(line: String, act: PracticeAct) throws {
    let talk = try talk([Self.owned, line], in: "data-deleted")
    let isAnswered = talk.answers(with: act)
    #expect(isAnswered, "\(talk.turns[1].reply)")
  }

  @Test func `whether they can hold out is no request`() throws {
    let line = "I'll ring you at half past two with the result, whatever it says. Can you hold out till then?"
    let talk = try talk([Self.owned, line], in: "data-deleted")
    let isRequest = talk.answers(with: .askedDeed)
    #expect(!isRequest, "\(talk.turns[1].reply)")
  }

  @Test func `what they are asked about says which fact comes out, and no word beside it`() throws {
    let line = "A picture of his basket. And you rang us and heard no fault found. What did our colleague say exactly?"
    let talk = try talk([line], in: "customer-is-wrong")
    #expect(!talk.customer.disclosed.contains("everyone"), "\(talk.turns[0].reply)")
  }

  @Test func `what they want done is asked openly, and a threat bids nobody go on`() throws {
    let open = try talk(["What exactly do you want me to do about it now?"], in: "site-down")
    let reasons = open.turns[0].effects.map(\.reason)
    #expect(reasons.contains(.invited), "\(reasons)")
    let threat = try talk(["If you carry on like that I won't help you at all."], in: "abuse")
    #expect(!threat.turns[0].effects.contains { $0.reason == .invited })
  }

  @Test(arguments: [
    "I can have a technician with you tomorrow at nine. Would you like that?",
    "There's a technician free tomorrow at nine. Do you want me to send him?",
  ])
  func `asked for a wish they say yes, and do not note the day`(line: String) throws {
    let talk = try talk(["The hose is with you today by three.", line], in: "coffee-machine")
    #expect(talk.answers(with: .suitsWish), "\(talk.turns[1].reply)")
  }

  @Test func `an hour offered as a question is a day for what was offered`() throws {
    let offer = "I could do you a plain half page on what happened, to hand to your managing director. By three?"
    let talk = try talk([offer], in: "customer-is-wrong")
    #expect(talk.customer.promised["page"]?.at?.iso == "2026-12-08T15:00")
    #expect(try self.talk(["I could see that. By three?"], in: "customer-is-wrong").customer.promised.isEmpty)
  }

  @Test func `what is offered politely can be asked about in two words`() throws {
    let talk = try talk([Self.owned, "I could have the plant call you. By three?"], in: "missed-deadline")
    #expect(!talk.turns[1].effects.contains { $0.reason == .invited }, "\(talk.turns[1].reply)")
  }

  @Test func `what is with them at noon is promised, whatever else stands in the sentence`() throws {
    let line = "The list of the 41 orders is with you at noon, and a draft of a letter, you'd have that by three."
    let promised = try talk([line], in: "customer-is-wrong").customer.promised
    #expect(promised["list"]?.at?.iso == "2026-12-08T12:00")
    #expect(promised["page"]?.at?.iso == "2026-12-08T15:00")
  }

  @Test func `what they have already they do not ask for`() throws {
    let talk = try talk(
      [
        "Nine days, and two visits with the wrong motor. That was our fault. A technician opens the door by hand today at two.",
        "What would get you through until then? What do you need right now?",
      ], in: "abuse")
    let fact = try #require(talk.scenario.hidden.first { $0.id == "open_by_hand" })
    #expect(!fact.say.contains { talk.turns[1].reply.contains($0) }, "\(talk.turns[1].reply)")
  }

  @Test func `a plain no they asked for is no defence`() throws {
    var talk = try talk(["Hello."], in: "customer-is-wrong")
    for line in ["Right.", "Hm.", "I see.", "Okay.", "And?"] where talk.customer.asked["was_it"] == nil {
      talk.say(line)
    }
    try #require(talk.customer.asked["was_it"] != nil && !talk.isOver)
    talk.say("No. Saturday's update didn't touch prices, I've got the log of every change in front of me.")
    #expect(talk.turns.last?.effects.contains { $0.reason == .defensive } == false)
  }

  @Test(arguments: [
    "My colleagues in engineering are responsible for that, not me.", "That isn't my job, I only take the calls.",
  ])
  func `whoever is not responsible claims nothing`(line: String) throws {
    let reasons = try talk([line], in: "site-down").turns[0].effects.map(\.reason)
    #expect(!reasons.contains(.claimed) && !reasons.contains(.owned))
    #expect(reasons.contains { [.policy, .doubt].contains($0) }, "\(reasons)")
  }

  @Test func `money that is given answers whether they go on paying, said with feeling or not`() throws {
    let line =
      "You've paid us 1,150 a month since March for exactly this. I'm stopping that charge today and crediting you the 3,450."
    let talk = try talk([line], in: "promised-feature")
    #expect(talk.customer.answered.contains("pay"))
  }

  @Test func `of what they hold back they tell what the question is about`() throws {
    var talk = try talk(
      ["Your nurse rang on Sunday at six and we sent her away. That was wrong of us, Joanna, and I'm sorry."],
      in: "data-deleted")
    talk.customer.trust = 60
    talk.say("How is your team managing the weekend without those notes?")
    #expect(talk.customer.disclosed == ["notebooks"], "\(talk.turns[1].reply)")
    talk.say("Which of the homes worries you most?")
    #expect(!talk.customer.disclosed.contains("tonight"), "\(talk.turns[2].reply)")
  }

  @Test func `asked if there is more they say that there is before they let it be felt`() throws {
    var talk = try talk(["Hello."], in: "site-down")
    for issue in talk.scenario.issues where !talk.customer.told.contains(issue.id) {
      talk.customer.told.append(issue.id)
    }
    talk.say("Is there anything we've not talked about that you still need from me?")
    let reply = talk.turns.last?.reply ?? ""
    let hint = talk.scenario.hidden.compactMap(\.hint).first(where: reply.hasSuffix)
    let isAnnounced = talk.answers(with: .hint)
    #expect(hint != nil && isAnnounced, "\(reply)")
  }
}
