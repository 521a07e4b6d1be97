import Books
import Calls
import Language
import LineEditing

/// What is said about what we say.
extension CallSession {
  /// Reads a line that was taken. In a quiet step what there is to say about it waits; once the call is over it is too
  /// late to warn.
  func reviewLine(_ turn: Turn) {
    if turn.event == .undid, let taken = turn.reversed { review.takeBack(taken.event) }
    // A reader that cannot be had is no reason to stop a call.
    guard let guide = try? world.cueGuide(), let words = LineReview.words(of: turn.event, guide.telling) else { return }
    let isQuiet = call.step.isQuiet
    if !call.isWrittenAfterwards,
      let warning = review.warning(about: words, of: turn.event, guide, in: turn.before.cueSituations)
    {
      if isQuiet { review.keep(warning) } else { show(warning) }
    }
    if !isQuiet, case .captured(.note(let text)) = turn.event { offerPromise(in: text, guide) }
  }

  /// A promise that stands in a note is offered as an action.
  private func offerPromise(in note: String, _ guide: CueGuide) {
    guard guide.telling.isOurs(note), let promise = NotedPromise(note, guide.telling, grammar, world.terms) else {
      return
    }
    review.promise = promise.line
    showEcho(
      StyledText(
        "Promised? \(promise.line.prefix(1)) alone makes it a\(call.state.actions.count + 1): \(promise.task), "
          + "\(promise.due.words(now: world.clock.now.civil.date))", .muted))
  }

  /// A warning: the words, what they do, and how to put it right.
  func show(_ warning: LineReview.Warning) {
    showEcho(StyledText("\"\(warning.cue.cue.phrase)\": ", .caution) + StyledText(warning.cue.advice))
    if let instead = warning.cue.instead {
      let lead = warning.isSaid ? "Put it right: " : "Say instead: "
      showEcho(StyledText(lead, .strong) + StyledText("\"\(instead)\"", .words))
    }
  }

  /// `/check`: how a sentence would land, all of it.
  func check(_ text: String) throws {
    let guide = try world.cueGuide()
    let situations = call.cueSituations
    console.show(CoachView(cues: guide.reader.cues(in: text).map { AdvisedCue($0, guide, in: situations) }).blocks)
  }
}
