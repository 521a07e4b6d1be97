import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel plan`: the project plan of an escalation, to look at and to change.
struct PlanCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The project plan: plan 3, plan 3 14.a2 --due Friday --why ...",
    discussion: """
      It has what its calls brought; what is new is written down in a call. What is said here counts until a call promises \
      it anew, and the next letter tells of dates that moved. --from reads a csv back, shows what differs and asks.
      """)
  static let group = DeskHelp.Group.between
  static let argument = DeskArgument.escalation
  static let optionValues: [String: DeskArgument] = [
    "--format": .choice(Form.allCases.map(\.rawValue)),
    "--term": .choice(Action.Term.allCases.map(\.rawValue) + ["none"]),
  ]
  static let carriesWords = true

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  @Argument(help: "The number of the escalation, and the name of one row, like 14.a2; either can be left out.")
  var what: [String] = []
  @Option(help: "Who does it now: a name, me, us or them.") var owner: String?
  @Option(help: "The date it has now.") var due: String?
  @Option(help: "Why its date moves; they read it in the next letter.") var why: String?
  @Option(help: "Its place in the table, from 1: the issue that hurts most, what is done first.") var order: Int?
  @Flag(help: "It is done.") var done = false
  @Option(help: "The day on which it was done, if not today.") var on: String?
  @Option(help: "Why it is not to be done any more.") var waive: String?
  @Option(help: "short for what helps at once, long for what keeps it from coming back, none.") var term: String?
  @Option(help: "What the team is to know of it; \"\" takes it back.") var note: String?
  @Option(help: "text, csv for a spreadsheet, or json.") var format = Form.text
  @Option(name: .shortAndLong, help: "A file instead of the screen.") var output: String?
  @Option(help: "A csv that was changed; - reads what is piped in.") var from: String?
  @Flag(help: "With --from: take what differs without asking.") var yes = false

  func validate() throws {
    if what.count > 2 { throw ValidationError("name the escalation and one row: plan 3 14.a2") }
    if let order, order < 1 { throw ValidationError("--order is a place counted from 1") }
    if on != nil, !done { throw ValidationError("--on belongs to --done") }
    if done, waive != nil { throw ValidationError("it is done, or it is waived") }
    if why != nil, due == nil { throw ValidationError("--why belongs to --due: why its date moves") }
    if yes, from == nil { throw ValidationError("--yes is for a table that is read back: --from FILE --yes") }
    if from != nil, isChanging { throw ValidationError("--from reads every change from the file") }
  }

  private var isChanging: Bool {
    owner != nil || due != nil || order != nil || done || waive != nil || term != nil || note != nil
  }

  func run(in world: World) throws -> Outcome {
    let (outline, named) = try meant(in: world)
    let record = try world.record(of: outline)
    let plan = EscalationPlan(record, at: world.clock.now, in: world.clock.zone)
    if let from { return try read(from, plan, record, outline, world) }
    guard let named else {
      if isChanging { throw Failure(.usage, "which row is meant?", hint: "plan \(outline.number) 14.a2 --due Friday") }
      try show(plan, world)
      return .done
    }
    guard let place = TypedPlace(named) else {
      throw Failure(.usage, "\(named) names no row", hint: "write call and reference, like 14.a2")
    }
    guard let row = plan.row(place.reference, ofCall: place.call) else {
      throw notInPlan(named, place.call.flatMap { record.item(place.reference, ofCall: $0) }, outline.number)
    }
    guard isChanging else {
      throw Failure(
        .usage, "what should change in \(row.name)?", hint: "--owner, --due, --order, --done, --term, --note")
    }
    let change = try change(of: row, in: plan, record, world)
    guard order != nil || !change.intents.isEmpty else {
      world.console.show(Paragraph("\(row.name) is so already."))
      return .done
    }
    let moved = order.map { plan.ranked(row, at: $0) }
    let ranking = moved.map { EscalationIntent.rank($0.map(\.item.source)) }
    try world.store().carryOut(
      record.reopening([row.item]) + change.intents + [ranking].compactMap(\.self), on: outline.id,
      at: record.moment(world.clock.now),
      by: world.settings.name)
    let view = PlanView(plan: plan, today: world.clock.now.civil.date)
    world.console.show(view.differences([change], order: moved))
    world.console.show(view.missingReasons([change]))
    return .done
  }

  /// The escalation, by its number, its account or the call that a row is of, and the row as it was typed.
  private func meant(in world: World) throws -> (EscalationOutline, row: String?) {
    guard let first = what.first else { return (try world.escalation(meant: nil), nil) }
    let second = what.dropFirst().first
    if let number = Int(first) { return (try world.escalation(meant: number), second) }
    guard let place = TypedPlace(first) else { return (try onlyOne(of: world.account(meant: first), world), second) }
    if second != nil { throw Failure(.usage, "name one row at a time", hint: "plan 3 14.a2 --due Friday") }
    let joined = try place.call.flatMap { try world.store().call($0).escalation }
    return (try world.escalation(meant: joined), first)
  }

  private func onlyOne(of account: String, _ world: World) throws -> EscalationOutline {
    let open = try world.store().openEscalations(of: account)
    if open.isEmpty {
      throw Failure(.missing, "no escalation is open with \(account)", hint: "escalations --all lists those that were")
    }
    guard open.count == 1 else {
      let numbers = open.map { String($0.number) }.joined(separator: ", ")
      throw Failure(.usage, "\(open.count) are open with \(account): \(numbers)", hint: "name the one you mean")
    }
    return open[0]
  }

  /// - Parameter item: what has that name, where anything has.
  private func notInPlan(_ typed: String, _ item: CarryOver.Item?, _ number: Int) -> Failure {
    switch item?.source.reference.kind {
    case .nextWord:
      Failure(
        .badInput, "\(typed) is a next word", hint: "update \(number) rings them, kept \(typed) once they have heard")
    case .remedy: Failure(.badInput, "\(typed) is not agreed", hint: "/agree in a call, once they say yes")
    default: Failure(.missing, "there is no \(typed) in the plan", hint: "plan \(number) lists its rows")
    }
  }

  private func change(
    of row: EscalationPlan.Row, in plan: EscalationPlan, _ record: EscalationRecord, _ world: World
  ) throws -> PlanChange {
    var change = PlanChange(row)
    change.actor = try words(owner, "--owner").map { plan.actor(named: $0, in: row) }
    change.due = try due.map { try world.terms.due(typed: $0) }.flatMap { $0.isSameTime(as: row.due) ? nil : $0 }
    change.why = try words(why, "--why")
    if done {
      let day = try on.map { try world.terms.dayThatWas($0) } ?? world.clock.now.civil.date
      try world.require(day, toFollow: record.promisedOn(row.item), of: row.name)
      change.done = .on(day)
    }
    change.done = try words(waive, "--waive").map { .waived($0) } ?? change.done
    change.term = try term.map(PlanChange.Term.init(typed:)).flatMap { $0.value == row.item.term ? nil : $0 }
    change.note = note.map { Sheet.oneLine($0) }
    if let refusal = change.refusal {
      let (words, cure) = refusal.words(row.name)
      throw Failure(.badInput, words, hint: cure)
    }
    return change
  }

  /// What an option has, on one line.
  private func words(_ text: String?, _ option: String) throws -> String? {
    guard let text else { return nil }
    let line = Sheet.oneLine(text)
    guard !line.isEmpty else { throw Failure(.usage, "\(option) needs a few words", hint: "\(option) \"...\"") }
    return line
  }

  /// Reads a table back: what differs is shown, and taken once somebody has said so.
  private func read(
    _ path: String, _ plan: EscalationPlan, _ record: EscalationRecord, _ outline: EscalationOutline, _ world: World
  ) throws -> Outcome {
    let sheet = PlanSheet(try Sheet(IncomingFile(path), needing: PlanColumn.ref.rawValue), of: plan, record, in: world)
    for remark in sheet.remarks { world.console.complain(StyledText(remark, .caution)) }
    let view = PlanView(plan: plan, today: world.clock.now.civil.date)
    world.page(view.differences(sheet.changes, order: sheet.ranking, issueOrder: sheet.issueRanking))
    guard sheet.faults.isEmpty else {
      for fault in sheet.faults { world.console.complain(StyledText(fault, .fault)) }
      let count = "\(sheet.faults.count) entr\(sheet.faults.count == 1 ? "y" : "ies") cannot be taken"
      throw Failure(.badInput, count, hint: "nothing was changed; put them right and read it again")
    }
    if sheet.isEmpty {
      world.console.show(Paragraph("Nothing differs from the plan of escalation \(plan.number)."))
      return .done
    }
    world.console.show(view.missingReasons(sheet.changes))
    let isWanted =
      yes || (path != "-" && world.confirms("Take these changes? y takes them, Enter leaves the plan as it is"))
    guard isWanted else {
      let isAsked = world.console.isInteractive && path != "-"
      world.console.show(
        Paragraph(isAsked ? "The plan is as it was." : "Nothing is changed yet: --yes takes the changes."))
      return .done
    }
    try world.store().carryOut(
      sheet.intents, on: outline.id, at: record.moment(world.clock.now),
      by: world.settings.name)
    world.console.show(Paragraph("Taken."))
    return .done
  }

  private func show(_ plan: EscalationPlan, _ world: World) throws {
    let text: String
    switch format {
    case .text:
      guard let output, output != "-" else {
        return world.page(PlanView(plan: plan, today: world.clock.now.civil.date).blocks)
      }
      throw Failure(.usage, "\(output) can be a csv or json", hint: "--format csv -o \(output)")
    case .csv: text = CSVDocuments.sheet(plan)
    case .json: text = try JSONText.of(PlanJSON(plan)) + "\n"
    }
    if let output, output != "-" {
      try Paths.write(text, to: output)
    } else {
      world.console.put(text)
    }
  }
}

extension PlanChange.Term {
  /// "short", "long term", "none"; nothing at all is none.
  init(typed text: String) throws {
    let word = text.trimmed
    if word.isEmpty || word.lowercased() == "none" {
      self = .none
    } else if let term = Action.Term(typed: word) {
      self = .set(term)
    } else {
      throw Failure(.badInput, "\(text) is no term", hint: "short helps at once, long keeps it from coming back, none")
    }
  }
}

extension PlanChange.Refusal {
  /// What cannot be, and what to do instead.
  func words(_ name: String) -> (String, cure: String) {
    switch self {
    case .hasNoOwner: ("\(name) has no owner", cure: "an action has one: >Klaus: ... in a call writes one down")
    case .hasNoTerm: ("\(name) is no action", cure: "short or long term is what is done about it")
    case .hasNoDate: ("\(name) has no date", cure: "an action has one: >Klaus: ..., Friday in a call writes one down")
    case .isSettled: ("\(name) is kept or waived already", cure: "kept \(name) --not opens it again")
    case .isNotSettled: ("\(name) is open", cure: "nothing is to be opened again")
    case .isAnIssue: ("\(name) is solved when they say so", cure: "update asks them; /solved in a call, once they do")
    }
  }
}
