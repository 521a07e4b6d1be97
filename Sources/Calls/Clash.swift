import Language

/// Something that is promised elsewhere, as a promise that is being made is held against it.
package struct OtherPromise: Hashable, Sendable {
  /// "14.a2", in the same call "a2".
  package let name: String
  package let account: String?
  package let side: Actor.Side
  /// As it was typed; nil for the one who leads, and for their company.
  package let owner: String?
  package let text: String
  package let due: Due
  /// A next word: at that hour somebody rings them.
  package let isWord: Bool

  package init(
    name: String, account: String?, side: Actor.Side, owner: String?, text: String, due: Due, isWord: Bool = false
  ) {
    (self.name, self.account, self.side, self.owner) = (name, account, side, owner)
    (self.text, self.due, self.isWord) = (text, due, isWord)
  }
}

/// What stands against a promise that is being made. It is named while it can still be made otherwise.
package enum Clash: Hashable, Sendable {
  /// The same customer has the same thing promised already.
  case sameThing(OtherPromise)
  /// The one who does it has so much to do on that day already.
  case fullDay([OtherPromise])
  /// Another customer hears from us within half an hour of it.
  case sameHour(OtherPromise)
}

extension Call {
  /// What this promise clashes with; nothing where it is no dated promise.
  /// - Parameters:
  ///   - others: what is promised elsewhere: all of this account, and of that day.
  ///   - zone: ours, by the days of which a day is full.
  ///   - most: so many things one person does on a day.
  package func clashes(of reference: Reference, with others: [OtherPromise], in zone: Zone, most: Int) -> [Clash] {
    guard let capture = state.capture(of: reference), state.keptOn(reference) == nil else { return [] }
    let promise: OtherPromise
    switch capture {
    case .action(let actor, let text, let due?):
      promise = self.promise(reference, actor, text, due)
    case .todo(let text, let due?): promise = self.promise(reference, .me, text, due)
    // A letter can be written beside anything.
    case .nextWord(let due, let channel, _) where channel != .email:
      guard let at = due.moment else { return [] }
      let near = others.filter { other in
        guard other.isWord, let moment = other.due.moment else { return false }
        return abs(moment.seconds - at.seconds) < 30 * 60
      }
      return near.prefix(1).map { .sameHour($0) }
    default: return []
    }
    let all = promisesHere(besides: reference) + others.filter { !$0.isWord }
    let isTheirs: (OtherPromise) -> Bool = { [account = state.account] other in
      other.account.map { one in account.map { $0.lowercased() == one.lowercased() } ?? false } ?? true
    }
    let same = all.first { $0.side == promise.side && isTheirs($0) && SameTask.isSame($0.text, promise.text) }
    let day = promise.due.onClock(of: zone).date
    let thatDay = all.filter { $0.side == .ours && $0.due.onClock(of: zone).date == day && $0.isOf(promise.owner) }
    let isFull = promise.side == .ours && promise.owner != Call.team && thatDay.count >= most
    return (same.map { [.sameThing($0)] } ?? []) + (isFull ? [.fullDay(thatDay)] : [])
  }

  private static let team = "us"

  /// What is promised in this call.
  private func promisesHere(besides reference: Reference) -> [OtherPromise] {
    let actions = state.actions.enumerated().compactMap { index, action -> OtherPromise? in
      guard let action, action.isOpen, let due = action.due, reference != Reference(.action, index + 1) else {
        return nil
      }
      return promise(Reference(.action, index + 1), action.actor, action.text, due)
    }
    let todos = state.todos.enumerated().compactMap { index, todo -> OtherPromise? in
      guard let todo, todo.keptOn == nil, let due = todo.due, reference != Reference(.todo, index + 1) else {
        return nil
      }
      return promise(Reference(.todo, index + 1), .me, todo.text, due)
    }
    return actions + todos
  }

  private func promise(_ reference: Reference, _ actor: Actor, _ text: String, _ due: Due) -> OtherPromise {
    OtherPromise(
      name: reference.description, account: state.account, side: actor.side,
      owner: actor.name ?? (actor.isWholeTeam ? Call.team : nil), text: text, due: due)
  }
}

extension OtherPromise {
  /// Whether somebody of this name does it: the first name is enough.
  fileprivate func isOf(_ name: String?) -> Bool {
    func first(_ name: String?) -> Substring? { name?.lowercased().split(separator: " ").first }
    return first(owner) == first(name)
  }
}
