import ArgumentParser
import Books
import Calls
import LineEditing
import Surroundings

/// `evenkeel config`: the settings as they hold, and whether the file can be read.
struct ConfigCommand: WorldCommand {
  enum Action: String, ExpressibleByArgument, CaseIterable { case show, check }

  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The settings as they hold (show), or what is wrong with them (check).")
  static let argument = DeskArgument.choice(Action.allCases.map(\.rawValue))

  @Argument(help: "show or check.") var action = Action.show

  func run(in world: World) throws -> Outcome {
    let (settings, faults) = Settings.load(world.environment)
    let path = Settings.path(world.environment)
    SettingsFaultsView(faults: faults).lines(on: world.console.paper).forEach(world.console.complain)
    if action == .check {
      if faults.isEmpty {
        world.console.show(Paragraph("\(path): nothing wrong."))
        return .done
      }
      let count = "\(faults.count) finding\(faults.count == 1 ? "" : "s") in the settings"
      throw Failure(.badInput, count, hint: "each is named above with its cure")
    }
    let days = settings.workingDays.sorted { $0.rawValue < $1.rawValue }.map(\.shortName).joined(separator: ", ")
    let rows = [
      ("name", settings.name), ("currency", settings.currency),
      ("limit", settings.limit?.words ?? "none: nobody is asked"),
      ("working_hours", "\(settings.opening)-\(settings.closing)"), ("working_days", days),
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
}
