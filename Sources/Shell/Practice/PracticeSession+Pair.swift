import Books
import Language
import LineEditing
import Practice
import Storage
import Surroundings

/// A talk in which a colleague plays the customer, on the same terminal by turns. Between the turns the screen is empty: the
/// one must not see the card, the other not the notes.
extension PracticeSession {
  /// Who has the keyboard.
  enum Seat { case trainee, handedToCustomer, customer, handedToTrainee }

  private var name: String { scenario.customer.firstName }

  /// The trainee has said something.
  func handOver() {
    if isPlayedElsewhere {
      loop.show("\(name) answers from the other terminal.", .muted)
      return
    }
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
      case .help: console.show(CueCardView.help(name, ends: true))
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
  /// - Parameter number: of the line, where it came from another terminal.
  func play(_ line: PlayedLine, number: Int? = nil) throws {
    guard var talk = moments.last else { return }
    let told = line.told + talk.told(by: line.text).filter { !line.told.contains($0) }
    let line = PlayedLine(text: line.text, heat: line.heat, told: told)
    try store(.played(line), taking: number)
    talk.take(line)
    moments[moments.count - 1] = talk
    if number != nil { return }
    if line.text.isEmpty {
      let heat = line.heat.map { "heat \($0)" }
      let said = told.isEmpty ? nil : "told: \(told.joined(separator: ", "))"
      loop.show("noted: " + [heat, said].compactMap(\.self).joined(separator: ", "), .muted)
    } else {
      handBack()
    }
  }
}

/// The same from two terminals: what the colleague types there comes in while the trainee's prompt stands here.
extension PracticeSession {
  private var isPlayedElsewhere: Bool { (try? world.store().isPlayed(writer.id)) == true }

  var elsewhere: Elsewhere? {
    guard seat == .trainee, let playing else { return nil }
    return Elsewhere(
      descriptor: playing.descriptor, isOver: { false }, take: { self.takePlays(onWaking: true) })
  }

  func beforeAsking() throws -> Outcome? {
    if seat == .trainee { takePlays(onWaking: false).forEach(console.show) }
    return nil
  }

  /// What was answered since this was last asked, to be shown above the line that is being typed. How hot it leaves them is
  /// for the debrief.
  private func takePlays(onWaking: Bool) -> [StyledText] {
    guard let playing, !record.isOver, !record.turns.isEmpty else { return [] }
    do {
      _ = try onWaking ? playing.hasChangedOnWaking() : playing.hasChanged()
      return try world.store().playsWaiting(in: writer.id).flatMap { handed -> [StyledText] in
        guard case .played(let line) = try CueLine(handed.text, tellable: scenario.tellable) else { return [] }
        try play(line, number: handed.number)
        guard !line.text.isEmpty else { return [] }
        let words = StyledText("\(name): ", .strong) + StyledText(line.text, .words)
        return Paragraph(words, indent: 2, hanging: 4).lines(on: console.paper)
      }
    } catch {
      return Paragraph(StyledText("an answer waits: \(Failure(error).line)", .fault), indent: 2).lines(
        on: console.paper)
    }
  }
}
