import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel escalation`: how one stands, with all that its calls have brought.
struct EscalationCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalation", abstract: "How an escalation stands: points, promises, next word.")
  static let group = DeskHelp.Group.between
  static let argument = DeskArgument.escalation

  @Argument(help: "Its number; it can be left out while only one is open.") var escalation: Int?
  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let record = try world.record(of: try world.escalation(meant: escalation))
    if json {
      world.console.show(StyledText(try JSONText.of(EscalationJSON(record))))
    } else {
      world.page(EscalationView.page(record, today: world.clock.now.civil.date))
    }
    return .done
  }
}

extension World {
  /// The escalation with this number; where none is named the one that is open.
  func escalation(meant number: Int?) throws -> EscalationOutline {
    if let number { return try store().escalation(number) }
    let open = try store().openEscalations()
    if open.count == 1 { return open[0] }
    guard !open.isEmpty else {
      throw Failure(.missing, "no escalation is open", hint: "evenkeel escalations --all lists them")
    }
    let some = open.prefix(3).map { "\($0.number) \($0.account)" }.joined(separator: ", ")
    throw Failure(
      .usage, "\(open.count) escalations are open",
      hint: "name the one you mean: \(some)\(open.count > 3 ? " ..." : "")")
  }

  /// All there is to say of an escalation. What cannot be read of its calls is said.
  func record(of outline: EscalationOutline) throws -> EscalationRecord {
    let store = try store()
    let (calls, unread) = try store.calls(of: outline.id)
    for number in unread {
      console.complain(StyledText("call \(number) cannot be read: evenkeel verify says where", .fault))
    }
    return EscalationRecord(
      try store.state(of: outline.id), number: outline.number,
      calls: calls.map { outline, call in
        (
          EscalationRecord.Part(id: outline.id, number: outline.number, heldAt: call.heldAt, heat: outline.heat), call
        )
      })
  }
}
