import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel summary`: the written summary, for us or for the customer.
struct SummaryCommand: WorldCommand {
  enum Reader: String, ExpressibleByArgument, CaseIterable { case `internal`, customer }

  static let configuration = CommandConfiguration(commandName: "summary", abstract: "The written summary of a call.")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.call

  @Argument(help: "The call's number; the newest if left out.") var call: Int?
  @Option(name: .customLong("for"), help: "Who reads it.") var reader = Reader.internal
  @Option(help: "The form.") var format = DocumentFormat.markdown
  @Option(name: .shortAndLong, help: "A file instead of the screen.") var output: String?

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try store.call(call)
    let replayed = try store.replay(outline)
    let text: String
    switch reader {
    case .internal:
      text = format.summary(outline.record(of: replayed))
    case .customer:
      guard let record = CustomerRecord(replayed) else {
        let gaps = CustomerRecord.gaps(in: replayed)
        throw Failure(
          .badInput, "the letter of call \(outline.number) is not ready",
          hint: gaps.map(\.message).joined(separator: "; "))
      }
      text = format.letter(Letter(record))
      if let caution = CustomerRecord.caution(in: replayed) {
        world.console.complain(StyledText("evenkeel: \(caution)", .caution))
      }
    }
    if let output, output != "-" {
      try Paths.write(text, to: output)
    } else {
      world.page([Verbatim(text)])
    }
    return .done
  }
}

extension DocumentFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = DocumentFormat.named(argument) else { return nil }
    self = format
  }

  package var defaultValueDescription: String { name }
  package static var allValueStrings: [String] { all.map(\.name) }
}

extension CallOutline {
  /// All there is to say of this call.
  func record(of call: Call) -> CallRecord { CallRecord(call, number: number, escalation: escalation) }
}
