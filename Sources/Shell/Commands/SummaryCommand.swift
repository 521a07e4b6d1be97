import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel summary`: the written summary, for us, for the customer or for a customer relationship system.
struct SummaryCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "The written summary of a call.",
    discussion: "Which reader gets which form: \(DocumentFormat.pairs).")
  static let group = DeskHelp.Group.customer
  static let argument = DeskArgument.call
  static let optionValues: [String: DeskArgument] = ["--letter": .letter]

  @Argument(help: "The call's number; the newest if left out.") var call: Int?
  @Option(name: .customLong("for"), help: "Who reads it.") var reader: Reader = .internal
  @Option(help: "The form; md if left out, csv for a customer relationship system.") var format: DocumentFormat?
  @Option(name: .shortAndLong, help: "A file instead of the screen.") var output: String?
  @Flag(help: "Lines of the letter that wait to be settled go in as they are proposed, and stay so.") var acceptDrafts =
    false
  @Flag(help: "A last look at the letter before it goes: what is left out, and what to know of it.") var check = false
  @Option(help: "Another letter than the one that follows from the call: evenkeel letter list.") var letter: String?
  @Flag(help: "A csv begins with a byte order mark, for spreadsheets that need one.") var bom = false

  /// The form that is asked for, else the usual one of the reader.
  private var form: DocumentFormat { format ?? (reader == .crm ? .csv : .markdown) }

  func validate() throws {
    guard form.isThere(for: reader) else {
      throw ValidationError("there is no \(form.name) for \(reader.rawValue): \(DocumentFormat.pairs)")
    }
    if check, reader != .customer { throw ValidationError("--check looks at the letter: --for customer --check") }
    if letter != nil, reader != .customer { throw ValidationError("--letter is for the letter: --for customer") }
    if acceptDrafts, reader != .customer { throw ValidationError("--accept-drafts is for the letter: --for customer") }
    if bom, form.name != DocumentFormat.csv.name { throw ValidationError("--bom is for a table: --format csv") }
  }

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try store.call(call)
    let replayed = try store.replay(outline)
    if check { return try look(at: replayed, outline.number, world) }
    let format = form
    let text: String?
    switch reader {
    case .internal:
      let record = try world.record(outline, of: replayed)
      guard format.name != DocumentFormat.calendar.name || record.hasDates else {
        throw Failure(
          .badInput, "nothing of call \(outline.number) has a date", hint: "@tomorrow 4pm call in the call sets one")
      }
      text = format.summary?(record)
    case .executive: text = format.executive?(ExecutiveBrief(try world.record(outline, of: replayed)))
    case .crm: text = format.activity?(try world.record(outline, of: replayed))
    case .customer:
      let settled = acceptDrafts ? try takeDrafts(of: replayed, outline, world) : replayed
      guard let mail = try world.mail(of: settled, id: outline.id, letter: letter) else {
        return try world.settle(outline, replayed, isShown: output == nil)
      }
      text = format.letter?(mail)
      world.warn(of: settled, outline.number)
    }
    try put((bom ? "\u{FEFF}" : "") + (text ?? ""), format, world)
    return .done
  }

  private func look(at call: Call, _ number: Int, _ world: World) throws -> Outcome {
    let found = world.lastLook(at: call)
    // A template that makes no letter is named as it would be then.
    _ = try world.mail(of: call, id: "", letter: letter)
    if found.isEmpty {
      world.console.show(Paragraph("The letter of call \(number): nothing to remark."))
      return .done
    }
    world.console.show(LetterView.findings(found, indent: 0))
    let count = "\(found.count) remark\(found.count == 1 ? "" : "s") on the letter of call \(number)"
    throw Failure(
      .checkFailed, count, hint: "evenkeel resume \(number) puts it right; /ok and /fix are for its letter, after /done"
    )
  }

  /// A page is shown as one to who sits there; what goes to another program goes out to the byte.
  private func put(_ text: String, _ format: DocumentFormat, _ world: World) throws {
    if let output, output != "-" {
      try Paths.write(text, to: output)
    } else if format.isForPeople, world.console.isInteractive {
      world.page([Verbatim(text)])
    } else {
      world.console.put(text)
    }
  }

  /// What waits is settled as it is proposed: the next letter of this call reads the same.
  private func takeDrafts(of call: Call, _ outline: CallOutline, _ world: World) throws -> Call {
    let lines = LetterLines(call, world.settings.spelling)
    // What stands from before is proposed as well, but for what somebody has to move or to drop.
    let standing = lines.leftOut.filter {
      $0.written.draft != nil && $0.written.doubt != .over && lines.promisedAnew[$0.reference] == nil
    }
    let waiting = lines.waiting + standing
    guard !waiting.isEmpty else { return call }
    let session = try world.session(outline)
    for line in waiting { try session.takeDraft(of: line) }
    return session.call
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

extension Reader: ExpressibleByArgument {}

extension World {
  /// All there is to say of a call.
  func record(_ outline: CallOutline, of call: Call) throws -> CallRecord {
    CallRecord(
      call, id: outline.id, number: outline.number, escalation: outline.escalation, numbers: try earlierNumbers(call))
  }

  /// The numbers of the calls that left something to this one, by id.
  func earlierNumbers(_ call: Call) throws -> [String: Int] {
    try store().numbers(of: Set(call.state.carried.values.map(\.source.call)).sorted())
  }
}
