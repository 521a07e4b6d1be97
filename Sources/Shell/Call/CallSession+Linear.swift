import Books
import Calls
import LineEditing
import Surroundings

/// What a screen shows around the line, said in words to those who listen.
extension CallSession {
  /// "listen, 2 of 6: ", the same every time; what changes is said when it changes, or when it is asked for.
  var spokenPrompt: String {
    let waiting = countOfWarnings
    let mark = waiting == 0 ? "" : ", \(waiting) warning\(waiting == 1 ? "" : "s")"
    let lines = loop.countOfWaiting
    let wait = lines == 0 ? "" : ", \(lines) line\(lines == 1 ? "" : "s") waiting"
    if call.isWrittenAfterwards { return "\(call.step.prompt)\(wait): " }
    return "\(call.position.spokenPrompt(call.step.prompt))\(mark)\(wait): "
  }

  /// How long the call has gone on and how angry they are: asked for by Enter or /card where no screen shows it.
  func sayClockAndHeat() {
    guard console.isLinear, !call.isWrittenAfterwards else { return }
    let seconds = call.activeSeconds(until: world.clock.now)
    let heat = call.state.heat.map { " Heat \($0)." } ?? ""
    let hold = call.state.heldUntil.flatMap { $0 > world.clock.now ? " On hold until \($0.civil.time)." : nil } ?? ""
    let clock = world.settings.clock == .off ? "" : "\(minutes(seconds / 60))."
    let words = (clock + heat + hold).drop { $0 == " " }
    if !words.isEmpty { show(String(words)) }
  }

  private func minutes(_ count: Int) -> String {
    switch count {
    case 0: "Less than a minute so far"
    case 1: "One minute so far"
    default: "\(count) minutes so far"
    }
  }
}
