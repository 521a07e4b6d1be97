import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel snooze`: what is due and cannot be done now is out of sight until some day, with the reason.
struct SnoozeCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Put off looking at it: snooze 14.t1 --until Friday --why ...",
    discussion: "Its date stays, and so does what they were promised. A next word is never put off.")
  static let group = DeskHelp.Group.between

  @Argument(help: "Call and reference, like 14.t1; t1 alone means the newest call while one escalation is open.")
  var promises: [String] = []
  @Option(help: "The day on which due has it again.") var until: String?
  @Option(help: "Why nothing can be done about it now.") var why: String?
  @Flag(name: .customLong("not"), help: "Look at it again now.") var isNot = false

  func validate() throws {
    if promises.isEmpty { throw ValidationError("name what is put off, like 14.t1: evenkeel due lists it") }
    if isNot {
      if until != nil || why != nil { throw ValidationError("--until and --why belong to what is put off") }
    } else if until == nil || why?.trimmed.isEmpty != false {
      throw ValidationError("say until when and why: --until Friday --why \"the part comes on Thursday\"")
    }
  }

  func run(in world: World) throws -> Outcome {
    let today = world.clock.now.civil.date
    let day = try until.map { try world.terms.dayToCome($0) }
    let told = try world.tell(of: promises, check: check) { promises in
      day.map { .snooze(promises, until: $0, why: why ?? "") } ?? .wake(promises)
    }
    for (item, name) in told {
      let when = day.map { "is out of sight until \(WhenWords.day($0, now: today))" } ?? "is looked at again"
      world.console.show(Paragraph("\(name) \(when): \(item.capture.text)", hanging: 2))
    }
    return .done
  }

  private func check(_ named: NamedPromise, _ item: CarryOver.Item, in record: EscalationRecord) throws {
    guard [.action, .todo].contains(item.source.reference.kind) else {
      let isWord = item.source.reference.kind == .nextWord
      throw Failure(
        .badInput,
        "\(named.typed) \(isWord ? "is a next word, and they wait for it" : "has no day on which it is due")",
        hint: isWord
          ? "ring them, or kept \(named.typed) once they have heard" : "evenkeel due lists what can be put off")
    }
    try named.requireOpen(item, in: record)
    if isNot, record.snooze(of: item) == nil {
      throw Failure(.badInput, "\(named.typed) is not put off", hint: "evenkeel due lists what is")
    }
  }
}
