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
  @Flag(help: "Lines of the letter that wait to be settled go in as they are proposed, and stay so.") var acceptDrafts =
    false

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try store.call(call)
    let replayed = try store.replay(outline)
    let text: String
    switch reader {
    case .internal:
      text = format.summary(outline.record(of: replayed))
    case .customer:
      let settled = acceptDrafts ? try takeDrafts(of: outline, store, world) : replayed
      guard let letter = world.letter(of: settled) else { return try unready(outline, replayed, store, world) }
      text = format.letter(letter)
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

  /// What waits is settled as it is proposed: the next letter of this call reads the same.
  private func takeDrafts(of outline: CallOutline, _ store: Store, _ world: World) throws -> Call {
    let waiting = CustomerRecord.waiting(in: try store.replay(outline))
    guard !waiting.isEmpty else { return try store.replay(outline) }
    let session = try session(outline, store, world)
    for line in waiting { try session.settle(line.reference, as: line.written.draft) }
    return session.call
  }

  /// Where somebody is there to answer, they are asked; else the letter is refused with what is missing.
  private func unready(_ outline: CallOutline, _ call: Call, _ store: Store, _ world: World) throws -> Outcome {
    let gaps = CustomerRecord.gaps(in: call)
    guard gaps.isEmpty else {
      throw Failure(
        .badInput, "the letter of call \(outline.number) is not ready",
        hint: gaps.map(\.message).joined(separator: "; "))
    }
    if world.console.isInteractive, world.console.isShownOnTerminal, output == nil {
      let letter = LetterSession(try session(outline, store, world))
      try letter.begin()
      return try letter.run()
    }
    let waiting = CustomerRecord.waiting(in: call)
    for line in waiting {
      let why = line.written.doubt.map { ", \($0.words)" } ?? ""
      world.console.complain(StyledText("\(line.reference) \(line.typed)\(why). Draft: \(line.draftWords)", .caution))
    }
    throw Failure(
      .badInput,
      "\(waiting.count) line\(waiting.count == 1 ? "" : "s") of the letter of call \(outline.number) must be settled",
      hint: "--accept-drafts takes the drafts, and on a terminal each is asked for")
  }

  private func session(_ outline: CallOutline, _ store: Store, _ world: World) throws -> CallSession {
    let writer = try CallWriter(resuming: outline, in: store, holder: world.holder, now: world.clock.now)
    return CallSession(world: world, writer: writer, call: writer.first)
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
