import Books
import LineEditing
import Practice
import Surroundings

/// One sitting with a simulated customer: a line is said aloud, and they answer.
final class PracticeSession: LineSitting {
  private let world: World
  private var rehearsal: Rehearsal
  private let loop: LineLoop
  /// What the trainee thought the heat was, by the turn before which they said so.
  private var guesses: [Int: Int] = [:]

  init(_ rehearsal: Rehearsal, world: World) {
    (self.rehearsal, self.world) = (rehearsal, world)
    loop = LineLoop(world)
  }

  private var console: any Console { world.console }

  func run() throws -> Outcome {
    console.show(ScenarioView.brief(rehearsal.scenario))
    console.show(Gap())
    theySay(rehearsal.scenario.opening.say)
    return try loop.run(self)
  }

  func request(startingWith prefill: Prefill?) -> LineRequest {
    LineRequest(
      prompt: LiveText(StyledText(console.isLinear ? "say: " : "say> ", .prompt)), prefill: prefill,
      memory: world.memory(keeps: { _ in false }))
  }

  func endOfInput() -> Outcome? { end() }

  func signalled(_ signal: Int32) -> Outcome { .signalled(signal) }

  func refusal(_ error: any Error, of line: String) -> LineRefusal? {
    (error as? PracticeRefusal).map { LineRefusal(words: $0.words) }
  }

  func take(_ line: String) throws -> Outcome? {
    let text = line.trimmingPrefix(while: \.isWhitespace)
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("=") { return try guess(text.dropFirst()) }
    if text.hasPrefix("/") { return try command(String(text.dropFirst())) }
    guard let turn = rehearsal.say(String(text)) else { return end() }
    if let cut = turn.cut { loop.show("(not heard: \(cut))", .muted) }
    theySay(turn.reply)
    return rehearsal.isOver ? end() : nil
  }

  private func guess(_ text: Substring) throws -> Outcome? {
    guard let heat = Int(text.trimmingPrefix(while: \.isWhitespace)), (0...10).contains(heat) else {
      throw PracticeRefusal(words: "how hot they are is a number from 0 to 10, like =6")
    }
    guesses[rehearsal.turns.count] = heat
    loop.show("noted: you think \(heat)", .muted)
    return nil
  }

  private func command(_ word: String) throws -> Outcome? {
    switch word.split(separator: " ").first.map(String.init) ?? "" {
    case "done", "quit", "leave": return end()
    case "brief": console.show(ScenarioView.brief(rehearsal.scenario))
    case "help":
      loop.show(
        "What you type is said aloud. ... is silence, =6 your guess of their heat, /brief what you know, /done ends it.",
        .plain)
    case let other:
      throw PracticeRefusal(words: "there is no /\(other) in a rehearsal: /brief, /done, /help")
    }
    return nil
  }

  private func theySay(_ words: String) {
    let name = rehearsal.scenario.customer.name.split(separator: " ").first.map(String.init) ?? "They"
    console.show(Paragraph(StyledText("\(name): ", .strong) + StyledText(words, .words), indent: 2, hanging: 4))
  }

  private func end() -> Outcome? {
    if !rehearsal.isOver, let turn = rehearsal.end() { theySay(turn.reply) }
    console.show(DebriefView(rehearsal: rehearsal, guesses: guesses).blocks)
    return .done
  }
}

/// Why a line of a rehearsal was not taken.
private struct PracticeRefusal: Error {
  let words: String
}
