import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel kept`: what was promised in a call is done.
struct KeptCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "kept", abstract: "What was promised is done: kept 14.a2 --on Friday.",
    discussion: "evenkeel escalation lists what is open, each with its name. In a call: /kept a2.")
  static let group = DeskHelp.Group.between

  @Argument(help: "Call and reference, like 14.a2; a2 alone means the newest call while one escalation is open.")
  var promises: [String] = []
  @Option(help: "The day on which it was done, if not today.") var on: String?
  @Flag(name: .customLong("not"), help: "It is not done after all.") var isNot = false

  func validate() throws {
    if promises.isEmpty { throw ValidationError("name what is done, like 14.a2: evenkeel escalation lists it") }
    if isNot, on != nil { throw ValidationError("--on belongs to what is done") }
  }

  func run(in world: World) throws -> Outcome {
    let day = try on.map { try world.terms.dayThatWas($0) } ?? world.clock.now.civil.date
    let told = try world.tell(of: promises, check: { try check($0, $1, in: $2, day, world) }) {
      isNot ? .takeBack($0) : .keep($0, on: day)
    }
    for (item, name) in told { say(item, name, day, world) }
    return .done
  }

  private func check(
    _ named: NamedPromise, _ item: CarryOver.Item, in record: EscalationRecord, _ day: CivilDate, _ world: World
  ) throws {
    guard isNot else {
      try named.requireOpen(item, in: record)
      return try world.require(day, toFollow: record.promisedOn(item), of: named.typed)
    }
    if item.isOpen { throw Failure(.badInput, "\(named.typed) is open", hint: "kept \(named.typed) closes it") }
  }

  private func say(_ item: CarryOver.Item, _ name: String, _ day: CivilDate, _ world: World) {
    let isWord = item.source.reference.kind == .nextWord
    let text = isWord ? "the next word" : item.capture.text
    let due = (item.knownDue ?? item.capture.due)?.onClock(of: world.clock.zone)
    let today = world.clock.now.civil.date
    if isNot {
      world.console.show(Paragraph("\(name) is open again: \(text)", hanging: 2))
    } else {
      let late = due.flatMap { KeptWords.late(from: $0.date, to: day, in: world.terms.working) } ?? "in time"
      let when = day == today ? "kept" : "kept \(WhenWords.day(day, now: today))"
      world.console.show(
        Paragraph("\(name) \(when), \(due == nil ? "no date was promised" : late): \(text)", hanging: 2))
    }
  }
}
