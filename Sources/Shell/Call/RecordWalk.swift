import Calls

/// The walk through what a record lacks: one question at a time, each of which can be passed over.
struct RecordWalk {
  /// A question that is behind us.
  private struct Step {
    let question: Missing
    /// How long the log was when it was left.
    let log: Int
    /// Whether an answer was written down.
    let isAnswered: Bool
  }

  private var behind: [Step] = []
  /// What is asked now; nil while the call goes its own way.
  private(set) var question: Missing?
  /// Whether there was an answer to it already, and another may follow.
  private(set) var isForMore = false
  /// Whether something had been typed before it stood on the screen: that is no answer to it.
  var isTypedAhead = false
  /// Whether the record is closed when there is nothing left to ask.
  var closes = false
  /// The answer that was refused last: the same again is kept as a note, and it goes on.
  var refused: String?

  /// What is still to be asked, in its order.
  private func left(of call: Call) -> [Missing] {
    let closed = Set(behind.flatMap(\.question.each))
    return call.missing.filter { !$0.each.allSatisfy(closed.contains) }
  }

  /// "2/4": which question it is, of all there are to ask.
  func position(in call: Call) -> (number: Int, of: Int) {
    let left = left(of: call).count + (isForMore ? 1 : 0)
    return (behind.count + 1, behind.count + max(1, left))
  }

  /// Goes on to the next question there is.
  mutating func goOn(in call: Call) {
    (isForMore, refused) = (false, nil)
    question = left(of: call).first
  }

  /// Another line came between: what it has answered need not be asked.
  mutating func keepOrGoOn(in call: Call) {
    if !isForMore { goOn(in: call) }
  }

  /// What is asked was answered, whatever it lacks now.
  mutating func answer(in call: Call) {
    refused = nil
    if question?.takesSeveral == true { isForMore = true } else { close(isAnswered: true, in: call) }
  }

  /// What is asked is passed over, or has all the answers there are.
  mutating func passOver(in call: Call) { close(isAnswered: isForMore, in: call) }

  private mutating func close(isAnswered: Bool, in call: Call) {
    if let question { behind.append(Step(question: question, log: call.log.count, isAnswered: isAnswered)) }
    goOn(in: call)
  }

  /// Whether the last thing that was done is that a question was passed over: to take that back is to ask it again.
  func hasJustPassed(in call: Call) -> Bool {
    !isForMore && behind.last.map { !$0.isAnswered && $0.log == call.log.count } ?? false
  }

  /// The question that was passed over is asked again.
  mutating func askPassedAgain(in call: Call) {
    _ = behind.popLast()
    goOn(in: call)
  }

  /// A line was taken back: what it answered is asked again.
  mutating func stepBack(in call: Call) {
    let lacking = Set(call.missing.flatMap(\.each))
    if !isForMore, let last = behind.lastIndex(where: \.isAnswered),
      !lacking.isDisjoint(with: behind[last].question.each)
    {
      behind.remove(at: last)
    }
    goOn(in: call)
  }

  mutating func leave() { question = nil }
}
