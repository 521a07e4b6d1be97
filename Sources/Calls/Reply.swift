/// What is answered to a line: its meaning, which a view words for the eye or the ear.
package enum Reply: Hashable, Sendable {
  /// What was understood, in a word or two.
  case echo
  /// The card of the step the call stands in now.
  case card
  /// What was named; the same line again goes on.
  case reminder(Reminder)
  /// What an undo took back, or a redo brought back; nil where there was nothing to name.
  case reversed(Call.Entry?)
  /// What the account is owed.
  case owed
  /// An answer changes what is to be said here and now: the new words.
  case newWords(String)
  /// The questions that a digit answers now.
  case questions
}

extension Turn {
  /// The answers to a line, in their order.
  package var replies: [Reply] {
    let hasMoved = before.state.place != after.state.place
    switch event {
    case .moved, .detourEntered, .detourLeft: return [.card]
    case .bookChanged: return [.echo, .card]
    case .reminded(let reminder): return [.reminder(reminder)]
    case .undid, .redid: return [.reversed(reversed)] + (hasMoved ? [.card] : [])
    case .factEstablished: return [.echo] + (hasMoved ? [.card] : newWords.map { [.newWords($0)] } ?? [])
    case .accountNamed: return [.echo, .owed]
    case .escalationJoined: return [.owed]
    case .factsAsked: return [.questions]
    case .agreed: return [.echo] + (after.unconfirmedFixes.isEmpty ? [] : [.questions])
    case .began, .readBack, .warningsHeard, .ended, .reopened, .discarded, .restored: return []
    default: return [.echo]
    }
  }

  private var newWords: String? {
    guard !after.step.isQuiet, let words = after.spoken(after.step.say).first,
      words != before.spoken(before.step.say).first
    else { return nil }
    return words
  }
}
