import Language

extension Escalation {
  /// What was said of one thing outside a call: that it is done, who does it now, by when.
  package struct Told: Hashable, Sendable {
    /// The day it was done.
    package internal(set) var keptOn: CivilDate?
    /// Why it is not to be done any more.
    package internal(set) var waived: String?
    /// When either was said. What a call has changed after that is promised anew.
    private(set) var settledAt: Moment?
    /// When somebody said that it is not done after all.
    package private(set) var takenBackAt: Moment?
    /// Until when nobody looks at it.
    package internal(set) var snooze: Snooze?
    /// The dates it got, the first one first.
    package internal(set) var moves: [Move] = []
    /// Who does it now.
    package internal(set) var given: Given?
    /// Which term it serves, as somebody said last.
    package internal(set) var purpose: Purpose?
    /// What the team is to know of it; the customer never reads it.
    package internal(set) var note: String?
    /// When something was said of it last.
    package internal(set) var saidAt: Moment?

    /// When it was said that this is done, or is not to be done; nil where nobody has said so.
    package var settled: Moment? { keptOn == nil && waived == nil ? nil : settledAt }

    mutating func settle(keptOn day: CivilDate? = nil, waived why: String? = nil, at moment: Moment) {
      (keptOn, waived) = (day, why)
      (settledAt, snooze) = (moment, nil)
    }

    mutating func takeBack(at moment: Moment) {
      (keptOn, waived, takenBackAt) = (nil, nil, moment)
    }
  }

  /// Another date than before.
  package struct Move: Hashable, Sendable {
    package let to: Due
    package let change: DateChange
    package let at: Moment
  }

  /// Somebody else does it.
  package struct Given: Hashable, Sendable {
    package let actor: Actor
    package let at: Moment
  }

  /// It is for the short or the long term, or nobody says so any more.
  package struct Purpose: Hashable, Sendable {
    package let term: Action.Term?
    package let at: Moment
  }

  /// Until when nobody looks at something, and why.
  package struct Snooze: Hashable, Sendable {
    package let until: CivilDate
    package let why: String
    /// When that was said. What a call promises anew after it is looked at again.
    package let said: Moment
  }
}

extension CarryOver.Item {
  /// As it stands with what was said of it outside a call.
  /// - Parameters:
  ///   - changed: when the call that has it last changed it.
  ///   - promised: when a call last promised it, in seconds; what was said before that counts no more.
  ///   - termed: when a call last said what it is for, or took that over, in seconds.
  func asTold(_ told: Escalation.Told, changed: Moment?, promised: Int, termed: Int) -> CarryOver.Item {
    var item = self
    // Nobody did it after all, as was said since.
    if item.keptOn != nil, let said = told.takenBackAt, said.seconds >= changed?.seconds ?? .max {
      (item.keptOn, item.isTold) = (nil, false)
    }
    if let given = told.given, given.at.seconds >= promised { item.give(to: given.actor, at: given.at) }
    if let purpose = told.purpose, purpose.at.seconds >= termed { item.term = purpose.term }
    // A call that has taken it over since knows of it, and whatever it says of it is newer.
    for move in told.moves {
      let isNewer = move.at.seconds > promised
      if isNewer || move.at.seconds == promised && !dateChanges.contains(move.change) { item.move(move) }
    }
    guard let settled = told.settled, settled.seconds >= promised else { return item }
    if item.keptOn == nil, let day = told.keptOn {
      // What is done is told of otherwise than what is promised.
      (item.keptOn, item.wording) = (day, nil)
    }
    item.waived = item.keptOn == nil ? told.waived : nil
    return item
  }

  private mutating func give(to actor: Actor, at moment: Moment) {
    guard case .action(let before, let text, let due) = capture, before != actor else { return }
    (capture, isDraftTaken) = (.action(actor, text, due), false)
    // They agreed that we do it, or that they do.
    if before.side != actor.side { mark = nil }
    promise(at: moment)
  }

  private mutating func move(_ move: Escalation.Move) {
    switch capture {
    case .action(let actor, let text, let due):
      if due != move.to { (knownDue, dateConfirmed) = (knownDue ?? toldDue, nil) }
      capture = .action(actor, text, move.to)
    case .todo(let text, _): capture = .todo(text, move.to)
    default: return
    }
    dateChanges.append(move.change)
    // Back where they know it.
    if knownDue == move.to { knownDue = nil }
    promise(at: move.at)
  }

  private mutating func promise(at moment: Moment) {
    wording = nil
    promisedAt = promisedAt.map { $0.seconds > moment.seconds ? $0 : moment } ?? moment
  }
}
