import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel due`: who waits for what, what is late first.
struct DueCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Who waits for what: today and late, or for some days ahead.")
  static let group = DeskHelp.Group.between
  static let optionValues: [String: DeskArgument] = ["--format": .choice(["text", "json", "ics"])]

  @Option(help: "So many working days ahead as well.") var days = 0
  @Flag(help: "All of a kind; else the first 25.") var all = false
  @Flag(help: "Exit code 1 if anything is due; for a timer.") var check = false
  @Option(help: "text, json, or ics: a calendar of all that is to come.") var format = Form.text
  @Flag(help: "As JSON.") var json = false

  private static let most = 25

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

  func validate() throws {
    if !(0...1000).contains(days) { throw ValidationError("--days is a number from 0 to 1000") }
    if check, format == .ics {
      throw ValidationError("--check looks at what is due, a calendar has all that is to come")
    }
  }

  func run(in world: World) throws -> Outcome {
    let today = world.clock.now.civil.date
    let working = world.terms.working
    let last = format == .ics ? CivilDate(year: 9999, month: 12, day: 31) : today.adding(workingDays: days, in: working)
    // Whoever counts or goes on with them needs every one.
    let isForEyes = (json ? .json : format) == .text && !check && !all
    let items = try world.store().due(by: last ?? today, most: isForEyes ? DueCommand.most + 1 : .max)
    let view = DueView(
      items: items, now: world.clock.now, working: working, most: isForEyes ? DueCommand.most : .max,
      rest: "due --all lists them")
    switch json ? .json : format {
    case .json:
      world.console.show(StyledText(try JSONText.of(items.map { DueJSON($0, daysLate: view.daysLate($0)) })))
    case .ics: world.console.show(StyledText(DueCalendar.text(entries(items), at: world.clock.now)))
    case .text:
      let nothing =
        days == 0 ? "Nothing is due today." : "Nothing is due until \(WhenWords.day(last ?? today, now: today))."
      let putOff = view.putOff(try world.store().snoozed(beyond: last ?? today))
      world.page((items.isEmpty ? [Paragraph(StyledText(nothing))] : view.blocks) + putOff)
    }
    guard check, !items.isEmpty else { return .done }
    let late = items.count(where: view.isLate)
    throw Failure(
      .checkFailed, "\(items.count) thing\(items.count == 1 ? " is" : "s are") due, \(late) of them late",
      hint: "kept NAME says that one is done")
  }
}

extension DueCommand {
  /// What a calendar has: next words, and what is ours.
  private func entries(_ items: [DueItem]) -> [CalendarEntry] {
    items.compactMap { item in
      guard item.kind == .nextWord || item.kind == .ours, let due = item.due else { return nil }
      let account = item.account ?? "no name yet"
      return CalendarEntry(
        part: item.kind == .nextWord ? "next-word" : item.reference?.description ?? "", source: item.call,
        title: item.kind == .nextWord ? "Next word to \(account)" : "\(item.text) (\(account))",
        due: due, isMeeting: item.kind == .nextWord)
    }
  }
}

/// Something due, for programs.
private struct DueJSON: Encodable {
  let kind: String
  let escalation: Int?
  let account: String?
  let ref: String?
  let text: String?
  let who: String?
  let due: String?
  let agreed: Bool?
  let workingDaysLate: Int?

  enum CodingKeys: String, CodingKey {
    case kind, escalation, account, ref, text, who, due, agreed
    case workingDaysLate = "working_days_late"
  }

  init(_ item: DueItem, daysLate: Int?) {
    (kind, escalation, account, ref) = (item.kind.rawValue, item.escalation, item.account, item.name)
    text = item.text.isEmpty ? nil : item.text
    (who, workingDaysLate) = (item.owner, daysLate)
    agreed = item.reference?.kind == .action ? item.isAgreed : nil
    due = item.due?.iso
  }
}
