import Books
import Language
import LineEditing
import Practice

/// A talk in which a colleague plays the customer, on the same terminal by turns. Between the turns the screen is empty: the
/// one must not see the card, the other not the notes.
extension PracticeSession {
  /// Who has the keyboard.
  enum Seat { case trainee, handedToCustomer, customer, handedToTrainee }

  private var name: String { scenario.customer.firstName }

  /// The trainee has said something.
  func handOver() {
    guard console.isInteractive else {
      seat = .customer
      return
    }
    console.clear()
    loop.show("Hand the keyboard to whoever plays \(name). Enter shows their card.", .plain)
    seat = .handedToCustomer
  }

  private func handBack() {
    guard console.isInteractive else {
      seat = .trainee
      return record.turns.last.map { console.show(TalkView.answer($0, record)) } ?? ()
    }
    console.clear()
    loop.show("Hand it back. Enter goes on.", .plain)
    seat = .handedToTrainee
  }

  /// What stands before the line of whoever has no say>; nil for the trainee.
  var promptOfPair: StyledText? {
    switch seat {
    case .trainee: nil
    case .customer: StyledText(console.isLinear ? "\(name): " : "\(name)> ", .prompt)
    case .handedToCustomer, .handedToTrainee: StyledText(console.isLinear ? "Enter: " : "> ", .prompt)
    }
  }

  /// A line while the trainee has not the keyboard.
  func takeInPair(_ line: String) throws -> Outcome? {
    switch seat {
    case .trainee: return nil
    case .handedToCustomer:
      seat = .customer
      showCard()
    case .handedToTrainee:
      seat = .trainee
      if let guide { try guide.showStep() }
      console.show(TalkView.lastTurns(record))
    case .customer:
      switch try CueLine(line, tellable: scenario.tellable) {
      case .empty:
        loop.show("Say what \(name) says, with =7 for how hot that leaves them. /card shows the card.", .muted)
      case .card: showCard()
      case .help: console.show(CueCardView.help(name))
      case .leave: return leave()
      case .done: return try done()
      case .played(let line): try play(line)
      }
    }
    return nil
  }

  private func showCard() {
    console.show(CueCardView.blocks(record, told: moments.last?.customer.told ?? []))
    console.show(TalkView.lastTurns(record))
  }

  /// Stores what was answered, with all that it tells.
  func play(_ line: PlayedLine) throws {
    guard var talk = moments.last else { return }
    let told = line.told + talk.told(by: line.text).filter { !line.told.contains($0) }
    let line = PlayedLine(text: line.text, heat: line.heat, told: told)
    try store(.played(line))
    talk.take(line)
    moments[moments.count - 1] = talk
    if line.text.isEmpty {
      let heat = line.heat.map { "heat \($0)" }
      let said = told.isEmpty ? nil : "told: \(told.joined(separator: ", "))"
      loop.show("noted: " + [heat, said].compactMap(\.self).joined(separator: ", "), .muted)
    } else {
      handBack()
    }
  }
}
