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
    warning = CallNews.warning(of: entry.event, in: call)
  }

  private static func isPrivate(_ entry: Call.Entry, in call: Call) -> Bool {
    if case .dropped(let references) = entry.event { return references.allSatisfy { $0.kind == .privateNote } }
    if let capture = entry.event.capture { return capture.kind == .privateNote }
    guard entry.event == .undid || entry.event == .redid else { return false }
    return call.reversed(at: call.log.count - 1).map { isPrivate($0, in: call) } ?? false
  }

  private static func reference(of event: CallEvent, in state: CallState) -> Reference? {
    switch event {
    case .captured(.heat): nil
    case .captured(let capture): Reference(capture.kind, state.count(of: capture.kind))
    case .edited(let reference, _, _): reference
    default: nil
    }
  }

  private static func text(of entry: Call.Entry, in call: Call, before: CallState) -> String? {
    switch entry.event {
    case .captured(let capture): return text(of: capture, at: entry.at, in: call, before: before)
    case .edited(let reference, _, _): return "now: \(call.state.text(of: reference) ?? "")"
    case .moved(_, _, .skip(let why), _): return why.map { "skipped: \($0)" } ?? "skipped"
    case .moved: return ""
    case .ended: return "the call has ended"
    default: return Timeline.words(at: call.log.count - 1, of: call)
    }
  }

  private static func text(
    of capture: Capture, at moment: Moment, in call: Call, before: CallState
  ) -> String? {
    let day = moment.civil.date
    switch capture {
    case .quote(let text, let speaker): return "\(speaker.map { "\($0): " } ?? "")\"\(text)\""
    case .issue(let text, let quote): return text + (quote.map { " (q\($0))" } ?? "")
    case .action(let actor, let text, let due):
      return
        "\(actor.words(account: call.state.account, leader: call.state.leader)): \(text), \(due?.words(now: day) ?? "no date yet")"
    case .todo(let text, let due): return "\(text), \(due?.words(now: day) ?? "no date yet")"
    case .remedy(let text, let cost, _): return text + (cost.map { " (\($0.words))" } ?? "")
    case .nextWord(let due, let channel, _):
      return "next word \(due.words(now: day))" + (channel.map { " \($0.words)" } ?? "")
    case .heat(let heat):
      guard let last = before.heat, last != heat else { return "heat \(heat)" }
      return "heat \(heat), \(heat > last ? "up" : "down")"
    case .privateNote: return nil
    default: return capture.text
    }
  }

  private static func warning(of event: CallEvent, in call: Call) -> String? {
    switch event {
    case .captured(.remedy(_, _, .some)), .edited(_, .remedy(_, _, .some), _): "above the limit, not approved"
    case .remediesOffered(_, let early): early.isEmpty ? nil : "too early: \(list(early.map(\.words)))"
    case .moved(_, _, _, let open), .ended(let open):
      open.isEmpty ? nil : "left open: \(list(open.map { call.record(of: $0) }))"
    default: nil
    }
  }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: "; ") }
}
