/// What a customer does with a sentence of theirs in a rehearsal. The raw values are the names in the files of lines.
package enum PracticeAct: String, CaseIterable, Sendable, Codable {
  // How it ends.
  case accept = "end.accept", open = "end.open", unheard = "end.unheard", partly = "end.partly", hangUp = "end.hang_up",
    stays, agreed, warning,
    reopened
  // Cutting in.
  case interrupted, tooLong = "too_long"
  // Risky cues that are sure.
  case blame, defensive, dismissive, policy, overpromise, tooEarly = "too_early"
  // What was promised.
  case contradiction, quotedBack = "promise.quoted_back", tooLate = "too_late", noDate = "no_date"
  case goodPromise = "promise.good", unheardPromise = "promise.unheard", unaskedPromise = "promise.unasked"
  case samePromise = "promise.same", honest, news
  // Their questions.
  case answered, answeredAhead = "answered.ahead", answeredNo = "answered.no", questionAgain = "question.again"
  // Owning, money, apology.
  case owned, claimed = "owned.claimed", ownedBut = "owned_but", earlyMoney = "money.early", lateMoney = "money.late"
  case firstApology = "apology.first", apologyAgain = "apology.again", lateApology = "apology.late"
  // Being understood.
  case acknowledged = "acknowledged.content", takenUp = "hidden.taken_up", confirm = "confirm.said_back"
  case quoted = "said_back.quoted", known = "said_back.known", half = "say_back.half", leftOut = "check.left_out"
  case complete = "check.complete", summed = "summed_up", doubt, ground, receipt
  // Objections, only where nothing good stands in the turn.
  case kindWords = "kind_words", kindWordsAgain = "kind_words.again", parrot, soup, empty, repeated
  // Silence.
  case silenceWaits = "silence.waits", silenceQuestion = "silence.question", stillThere = "still_there"
  // What we ask and offer.
  case greeting, invited = "question.invited", nothingMore = "nothing_more", refused = "question.refused"
  case closedQuestion = "question.closed", askedWhen = "question.when", askedWho = "question.who"
  case askedLeave = "question.leave", askedWell = "question.well", askedWhom = "question.whom"
  case askedHowMuch = "question.how_much", askedEither = "question.either", toldAll = "question.told"
  case askedTrust = "question.trust", askedDeadline = "question.deadline", askedNeeded = "question.needed"
  case askedWorst = "question.worst", askedNumber = "question.number"
  case askedFelt = "question.felt", askedNext = "question.next", askedOthers = "question.others"
  case askedCoping = "question.coping", askedCost = "question.cost"
  case suits = "suits.yes", suitsPart = "suits.part", suitsUnsure = "suits.unsure", suitsChoice = "suits.choice"
  case suitsTime = "suits.time", suitsWish = "suits.wish"
  case askedHour = "question.hour", askedWhether = "question.whether", askedDeed = "question.deed"
  case askedOneThing = "question.one_thing", putAside = "question.put_aside"
  case together = "together.met", thanks = "thanks.met"
  case boundary = "boundary.set"
  // Their move forward, where the scenario has no line left.
  case passedOver = "passed_over", openWant = "want.open", wantAgain = "want.again", hint = "hidden.hint", closing
}

/// How hot they are, in three steps; a line of `any` fits all of them.
package enum PracticeMood: String, CaseIterable, Sendable {
  case hot, warm, cool, any
}
