import ArgumentParser
import Books
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel close`: the final meeting of an escalation, which closes it on the customer's word.
struct CloseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Lead the final meeting, and close on their word.",
    discussion:
      "While anything is still to be done it is refused: kept NAME once it is done, --waive WHY where it is not to be.")
  static let group = DeskHelp.Group.between
  static let argument = DeskArgument.escalation
  static let optionValues: [String: DeskArgument] = ["--contact": .contact]
  static let carriesWords = true

  @Argument(help: "The number of the escalation; it can be left out while only one is open.") var escalation: Int?
  @Option(help: "Who is on the line, if it is somebody else than last time.") var contact: String?
  @Option(help: "Why what is open is not to be done any more.") var waive: String?

  func run(in world: World) throws -> Outcome {
    let outline = try world.openEscalation(meant: escalation)
    let record = try world.record(of: outline)
    let waiver = try world.waiver(of: record, why: waive)
    // They have said so already, and only something of ours was open then.
    if let last = record.calls.last {
      let call = try world.store().replay(try world.store().call(last.number))
      if call.endsEscalation {
        world.console.show(try world.close(outline, by: last.id, call, waiving: waiver))
        world.console.show(try world.lesson(of: outline))
        return .done
      }
    }
    if record.refusal(of: .finalMeeting) == nil {
      try world.store().carryOut(
        [.stage(.finalMeeting, record.standing)], on: outline.id, at: world.clock.now, by: world.settings.name)
    }
    if let exit = record.exit {
      world.console.show(
        Paragraph(StyledText("It can be closed when this holds: \(exit)", .caution), indent: 2, hanging: 2))
    }
    return try world.ring(about: outline, with: "final-meeting", contact: contact, leaving: waiver).outcome()
  }
}

/// What may stay undone when an escalation is closed, and why.
struct Waiver {
  let promises: Set<CallReference>
  let why: String
}

extension World {
  /// What is still to be done, which is refused without a reason to leave it undone.
  fileprivate func waiver(of record: EscalationRecord, why: String?) throws -> Waiver? {
    let open = record.openPromises
    if open.isEmpty { return nil }
    guard let why else {
      for item in open { console.complain(StyledText("\(record.name(of: item)) \(item.capture.text)", .caution)) }
      throw Failure(
        .badInput,
        "\(open.count) thing\(open.count == 1 ? " is" : "s are") still to be done in escalation \(record.number)",
        hint: "kept NAME once it is done, --waive WHY where it is not to be")
    }
    guard !why.trimmed.isEmpty else { throw Failure(.usage, "--waive needs a reason", hint: "say why, in a few words") }
    return Waiver(promises: Set(open.map(\.source)), why: why)
  }

  /// Closes an escalation in which they have said that all is solved, or says what keeps it open.
  /// - Parameters:
  ///   - id: of the call in which they said so.
  ///   - waiver: what is left undone, once it is closed.
  func close(
    _ outline: EscalationOutline, by id: String, _ call: Call, waiving waiver: Waiver?
  ) throws -> any Block {
    let number = outline.number
    if call.state.facts[KnownFact.liability] == KnownFact.yes {
      return Paragraph(
        StyledText("Escalation \(number) stays open, liability is yes: counsel says when it can be closed.", .caution),
        indent: 2, hanging: 2)
    }
    let record = try record(of: outline)
    let open = record.openPromises.filter { waiver?.promises.contains($0.source) != true }
    guard open.isEmpty else {
      let names = open.map { "\(record.name(of: $0)) \($0.capture.text)" }.joined(separator: "; ")
      return Paragraph(
        StyledText(
          "Escalation \(number) stays open, this is still to be done: \(names). Then: close \(number).", .caution),
        indent: 2, hanging: 2)
    }
    let waived = record.openPromises
    let waiving = waiver.map { EscalationIntent.waive(waived.map(\.source), why: $0.why) }
    try store().carryOut(
      [waiving, .close(call: id)].compactMap(\.self), on: outline.id, at: clock.now, by: settings.name)
    let names = waived.map(record.name).joined(separator: " ")
    return Paragraph(
      "Escalation \(number) is closed, on their word.\(names.isEmpty ? "" : " Left undone: \(names).")", indent: 2)
  }
}

extension World {
  /// Once it is closed: what it taught is kept with the book that its first call followed.
  fileprivate func lesson(of outline: EscalationOutline) throws -> [any Block] {
    guard try !store().escalation(outline.number).isOpen, let first = try store().firstCall(of: outline.id) else {
      return []
    }
    return [
      Paragraph(
        "What did it teach you? evenkeel playbook note \(first.book) \"...\" keeps it for the next one.", indent: 2,
        hanging: 2)
    ]
  }
}

extension CallSession {
  /// Where they have said that all is solved, the escalation is closed with the call.
  func closeEscalation() throws {
    guard !isRehearsed, call.playbook.fact(KnownFact.allSolved) != nil,
      let number = try world.store().call(writer.number).escalation
    else { return }
    let outline = try world.store().escalation(number)
    guard outline.isOpen else { return }
    if call.endsEscalation {
      console.show(try world.close(outline, by: writer.id, call, waiving: waiver))
      console.show(try world.lesson(of: outline))
      return
    }
    let again = call.openAgain.map(\.description).joined(separator: " ")
    let why =
      call.state.facts[KnownFact.allSolved] != KnownFact.yes
      ? "they have not called all of it solved. If they did: resume \(writer.number), /fact all_solved yes"
      : again.isEmpty
        ? "they named something else" : "\(again) is not solved. close \(number) leads the meeting again"
    let lapsed = waiver == nil ? "" : " Nothing was waived."
    show("Escalation \(number) stays open: \(why).\(lapsed)", .caution)
  }
}
