import Books
import Calls
import LineEditing

/// The card of a step, the reading on it, and what the step still wants.
extension CallSession {
  /// What the step still wants, named once.
  func remind(_ reminder: Reminder) {
    if reminder == .discarding {
      let name = call.state.account.map { " with \($0)" } ?? ""
      show("This throws call \(writer.number)\(name) away, with all that is in it.", .caution)
      show("/discard again does it; evenkeel resume \(writer.number) would take it back.", .muted)
      return
    }
    if case .early(let reasons) = reminder {
      let words = reasons.map { $0.words.capitalizedFirst + ". " }.joined()
      let rules = Set(reasons.flatMap(\.rules)).sorted()
      let named = "rule\(rules.count == 1 ? "" : "s") \(rules.map(String.init).joined(separator: ", "))"
      show("Too early. \(words)The same line again goes on (\(named)).", .caution)
      return
    }
    for need in call.book.missing(in: call.step, for: call.situation) { show(need.missing, .caution) }
    console.show(CardView.questions(call.openQuestions, in: call))
    if call.openQuestions.isEmpty { show("/next again goes on.", .muted) }
  }

  func showStep() throws {
    said = Set(CardView.words(on: call))
    if call.step.readsBack { try readBack(startingOver: true) }
    showCard()
  }

  func showCard() {
    if call.isWrittenAfterwards { return console.show(NotesView.blocks(call, keys: world.settings.keys)) }
    askAgain()
    console.show(Gap())
    console.show(CardView.blocks(call))
    if call.step.readsBack { nameLeftOut() }
    console.show(Gap())
  }

  /// Where other questions were shown since, a digit answers again what the card asks.
  private func askAgain() {
    let asked = call.questionsOnCard.map(\.id)
    guard !asked.isEmpty, asked != call.state.asked, !call.state.isEnded else { return }
    // Without it the digits mean what they meant before, which the next question says.
    _ = try? commit(.factsAsked(asked))
  }

  func readBack(startingOver: Bool) throws {
    let numbers = call.nextReadBack(startingOver: startingOver)
    if numbers != call.state.lastReadBack || startingOver { try commit(.readBack(numbers)) }
  }

  /// The issues that the reading on the card does not hold.
  private func nameLeftOut() {
    let now = Set(call.state.lastReadBack)
    let open = call.state.unconfirmed.filter { !now.contains($0) }
    func names(_ numbers: [Int]) -> String { numbers.map { "i\($0)" }.joined(separator: " ") }
    let unread = open.filter { !call.state.readIssues.contains($0) }
    let waiting = open.filter { call.state.readIssues.contains($0) }
    if !unread.isEmpty { show("Not read yet: \(names(unread)). Enter reads on.", .muted) }
    if !waiting.isEmpty {
      show(
        "Read and not confirmed: \(names(waiting)). /ok \(waiting.map(String.init).joined(separator: " ")), or /fix.",
        .muted)
    }
  }
}
