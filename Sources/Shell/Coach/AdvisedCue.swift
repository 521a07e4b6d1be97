import Books
import Calls
import Language

/// A cue with what its card says about it here.
struct AdvisedCue {
  let cue: Cue
  let advice: String
  /// Words that can be said at once.
  let instead: String?
  let rules: [Int]
  /// What the card says of this wording or this moment in place of its own advice.
  let remark: CueCard.Remark?

  init(_ cue: Cue, _ guide: CueGuide, in situations: Set<CueCard.Situation> = []) {
    let card = guide.cards[cue.label]
    remark = card?.remark(for: cue, in: situations)
    self.cue = cue
    advice = remark?.advice ?? card?.advice ?? ""
    instead = remark == nil ? card?.instead : remark?.instead ?? card?.instead
    rules = remark?.rules ?? card?.rules ?? []
  }

  /// It has earned a word of warning: it is risky, or it is said at the wrong moment.
  var isWarning: Bool { cue.label.isRisky || remark != nil }

  /// The graver the smaller: first what admits liability, then in the order of the labels.
  var order: Int { remark?.situation == .liability ? -1 : cue.label.index }
}

extension Call {
  /// What of the call changes what a cue means. A book that does not ask for something does not mind it.
  var cueSituations: Set<CueCard.Situation> {
    var situations: Set<CueCard.Situation> = []
    func isAsked(_ id: String) -> Bool { fact(id) != nil }
    func answer(_ id: String) -> String? { state.facts[id] }
    if isAsked(KnownFact.understood), answer(KnownFact.understood) != KnownFact.yes {
      situations.insert(.notUnderstood)
    }
    if isAsked(KnownFact.fault), (answer(KnownFact.fault) ?? KnownFact.unknown) == KnownFact.unknown {
      situations.insert(.faultUnknown)
    }
    if answer(KnownFact.liability) == KnownFact.yes { situations.insert(.liability) }
    return situations
  }
}
