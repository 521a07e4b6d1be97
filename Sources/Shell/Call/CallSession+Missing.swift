import Calls
import Language
import LineEditing
import Surroundings

/// The questions for what the record lacks: after a call, and for notes on one that is over.
extension CallSession {
  /// Begins to ask, or goes on with it.
  /// - Returns: whether anything was asked; false where nothing is left to ask.
  func askForMissing() -> Bool {
    walk.goOn(in: call)
    return askNext()
  }

  private func askNext() -> Bool {
    guard let question = walk.question else { return false }
    walk.isTypedAhead = console.hasTypedAhead
    console.show(MissingView.blocks(question, isForMore: walk.isForMore, in: call))
    return true
  }

  /// A line while a question stands there. Plain text answers it, nothing passes over it, and a line with a mark or a
  /// command is what it is anywhere.
  func answerMissing(_ line: String) throws -> Ending? {
    guard let question = walk.question else { return nil }
    let text = line.trimmed
    if text.isEmpty {
      if walk.isTypedAhead {
        _ = askNext()
        return nil
      }
      walk.passOver(in: call)
      return try goOnAsking()
    }
    if isAnswer(line, to: question) {
      if walk.isTypedAhead {
        _ = askNext()
        throw Failure(.usage, "that was typed before the question was there", hint: "look at it first")
      }
      return try take(text, asAnswerTo: question)
    }
    let before = call.log.count
    if let ending = try takeLine(line) { return ending }
    return call.log.count > before ? try askAfterLine() : nil
  }

  /// Another line came while a question stood there: what it has answered is not asked any more.
  func askAfterLine() throws -> Ending? {
    guard let question = walk.question, !call.state.isEnded else { return nil }
    let wasUndone = call.log.last?.event == .undid
    if wasUndone { walk.stepBack(in: call) } else { walk.keepOrGoOn(in: call) }
    return walk.question == question && !wasUndone ? nil : try goOnAsking()
  }

  /// Words without a mark; the digit of a choice that is shown.
  private func isAnswer(_ line: String, to question: Missing) -> Bool {
    guard let first = line.first, !first.isWhitespace else { return false }
    switch world.settings.keys.meanings[first] {
    case nil: return true
    case .command: return !call.choices(for: question).isEmpty && Int(String(line.dropFirst()).trimmed) != nil
    default: return false
    }
  }

  private func take(_ text: String, asAnswerTo question: Missing) throws -> Ending? {
    for intent in try call.intents(answering: question, text, terms: world.terms) {
      try change(intent)
      // It was too early, and is named once: the same answer again goes on.
      if case .reminded = call.log.last?.event { return nil }
    }
    walk.answer(in: call)
    return try goOnAsking()
  }

  /// The next question; where there is none, the call is over.
  private func goOnAsking() throws -> Ending? {
    if askNext() { return nil }
    do {
      try finish()
    } catch let error as NotStored {
      // The answer is stored: it must not come back and be taken for a line.
      show("\(error.words.sentenceEnd) /done tries again.", .fault)
    }
    return nil
  }
}
