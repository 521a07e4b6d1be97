import Language

/// What a sentence asks.
extension HeardSentence {
  /// "What ...?", and not "Is it ...?" or "Which ...?"; it may stand behind another clause.
  var isOpenQuestion: Bool {
    guard isQuestion || contains([" tell me what ", " tell me how "]) else { return false }
    if begins(with: Words.andThen) { return true }
    return beginnings.contains { beginning in
      let clause = HeardSentence.withoutAsking(beginning)
      let begins = { (words: [String]) in words.contains(where: clause.hasPrefix) }
      return begins(Words.open) && !begins(Words.rhetorical) && !begins(Words.closed)
    }
  }
  /// "Did you know that ...?" asks for the form.
  var asksNothing: Bool {
    isQuestion && !isOpenQuestion
      && (contains([" did you know "]) || begins(with: ["are we going to ", "will we have "]))
  }
  /// "What happens when the van stops there?"
  var asksHowItGoes: Bool {
    isQuestion
      && beginnings.contains { beginning in
        let clause = HeardSentence.withoutAsking(beginning)
        return ["what happens ", "what does ", "how does ", "how do "].contains(where: clause.hasPrefix)
      }
  }
  var asksWho: Bool {
    beginnings.contains { $0.hasPrefix("who") || $0.hasPrefix("which of you") }
  }
  /// "When should she start?": which day or hour they would like, for whatever it is.
  var asksWhenToDo: Bool {
    isQuestion && beginnings.contains { beginning in Words.whenToDo.contains(where: beginning.hasPrefix) }
  }
  /// "Does eight o'clock suit you?", which promises nothing.
  var asksIfTimeSuits: Bool { isQuestion && namesDay && promises.isEmpty && contains(Words.suiting) }
  /// Somebody for something that is to be done, and not who it was.
  var asksForSomebody: Bool { asksWho && contains(Words.naming) }
  /// "Can I ask what happened?" asks what happened.
  private static func withoutAsking(_ plain: String) -> String {
    Words.politeAsking.first(where: plain.hasPrefix).map { String(plain.dropFirst($0.count)) } ?? plain
  }
  var asksHowMuch: Bool { contains(Words.amounts) }
  /// "The whole of it, or only a part?"
  var offersChoice: Bool {
    contains([" or ", " which would ", " which do you ", " which one would ", " which one do "])
      && !contains([" or not "])
  }
  /// "May I tell you ...?", "Shall I read it out?"
  var asksToSpeak: Bool { isQuestion && begins(with: Words.leave) && contains(Words.speaking) }
  /// "Would you like to know more?"
  var offersToTell: Bool {
    isQuestion && !isOpenQuestion && contains([" like to know ", " like to hear ", " want to know ", " want to hear "])
      && contains([" would you ", " do you "])
  }
  /// "Does that carry you to Monday?", of what was just laid out.
  var asksAboutPlan: Bool { isQuestion && Words.ofPlan.contains(where: HeardSentence.withoutOpener(plain).hasPrefix) }
  /// "Who should I send it to?", and not "who told you?"
  var isAboutUsDoing: Bool {
    contains([" should ", " shall ", " can i ", " can we ", " do i ", " do we ", " could i ", " go to "])
  }
  /// "Would you rather ...", "shall I ..."
  var asksWish: Bool { contains(Words.wishes) }
  /// "Is it the one, or the other?"
  var asksHowItIs: Bool { begins(with: Words.states) }
  /// "..., okay?"
  var endsInTag: Bool {
    isQuestion && (plain.words.last.map { Words.tags.contains($0) } ?? false || contains(Words.offers))
  }
  /// "I come over on Tuesday, would that suit you?": what stands before the question is none.
  var asksAtItsEnd: Bool {
    guard isQuestion, let last = clauses.last else { return false }
    // "Now, are we done?" says nothing before it asks.
    guard count - last.split(separator: " ").count > 2 else { return false }
    return !begins(with: Words.asking)
      && PlainWords(last).begins(with: Words.asking + ["okay ", "ok ", "deal ", "agreed "])
  }
  /// Whether it asks if we have them right.
  var checks: Bool { contains(Words.checks) }
  /// The words of such a question, whatever it asks of: "... right?", "Is that how ...?"
  var namesRight: Bool {
    contains(Words.ifRight) || Words.thatIsIt.contains(where: HeardSentence.withoutOpener(plain).hasPrefix)
  }
  /// Whether it asks if they have it right, and not if it is all: "Have I got that right?", "..., wasn't it?"
  var asksIfRight: Bool {
    guard isQuestion, !isOpenQuestion else { return false }
    return namesRight
      || plain.words.count > 3 && Words.rightTags.contains(plain.words.suffix(2).joined(separator: " "))
  }
  /// The same in words that leave no doubt: "Anything I've overlooked?"
  var checksSurely: Bool { isQuestion && (contains(Words.sureChecks) || asksIfThatIsAll) }
  /// "Is that everything?": yes says that it is, as no does to "have I missed anything?".
  var asksIfThatIsAll: Bool { isQuestion && contains(Words.ofAll) && !contains([" all right "]) }
  /// "Can we ...?", "what should I ...?"
  var isAboutUs: Bool { begins(with: Words.ours) }
  /// "What did that hold up?", and not "What happened?", which bids them tell whatever they like.
  var asksForOneThing: Bool {
    isQuestion && !isEcho && !content.meets(anyOf: HeardSentence.openTopics)
  }
  private static let openTopics = ["anything_else", "asks_story", "asks_next"].map(WordEntry.concept)
  /// "Would Ewa be willing?": how something would be with others, which nobody knows for certain.
  var asksWhether: Bool {
    isQuestion
      && beginnings.contains { beginning in
        let subject = beginning.split(separator: " ").dropFirst().first ?? ""
        return Words.whether.contains(where: beginning.hasPrefix) && !["i", "we", "you"].contains(subject)
      }
  }
  /// "What exactly do you want me to do?"
  var asksWhatTheyWant: Bool {
    isQuestion && beginnings.contains { $0.hasPrefix("what ") }
      && contains([" do you want ", " would you want ", " would you like "])
  }
  /// "Can we go through it once more?": something that we would do.
  var asksOurLeave: Bool {
    isQuestion && beginnings.contains { beginning in Words.ours.contains(where: beginning.hasPrefix) }
  }
  /// "Could you send me the photos?": something that they are to do.
  var asksForDeed: Bool {
    isQuestion && !isOpenQuestion
      && beginnings.contains { beginning in
        // "Can you hold out till then?" asks whether they can live with it.
        Words.requests.contains(where: beginning.hasPrefix) && !Words.bearing.contains(where: beginning.contains)
      }
  }
  /// "By three?", behind an offer: a few words with nothing but a day or an hour in them that is new.
  var asksIfThen: Bool { isEcho && namesDay }
  /// "And how are you holding up?"
  var asksHowTheyAre: Bool {
    isQuestion
      && (contains(Words.wellbeing) && contains([" you "])
        || clauses.last.map { PlainWords($0).words.suffix(3) == ["how", "are", "you"] } ?? false)
  }
}
