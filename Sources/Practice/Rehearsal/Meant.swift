import Books
import Language

/// How the trainee meant a turn that was read otherwise.
package struct Meant: Sendable, Hashable {
  package let turn: Int
  package let label: CueLabel
  /// False where the label was heard and nothing of the kind was said.
  package let isSaid: Bool
  /// The issue that was said back, or the want that a day was given for; nil for all other labels.
  package let about: String?

  package init(turn: Int, label: CueLabel, isSaid: Bool = true, about: String? = nil) {
    self.turn = turn
    self.label = label
    self.isSaid = isSaid
    self.about = about
  }
}

extension TurnReading {
  /// Reads it as it was meant. What was meant belongs to the sentence in which least was recognised.
  mutating func correct(_ meant: Meant) {
    guard meant.isSaid else {
      for index in sentences.indices { sentences[index].moves.removeAll { $0.label == meant.label } }
      return
    }
    let least = sentences.indices.min {
      (sentences[$0].moves.count, -sentences[$0].heard.count) < (sentences[$1].moves.count, -sentences[$1].heard.count)
    }
    guard let index = least, let move = move(meant) else { return }
    sentences[index].moves.removeAll { [.parroted, .repeated, .half].contains($0) }
    if !sentences[index].moves.contains(move) { sentences[index].moves.append(move) }
  }

  private func move(_ meant: Meant) -> Move? {
    switch meant.label {
    case .blame, .defensive, .dismissive, .policy, .overpromise: .risky(meant.label, isSure: true)
    case .concession: .money
    case .acknowledge: .acknowledged
    case .apology: .apology
    case .ownership: .owned(isTakenBack: false)
    case .paraphrase: meant.about.map { .saidBack($0, .own) }
    case .check: .check
    case .question: .invitation
    case .commitment: meant.about.flatMap { want in day.map { .promise(Promise(want: want, at: $0)) } }
    case .together: .together
    case .thanks: .thanks
    }
  }

  /// The first day that is named in it.
  private var day: Promise.Day? {
    sentences.lazy.compactMap { $0.heard.day ?? $0.heard.promises.lazy.compactMap(\.at).first }.first
  }
}

extension TurnReading.Move {
  /// The cue it goes back to; nil for what is no cue.
  var label: CueLabel? {
    switch self {
    case .risky(let label, _), .suspicious(let label): label
    case .saidBack, .half: .paraphrase
    case .acknowledged, .kindWords: .acknowledge
    case .apology: .apology
    case .owned, .claimed: .ownership
    case .promise, .noDate, .unasked: .commitment
    case .money: .concession
    case .invitation, .asked: .question
    case .check, .checkRight: .check
    case .together: .together
    case .thanks: .thanks
    case .takenUp, .honest, .news, .greeting, .boundary, .endsAtBoundary, .truth, .parroted, .repeated: nil
    }
  }
}

extension Rehearsal {
  /// The same talk scored anew, with a turn read as it was meant. What they answered stays as it was: it was said.
  /// - Parameter moments: the talk before its first turn and behind each.
  package static func correct(_ moments: [Rehearsal], _ meant: Meant) -> [Rehearsal] {
    guard moments.indices.contains(meant.turn), meant.turn > 0 else { return moments }
    var talk = moments[meant.turn - 1]
    let all = (moments.last?.meant ?? []) + [meant]
    return moments[..<meant.turn]
      + moments[meant.turn...].map { was in
        talk.meant = all.filter { $0.turn <= was.turns.count }
        talk.sayAgain(as: was)
        return talk
      }
  }

  /// A day that a turn names, and for which it can have been meant.
  package func namesDay(_ text: String) -> Bool {
    reader.hear(text).contains { $0.day != nil || $0.promises.contains { $0.at != nil } }
  }

  /// The next turn with what it does now, and with what was answered to it then.
  private mutating func sayAgain(as was: Rehearsal) {
    guard let turn = was.turns.last else { return }
    if turn.said.isEmpty { return endAgain(turn, was) }
    var reading = reader.read(reader.hear(turn.said, isRead: turn.isRead), customer, before: before, theirs: theirs)
    correct(&reading)
    if let cut = turn.cut { reading.leaveOut(cut) }
    var effects = TurnEffects(number: turn.number, scenario, setting, customer)
    effects.apply(reading)
    effects.customer.named.formUnion(reading.topics)
    effects.customer.touchedBefore = reading.touched
    effects.settle()
    customer = effects.customer
    customer.adopt(was.customer)
    (customer.askedFor, customer.hinted) = (was.customer.askedFor, was.customer.hinted)
    customer.isAgreed = isAcceptable
    if setting.isPair { customer.leave(to: was.customer) }
    let done = effects.effects + turn.effects.filter { $0.reason == .disclosed }
    finish(
      RehearsalTurn(
        number: turn.number, said: turn.said, isRead: turn.isRead, cut: turn.cut, reply: turn.reply, effects: done,
        unread: reading.unread(besides: done), standing: Standing(customer, scenario)), reading)
    chooser = was.chooser
  }

  private mutating func endAgain(_ turn: RehearsalTurn, _ was: Rehearsal) {
    customer.ending = setting.isPair ? .played : isAcceptable ? .accepted : .open
    finish(
      RehearsalTurn(
        number: turn.number, said: "", cut: nil, reply: turn.reply, effects: [], unread: [],
        standing: Standing(customer, scenario)), nil)
    chooser = was.chooser
  }
}

extension TurnReading {
  /// They did not hear the rest, because they cut in.
  fileprivate mutating func leaveOut(_ rest: String) {
    let tail = sentences.indices.first { sentences[$0...].map(\.heard.text).joined(separator: " ") == rest }
    if let tail { sentences.removeSubrange(tail...) }
  }
}

extension Customer {
  /// What they said and did in a turn, as it was.
  fileprivate mutating func adopt(_ was: Customer) {
    told = was.told + told.filter { !was.told.contains($0) }
    disclosed = was.disclosed
    asked = was.asked
    hasJustTold = was.hasJustTold
    ending = was.ending
    isWarned = was.isWarned
    lastCut = was.lastCut
    for (deed, count) in was.times where deed.isTheirs { times[deed] = count }
  }
}

extension Customer.Deed {
  /// Whether it is something that the customer does.
  fileprivate var isTheirs: Bool {
    switch self {
    case .theirSilence, .hint, .insult, .tested, .pressed: true
    case .acknowledged, .kindWords, .apology, .owned, .claimed, .noDate, .parrot, .lateMoney, .halfSayBack,
      .ourSilence, .boundary, .emptyWords, .contradiction, .unheardPromise:
      false
    }
  }
}
