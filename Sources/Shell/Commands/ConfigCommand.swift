import ArgumentParser
import Books
import Calls
import LineEditing
import Surroundings

/// `evenkeel config`: the settings as they hold, and whether the file can be read.
struct ConfigCommand: WorldCommand {
  enum Action: String, ExpressibleByArgument, CaseIterable { case show, check, edit }

  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "The settings: show, check, edit.")
  static let argument = DeskArgument.choice(Action.allCases.map(\.rawValue))

  @Argument(help: "show, check or edit.") var action = Action.show

  func run(in world: World) throws -> Outcome {
    if action == .edit { try edit(in: world) }
    let (settings, faults) = Settings.load(world.environment)
    let path = Settings.path(world.environment)
    SettingsFaultsView(faults: faults).lines(on: world.console.paper).forEach(world.console.complain)
    if action != .show {
      if faults.isEmpty {
        let words =
          try BookFile.text(of: path) == nil
          ? "no settings yet: \(path). evenkeel config edit writes one with comments." : "\(path): nothing wrong."
        world.console.show(Paragraph(StyledText(words)))
        return .done
      }
      let count = "\(faults.count) finding\(faults.count == 1 ? "" : "s") in the settings"
      throw Failure(.badInput, count, hint: "each is named above with its cure")
    }
    let days = settings.working.weekdays.sorted { $0.rawValue < $1.rawValue }.map(\.shortName).joined(separator: ", ")
    let holidays = settings.working.holidays.days.count
    let rows = [
      ("name", settings.name), ("signature", settings.signature ?? "none yet: asked at the first letter"),
      ("currency", settings.currency),
      ("limit", settings.limit?.words ?? "none: nobody is asked"),
      ("promises_a_day", String(settings.promisesADay)),
      ("working_hours", "\(settings.opening)-\(settings.closing)"), ("working_days", days),
      ("holidays", holidays == 0 ? "none" : "\(holidays) day\(holidays == 1 ? "" : "s")"),
      ("date_order", settings.dayFirst ? "day first" : "month first"),
      ("colours", settings.colours.rawValue), ("clock", settings.clock.rawValue),
      ("hints", settings.hints ? "on" : "off"), ("editing", settings.editing.rawValue), ("file", path),
    ]
    world.page([
      LabelledList(
        rows.map { LabelledList.Row($0, StyledText($1), spoken: $0) }, indent: 0, labelWidth: 15, style: .muted)
    ])
    return .done
  }

  /// The file in the user's editor, one with comments where there is none; it is written when the editor ended well.
  private func edit(in world: World) throws {
    let path = Settings.path(world.environment)
    guard world.console.isInteractive else {
      throw Failure(.usage, "config edit needs a terminal", hint: "the file is \(path)")
    }
    let before = try BookFile.text(of: path)
    // What the editor is shown is written back: it must be what stands in the file.
    if let stray = before.flatMap({ BookSource(text: $0, file: path).strayFaults.first }) { throw stray }
    guard let after = world.console.edited(before ?? SettingsTemplate.text, environment: world.environment) else {
      throw Failure(
        .inputOutput, "the editor failed, and nothing was changed", hint: "VISUAL or EDITOR names it")
    }
    try Paths.makeFolder(of: path)
    try Paths.write(after.hasSuffix("\n") ? after : after + "\n", to: path)
    world.console.show(Paragraph("Written. A desk that is open takes them at its next start."))
  }
}
