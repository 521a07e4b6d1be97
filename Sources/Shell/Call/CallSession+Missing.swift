import Calls
import Language
import LineEditing
import Surroundings

/// The questions for what the record lacks: after a call, and for notes on one that is over.
extension CallSession {
  /// Begins to ask, or goes on with it.
  /// - Parameter closes: whether the record is closed when there is nothing left to ask.
  /// - Returns: whether anything was asked; false where nothing is left to ask.
  func askForMissing(closes: Bool) -> Bool {
    walk.closes = closes
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
    if walk.isTypedAhead, text.isEmpty || isAnswer(line, to: question) {
      _ = askNext()
      guard !text.isEmpty else { return nil }
      throw Failure.typedAhead
    }
    if text.isEmpty { return try passOver() }
    if isAnswer(line, to: question) { return try answer(text, to: question) }
    if walk.hasJustPassed(in: call), case .change(.mend(.undo))? = try? grammar.read(line) {
      walk.askPassedAgain(in: call)
      return try goOnAsking()
    }
    let before = call.log.count
    if let ending = try takeLine(line) { return ending }
    return call.log.count > before ? try askAfterLine() : nil
  }

  /// Another line came while a question stood there: what it has answered is not asked any more.
  func askAfterLine() throws -> Ending? {
    guard walk.question != nil, !call.state.isEnded else { return nil }
    if call.log.last?.event == .undid { walk.stepBack(in: call) } else { walk.keepOrGoOn(in: call) }
    return try goOnAsking()
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

  private func answer(_ text: String, to question: Missing) throws -> Ending? {
    if call.isNone(text, to: question) {
      show("Skipped.", .muted)
      return try passOver()
    }
    // Somebody may have meant the command.
    if question.takesWords, let hint = call.hint(forNote: text, keys: world.settings.keys) {
      throw Failure(.usage, "that would be the answer", hint: "\(hint.purpose): \(hint.line)")
    }
    do {
      for intent in try call.intents(answering: question, text, terms: world.terms) {
        try change(intent)
        // It was too early, and is named once: the same answer again goes on.
        if case .reminded = call.log.last?.event { return nil }
      }
    } catch let refusal as Refusal {
      guard walk.refused == text else {
        walk.refused = text
        throw refusal
      }
      // Said twice it is kept, and the question is passed over.
      try change(.capture(.note(text)))
      return try passOver()
    }
    walk.answer(in: call)
    return try goOnAsking()
  }

  private func passOver() throws -> Ending? {
    walk.passOver(in: call)
    return try goOnAsking()
  }

  /// The next question; where there is none, the record is closed, or can be.
  private func goOnAsking() throws -> Ending? {
    if askNext() { return nil }
    guard walk.closes else {
      offersEnd = true
      show("That is all. Enter closes the notes; write on if there is more.")
      return nil
    }
    do {
      try finish()
    } catch let error as NotStored {
      // The answer is stored: it must not come back and be taken for a line.
      show("\(error.words.sentenceEnd) /done tries again.", .fault)
    }
    return nil
  }
}
