import Books
import Language

/// A cue with what its card says about it here.
struct AdvisedCue {
  let cue: Cue
  let advice: String
  /// Words that can be said at once.
  let instead: String?
  let rules: [Int]
  /// It has earned a word of warning: it is risky, or it is said at the wrong moment.
  let isWarning: Bool

  init(_ cue: Cue, _ guide: CueGuide, in situations: Set<CueCard.Situation> = []) {
    let card = guide.cards[cue.label]
    let remark = card?.remark(for: cue, in: situations)
    self.cue = cue
    advice = remark?.advice ?? card?.advice ?? ""
    instead = remark == nil ? card?.instead : remark?.instead ?? card?.instead
    rules = remark?.rules ?? card?.rules ?? []
    isWarning = cue.label.isRisky || remark != nil
  }
}
