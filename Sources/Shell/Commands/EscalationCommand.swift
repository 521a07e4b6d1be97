import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel escalation`: how one stands, with all that its calls have brought; what is said of it outside a call.
struct EscalationCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalation", abstract: "How an escalation stands: points, promises, next word.",
    discussion: """
      Severity: 1 their business stands still, 2 badly hurt, 3 hurt, 4 annoyed. Stages: open, contained, plan-agreed, \
      in-progress, resolved, final-meeting; a call closes it and opens it again.
      """)
  static let group = DeskHelp.Group.between
  static let argument = DeskArgument.escalation
  static let optionValues: [String: DeskArgument] = [
    "--severity": .choice(["1", "2", "3", "4"]), "--new": .account,
    "--stage": .choice(["open", "contained", "plan-agreed", "in-progress", "resolved", "final-meeting"]),
  ]
  static let carriesWords = true

  @Argument(help: "Its number; it can be left out while only one is open.") var escalation: Int?
  @Option(help: "Open one for this account, without a call.") var new: String?
  @Option(help: "How badly they are hurt: 1 to 4.") var severity: Int?
  @Option(help: "Who answers for it.") var owner: String?
  @Option(help: "What has to hold before it can be closed; \"\" takes it back.") var exit: String?
  @Option(help: "How far it has come.") var stage: String?
  @Flag(help: "As JSON.") var json = false

  func validate() throws {
    if let severity, !(1...4).contains(severity) { throw ValidationError("--severity is a number from 1 to 4") }
    if new != nil, escalation != nil {
      throw ValidationError("--new opens another one, a number names one that is there")
    }
  }

  func run(in world: World) throws -> Outcome {
    let outline = try new.map { try world.openEscalation(for: $0) } ?? world.escalation(meant: escalation)
    var record = try world.record(of: outline)
    let intents = try changes(of: record)
    if !intents.isEmpty {
      try world.store().carryOut(intents, on: outline.id, at: world.clock.now, by: world.settings.name)
      record = try world.record(of: outline)
    }
    if json {
      world.console.show(StyledText(try JSONText.of(EscalationJSON(record))))
    } else {
      world.page(EscalationView.page(record, now: world.clock.now, working: world.terms.working))
    }
    return .done
  }

  /// What is said of it, all of it or nothing.
  private func changes(of record: EscalationRecord) throws -> [EscalationIntent] {
    var intents: [EscalationIntent] = []
    if let severity { intents.append(.rate(severity: severity)) }
    if let owner {
      guard !owner.trimmed.isEmpty else { throw Failure(.usage, "--owner needs a name", hint: "--owner \"Sam Lee\"") }
      intents.append(.nameOwner(owner))
    }
    if let exit { intents.append(.setExit(exit)) }
    guard let typed = stage else { return intents }
    guard let stage = Stage(typed: typed) else {
      throw Failure(
        .usage, "there is no stage \"\(typed)\"",
        hint: "one of \(Stage.allCases.map { $0.rawValue.replacing(" ", with: "-") }.joined(separator: ", "))")
    }
    if let refusal = record.refusal(of: stage) {
      let (words, cure) = refusal.words(record.number)
      throw Failure(.badInput, "escalation \(record.number) is not \(stage.rawValue): \(words)", hint: cure)
    }
    return intents + [.stage(stage, record.standing)]
  }
}

extension Stage.Refusal {
  /// Why, and what to do about it.
  fileprivate func words(_ number: Int) -> (String, cure: String) {
    switch self {
    case .nothingAgreed: ("nothing of ours is agreed with them", cure: "/agree in a call, once they say yes")
    case .noIssues: ("no issue is confirmed", cure: "! and a few words in a call, then /ok")
    case .issuesOpen(let count):
      (
        "\(count) issue\(count == 1 ? " is" : "s are") not called solved",
        cure: "update \(number) asks them; /solved 1 there, once they say so"
      )
    case .byClosing: ("they have not said so", cure: "close \(number) leads the final meeting")
    case .byCalling: ("a further call opens one again", cure: "call --escalation \(number)")
    }
  }
}

extension World {
  /// A new one, opened by hand.
  fileprivate func openEscalation(for account: String) throws -> EscalationOutline {
    let name = IncomingText(account).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw Failure(.usage, "--new needs an account", hint: "--new \"Northwind Traders\"") }
    return try store().openEscalation(for: name, at: clock.now, by: settings.name)
  }

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
  /// - Parameter known: one of its calls, by its id, that is read already.
  func record(
    of outline: EscalationOutline, knowing known: (id: String, call: Call)? = nil
  ) throws -> EscalationRecord {
    let store = try store()
    let (calls, unread) = try store.calls(of: outline.id, knowing: known)
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
