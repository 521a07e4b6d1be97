import Books
import Language

/// A question of the trainee that a word answers, by what it asks for.
enum TraineeQuestion: Hashable, Sendable {
  /// Whether they can live with something; an offer that waits for a yes.
  case suits
  /// Which of two they would rather have.
  case choice
  /// When they want to hear from us.
  case when
  /// When something should be done.
  case hour
  /// Who did it, or has it; and to whom we should turn.
  case who, whom
  case howMuch
  /// Whether we may tell or show them something.
  case leave
  /// Which of two things it is.
  case either
  /// Whether something would be so.
  case whether
  /// Something that they are to do.
  case deed
  /// Anything else that only they or their files know.
  case fact

  /// "Does that work for you?", "Shall I ring him now?"; nil for every other sentence.
  /// - Parameter isPlan: whether something is laid out to them in the same turn.
  static func suits(in heard: HeardSentence, isPlan: Bool = false) -> TraineeQuestion? {
    guard heard.isQuestion else { return nil }
    let others = ["asks_when", "anything_else"].map(WordEntry.concept)
    guard !heard.content.meets(anyOf: others), !heard.checksSurely else { return nil }
    // "What exactly do you want me to do?" waits for no yes.
    if heard.asksWhatTheyWant { return nil }
    if heard.isInviting || heard.asksWhenToDo || heard.asksWho && heard.isAboutUsDoing { return nil }
    if heard.asksToSpeak, !heard.namesDay { return .leave }
    // "Would you like to hear more about that?"
    if heard.offersToTell { return .leave }
    if heard.offersChoice, heard.asksWish, !heard.isOpenQuestion { return .choice }
    // "Speak on Wednesday?"
    let isDate = heard.namesDayItself && !heard.isOpenQuestion && !heard.asksWho && !heard.asksIfRight
    let isOfPlan = isPlan && heard.asksAboutPlan && !heard.asksIfRight && !heard.isOpenQuestion
    guard heard.endsInTag || isDate || isOfPlan || heard.content.meets(.concept("asks_if_it_suits")) else { return nil }
    return heard.offersChoice && heard.asksWish ? .choice : .suits
  }

  init(_ heard: HeardSentence) {
    self =
      if heard.content.meets(.concept("asks_when")) {
        .when
      } else if heard.asksWho {
        heard.isAboutUsDoing ? .whom : .who
      } else if heard.asksWhenToDo {
        .hour
      } else if heard.asksHowMuch {
        .howMuch
      } else if heard.offersChoice, heard.asksHowItIs {
        .either
      } else if heard.asksForDeed {
        .deed
      } else if heard.asksOurLeave {
        .leave
      } else if heard.asksWhether {
        .whether
      } else {
        .fact
      }
  }
}

extension Rehearsal {
  /// How they answer a question of ours.
  mutating func answer(_ question: TraineeQuestion, _ reading: TurnReading, _ turn: TurnEffects) -> String? {
    // What they say to a day or an offer they were just given is their answer to it.
    let given: Set<PracticeAct> = [
      .unheardPromise, .tooEarly, .tooLate, .contradiction, .quotedBack, .lateMoney, .earlyMoney,
    ]
    // "Would you like that?" wants a yes, and not that the day is noted.
    let isWished = reading.sentences.contains {
      $0.moves.contains(.asked(.suits)) && $0.heard.asksWish && $0.heard.promises.isEmpty
    }
    if question == .suits, isWished, !turn.acts.contains(where: { given.contains($0.act) }) {
      return chooser.line(for: .suitsWish, in: mood, slots())
    }
    let taken = given.union(turn.named < 2 ? [.goodPromise, .agreed] : [])
    if question == .suits, turn.acts.contains(where: { taken.contains($0.act) }) { return nil }
    return switch question {
    case .suits: suits(reading)
    case .leave: chooser.line(for: .askedLeave, in: mood, slots())
    case .choice: chooser.line(for: .suitsChoice, in: mood, slots())
    case .when: chooser.line(for: .askedWhen, in: mood, slots())
    case .hour: chooser.line(for: .askedHour, in: mood, slots())
    case .whom: chooser.line(for: .askedWhom, in: mood, slots())
    case .who: chooser.line(for: .askedWho, in: mood, slots())
    case .howMuch: chooser.line(for: .askedHowMuch, in: mood, slots())
    case .either: chooser.line(for: .askedEither, in: mood, slots())
    case .whether: chooser.line(for: .askedWhether, in: mood, slots())
    case .deed: chooser.line(for: .askedDeed, in: mood, slots())
    case .fact: chooser.line(for: .closedQuestion, in: mood, slots())
    }
  }

  /// Whether they can live with it: all of it, what there is so far, or they will see.
  private mutating func suits(_ reading: TurnReading) -> String? {
    if customer.isAgreed { return chooser.line(for: .suits, in: mood, slots()) }
    // About the hour they are asked whatever else is missing.
    let isOfTime = reading.sentences.contains { $0.moves.contains(.asked(.suits)) && $0.heard.asksIfTimeSuits }
    if isOfTime { return chooser.line(for: .suitsTime, in: mood, slots()) }
    // What is just being offered is not missing.
    let open = scenario.musts.first { want in
      customer.lacks(want) && customer.hasHeardNothing(of: want) && !reading.touches(want)
    }
    if let open, !customer.met.isEmpty,
      let line = chooser.line(for: .suitsPart, in: mood, slots(["want": open.name]))
    {
      customer.askedFor = open.id
      return line
    }
    return chooser.line(for: .suitsUnsure, in: mood, slots())
  }
}
