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
    let named = try promises.map { try NamedPromise($0, in: world) }
    // Each escalation by itself, all that is named in it at once.
    for outline in Set(named.map(\.escalation)).sorted(by: { $0.number < $1.number }) {
      let record = try world.record(of: outline)
      let items = try named.filter { $0.escalation == outline }.map { try item($0, in: record) }
      let sources = items.map(\.source)
      try world.store().carryOut(
        [isNot ? .takeBack(sources) : .keep(sources, on: day)], on: outline.id, at: world.clock.now,
        by: world.settings.name)
      for item in items { say(item, record.name(of: item), day, world) }
    }
    return .done
  }

  private func item(_ named: NamedPromise, in record: EscalationRecord) throws -> CarryOver.Item {
    let item = try named.item(in: record)
    if isNot, item.isOpen {
      throw Failure(.badInput, "\(named.typed) is open", hint: "kept \(named.typed) closes it")
    }
    if !isNot { try named.requireOpen(item, in: record) }
    return item
  }

  private func say(_ item: CarryOver.Item, _ name: String, _ day: CivilDate, _ world: World) {
    let isWord = item.source.reference.kind == .nextWord
    let (text, due) = (isWord ? "the next word" : item.capture.text, item.capture.due)
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
