import Calls
import Language
import LineEditing
import Surroundings

/// What stands around the line of a call, and what helps to write it.
extension CallSession {
  func request(startingWith prefill: Prefill?) -> LineRequest {
    // Behind the curtain nothing of the call is to be seen, and it is up again while the next line is typed.
    wasCurtainDown = isCurtainDown
    isCurtainDown = false
    if wasCurtainDown {
      let prompt = StyledText(console.isLinear ? "curtain: " : "curtain> ", .prompt)
      return LineRequest(prompt: LiveText(prompt), prefill: prefill, memory: memory)
    }
    return LineRequest(
      prompt: LiveText(text: { [unowned self] in prompt }), edge: edge, prefill: prefill, elsewhere: elsewhere,
      assistant: assistant, memory: memory)
  }

  private var prompt: StyledText {
    if walk.question != nil { return askingPrompt }
    if console.isLinear { return StyledText(spokenPrompt, .prompt) }
    let waiting = countOfWarnings
    let mark = waiting == 0 ? StyledText() : StyledText(" !\(waiting)", .caution)
    let lines = loop.countOfWaiting == 0 ? StyledText() : StyledText(" \(loop.countOfWaiting) waiting", .caution)
    let place = call.isWrittenAfterwards ? call.step.prompt : call.position.shown(call.step.prompt)
    return StyledText(place, .prompt) + mark + lines + StyledText("> ", .prompt)
  }

  /// The warnings that came in a quiet step and wait for an empty line.
  var countOfWarnings: Int { call.waitingWarnings.count + review.waiting.count }

  /// "2/4 answer> "
  private var askingPrompt: StyledText {
    let (number, count) = walk.position(in: call)
    return StyledText(
      console.isLinear ? "answer, \(number) of \(count): " : "\(number)/\(count) answer> ", .prompt)
  }

  /// Helps with an answer as with the line it stands for.
  private var assistant: any LineAssistant {
    guard let question = walk.question else { return lineAssistant }
    return AnswerAssistant(line: lineAssistant, question: question, keys: world.settings.keys)
  }

  var lineAssistant: CallAssistant {
    CallAssistant(
      call: call, terms: world.terms, names: names,
      detours: { [world] in
        world.shelf.books(in: .detours).map { Completion.Candidate($0.name) }
      },
      books: { [world] in world.shelf.books(in: .calls).map { Completion.Candidate($0.name) } },
      givesHints: world.settings.hints, commands: commands)
  }

  /// Commands are kept for the next run, never what was said; what was only tried is not brought back in this one either.
  private var memory: LineMemory {
    let keys = world.settings.keys
    func command(of line: String) -> CommandWord? {
      guard let first = line.first, keys.meanings[first] == .command else { return nil }
      return try? CommandWord.find(String(line.dropFirst().prefix { !$0.isWhitespace }))
    }
    return world.memory(
      keeps: { line in
        guard let command = command(of: line), !command.carriesWords else { return false }
        // A sentence behind the wrong command would be what somebody said.
        let words = line.split(whereSeparator: \.isWhitespace).count - 1
        return words <= (command.takesNothing ? 0 : 2)
      },
      forgets: { command(of: $0)?.isTrial ?? false })
  }

  /// Clock and heat at the right edge; the clock goes on while a line is typed.
  private var edge: LiveText {
    LiveText(
      text: { [unowned self] in StyledText(clockAndHeat, .muted) },
      changesIn: { [unowned self] in millisecondsToNextTick })
  }

  private var millisecondsToNextTick: Int? {
    if call.isWrittenAfterwards { return nil }
    let now = world.clock.now
    switch world.settings.clock {
    case .off: return call.state.heldUntil.flatMap { $0 > now ? world.clock.milliseconds(until: $0.seconds) : nil }
    case .minutes: return world.clock.milliseconds(until: now.seconds + 60 - call.activeSeconds(until: now) % 60)
    case .seconds: return world.clock.milliseconds(until: now.seconds + 1)
    }
  }

  /// "6:10 heat 9"
  private var clockAndHeat: String {
    // Nobody is on the line, and no time goes by.
    if console.isLinear || call.isWrittenAfterwards { return "" }
    let seconds = call.activeSeconds(until: world.clock.now)
    let rest = seconds % 60
    let clock: String? =
      switch world.settings.clock {
      case .off: nil
      case .minutes: "\(seconds / 60) min"
      case .seconds: "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
      }
    let heat = call.state.heat.map { "heat \($0)" }
    let hold = call.state.heldUntil.flatMap { until in
      until > world.clock.now ? "hold to \(until.civil.time)" : nil
    }
    return [clock, heat, hold].compactMap { $0 }.joined(separator: " ")
  }
}
