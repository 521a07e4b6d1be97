import ArgumentParser
import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel stats`: how it goes over all calls, in the terminal.
struct StatsCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "How it goes: what was kept in time, how soon, how often it came back.",
    discussion: "It counts the last six months of what was due; a number that rests on little says so.")
  static let group = DeskHelp.Group.program

  func run(in world: World) throws -> Outcome {
    world.page(StatsView.blocks(try world.overview(), on: world.console.paper))
    return .done
  }
}

/// `evenkeel dashboard`: the same as a page.
struct DashboardCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "The open escalations and the numbers as an HTML page: -o FILE.")
  static let group = DeskHelp.Group.program

  @Option(name: .shortAndLong, help: "The file that is written; - is the screen.") var output: String

  func run(in world: World) throws -> Outcome {
    let page = DashboardPage.html(try world.overview())
    if output == "-" {
      world.console.put(page)
    } else {
      try Paths.write(page, to: output)
      world.console.show(Paragraph("Written: \(output)"))
    }
    return .done
  }
}

extension World {
  /// So many months are looked back upon, this one with them.
  private static let months = 6
  /// Above that it takes more than a second.
  static let manyCalls = 20_000

  func overview() throws -> Overview {
    let count = try store().countOfCalls()
    if count > World.manyCalls {
      console.complain(StyledText("counting over \(count) calls, a few seconds", .muted))
    }
    return Overview(try store().numbers(today: clock.now.civil.date, months: World.months), now: clock.now)
  }
}
