import Calls
import Language

/// One line of a call for those who watch it. What is private has none.
package struct CallNews: Hashable, Sendable {
  package let at: Moment
  /// The scribe who wrote it; nil for the leader.
  package let author: String?
  /// Where something was captured.
  package let reference: Reference?
  package let text: String
  /// Where the call stands now, when that has changed.
  package let place: Place?
  /// What somebody should look at.
  package let warning: String?

  /// A step on the agenda.
  package struct Place: Hashable, Sendable {
    fileprivate let position: AgendaPosition
    fileprivate let title: String

    /// "3/7 Paraphrase back"
    package var shown: String { position.shown(title) }

    /// "Step 3 of 7: Paraphrase back"
    package var spoken: String { position.spoken(title) }
  }

  /// What the last line of the log says; nil when that is nobody else's business.
  /// - Parameter before: the state before it.
  package init?(of call: Call, before: CallState) {
    guard let entry = call.log.last, !CallNews.isPrivate(entry, in: call),
      let text = CallNews.text(of: entry, in: call, before: before)
    else { return nil }
    at = entry.at
    author = entry.author
    reference = CallNews.reference(of: entry.event, in: call.state)
    self.text = text
    place =
      before.place == call.state.place ? nil : Place(position: call.position, title: call.step.title)
    warning = CallNews.warning(of: entry.event)
  }

  private static func isPrivate(_ entry: Call.Entry, in call: Call) -> Bool {
    switch entry.event {
    case .privatelyNoted: true
    case .edited(let reference, _), .dropped(let reference): reference.kind == .privateNote
    case .undid, .redid: call.reversed(at: call.log.count - 1).map { isPrivate($0, in: call) } ?? false
    default: false
    }
  }

  private static func reference(of event: CallEvent, in state: CallState) -> Reference? {
    switch event {
    case .noted: Reference(.note, state.notes.count)
    case .quoted: Reference(.quote, state.quotes.count)
    case .issueRaised: Reference(.issue, state.issues.count)
    case .actionPlanned: Reference(.action, state.actions.count)
    case .todoAdded: Reference(.todo, state.todos.count)
    case .remedyProposed: Reference(.remedy, state.remedies.count)
    case .nextWordSet: Reference(.nextWord, state.nextWords.count)
    case .questionAsked: Reference(.question, state.questions.count)
    case .edited(let reference, _): reference
    default: nil
    }
  }

  private static func text(of entry: Call.Entry, in call: Call, before: CallState) -> String? {
    let day = entry.at.civil.date
    switch entry.event {
    case .noted(let text), .questionAsked(let text): return text
    case .quoted(let text, let speaker): return "\(speaker.map { "\($0): " } ?? "")\"\(text)\""
    case .issueRaised(let text, let quote): return text + (quote.map { " (q\($0))" } ?? "")
    case .actionPlanned(let actor, let text, let due):
      return "\(call.words(for: actor)): \(text), \(due?.words(now: day) ?? "no date yet")"
    case .todoAdded(let text, let due): return "\(text), \(due?.words(now: day) ?? "no date yet")"
    case .remedyProposed(let text, let cost, _): return text + (cost.map { " (\($0.words))" } ?? "")
    case .nextWordSet(let due, let channel, _):
      return "next word \(due.words(now: day))" + (channel.map { " \($0.words)" } ?? "")
    case .edited(let reference, _): return "now: \(call.state.text(of: reference) ?? "")"
    case .heatRead(let heat):
      guard let last = before.heat, last != heat else { return "heat \(heat)" }
      return "heat \(heat), \(heat > last ? "up" : "down")"
    case .moved(_, _, .skip(let why), _): return why.map { "skipped: \($0)" } ?? "skipped"
    case .moved: return ""
    case .ended: return "the call has ended"
    default: return Timeline.words(at: call.log.count - 1, of: call)
    }
  }

  private static func warning(of event: CallEvent) -> String? {
    switch event {
    case .remedyProposed(_, _, .some), .edited(_, .remedy(_, _, .some)): "above the limit, not approved"
    case .remediesOffered(_, let early): early.isEmpty ? nil : "too early: \(list(early.map(\.words)))"
    case .moved(_, _, _, let missing): missing.isEmpty ? nil : "left open: \(list(missing))"
    case .ended(let missing): missing.isEmpty ? nil : "left open: \(list(missing))"
    default: nil
    }
  }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: "; ") }
}
