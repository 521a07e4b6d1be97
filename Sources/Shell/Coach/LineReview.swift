import Books
import Calls
import Language

/// Reads what we say on a call as it is written down, and keeps what is to be said about it. It belongs to one sitting:
/// nothing of it is stored.
struct LineReview {
  /// What was warned of: the same is not said twice.
  fileprivate struct Given: Hashable {
    let label: CueLabel
    let remark: CueCard.Remark?
  }

  /// What is to be said about a line.
  struct Warning {
    let cue: AdvisedCue
    /// They have heard it: it can only be put right. Else it is a plan, and something better can be said.
    let isSaid: Bool
    /// What the line became: when that is taken back, so is this.
    let event: CallEvent

    fileprivate var key: Given { Given(label: cue.cue.label, remark: cue.remark) }
  }

  private var given: Set<Given> = []
  /// The warnings that came in a quiet step and were not heard yet.
  private(set) var waiting: [Warning] = []
  /// The line that writes down what a note has promised: the mark of an action alone takes it.
  var promise: String?

  /// What we say by a line that was taken, and whether they have heard it; nil for what they said, and for what is ours
  /// alone.
  static func words(of event: CallEvent, _ telling: Telling) -> (text: String, isSaid: Bool)? {
    guard case .captured(let capture) = event else { return nil }
    return switch capture {
    case .note(let text): telling.isOurs(text) ? (telling.said(in: text), true) : nil
    case .action(let actor, let task, _): actor.side == .ours ? (task, false) : nil
    case .remedy(let text, _, _): (text, false)
    default: nil
    }
  }

  /// The gravest that is to be warned of, once.
  mutating func warning(
    about words: (text: String, isSaid: Bool), of event: CallEvent, _ guide: CueGuide,
    in situations: Set<CueCard.Situation>
  ) -> Warning? {
    let found = guide.reader.cues(in: words.text).filter { $0.certainty == .sure }
      .map { AdvisedCue($0, guide, in: situations) }.filter(\.isWarning)
    guard let gravest = found.min(by: { $0.order < $1.order }) else { return nil }
    let warning = Warning(cue: gravest, isSaid: words.isSaid, event: event)
    return given.insert(warning.key).inserted ? warning : nil
  }

  mutating func keep(_ warning: Warning) { waiting.append(warning) }

  /// A line was taken back: what waits because of it waits no more, and is said if the line comes again.
  mutating func takeBack(_ event: CallEvent) {
    for warning in waiting where warning.event == event { given.remove(warning.key) }
    waiting.removeAll { $0.event == event }
  }

  /// The warnings that waited; from now on they do not.
  mutating func hear() -> [Warning] {
    defer { waiting = [] }
    return waiting
  }
}
