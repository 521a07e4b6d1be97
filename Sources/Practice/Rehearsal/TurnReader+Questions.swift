import Books
import Language

/// What a sentence asks of them.
extension TurnReader {
  func asked(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], _ turn: Beside
  ) -> [TurnReading.Move] {
    // "Did you know that it makes chocolate, too?" wants no answer.
    if heard.asksNothing { return [] }
    let suits = TraineeQuestion.suits(in: heard, isPlan: turn.hasPlan)
    // "Is that the picture?" behind what was said back asks whether it is right.
    let isOfSayBack = turn.hasSayBack && !turn.hasPlan && suits == nil && heard.asksAboutPlan && !heard.isOpenQuestion
    if heard.checksSurely { return [.check] }
    // "Is there anything else that worries you?" asks for theirs, "... that I can do?" whether it is all.
    if heard.content.meets(.concept("anything_else")), !heard.isOfUs { return [.invitation] }
    let isOfThem = heard.namesRight || heard.isAboutYou || !touched(by: [heard]).isEmpty
    if isOfSayBack || heard.asksIfRight && suits == nil && isOfThem { return [.checkRight] }
    // "I could do you half a page on it. By three?"
    if turn.hasPlan, heard.asksIfThen { return [.asked(.suits)] }
    // "Three times?" bids them go on, and so does "You said they come up short?"
    if suits == nil, heard.isEcho || heard.isQuestion && heard.isQuotation && !heard.saidBack.isEmpty {
      return [.invitation]
    }
    // "I could credit you a hundred and fifty?" waits for a yes.
    if heard.isQuestion, heard.givesMoney || labels[.concession] == .sure { return [.asked(.suits)] }
    if heard.checks, !heard.isOpenQuestion, !heard.content.meets(.concept("asks_when")),
      labels[.check] == .sure || labels[.check] != nil && heard.isQuestion,
      suits == nil
    {
      return [.check]
    }
    // "What's the best number for you?" asks for no more than that.
    if suits == nil, heard.isQuestion, heard.content.meets(.concept("asks_number")) { return [.asked(.fact)] }
    // What opens a hidden fact is an open question, however it is built.
    let kind = suits ?? TraineeQuestion(heard)
    let isOpen =
      [.fact, .whether, .deed, .howMuch, .either].contains(kind) && !heard.isAboutUs
      && (heard.content.meets(.concept("anything_else"))
        || scenario.hidden.contains { heard.content.meets(anyOf: $0.asked) })
    // "Who has been saying that to you?" bids them tell, "Who signs for it?" asks for a name.
    let isOfOthers = kind == .who && !heard.asksForSomebody
    if suits == nil, !heard.asksForData,
      heard.isOpenQuestion || heard.isInviting || heard.isQuestion && (isOpen || isOfOthers)
    {
      return [.invitation]
    }
    return heard.isQuestion ? [.asked(kind)] : []
  }
}
