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
  private static let manyCalls = 20_000

  func overview() throws -> Overview {
    let count = try store().countOfCalls()
    if count > World.manyCalls {
      console.complain(StyledText("counting over \(count) calls, a few seconds", .muted))
    }
    let numbers = try store().numbers(today: clock.now.civil.date, months: World.months)
    return Overview(
      now: clock.now,
      open: numbers.open.map { open in
        Overview.Open(
          number: open.number, account: open.account, severity: open.severity, stage: open.stage, owner: open.owner,
          since: open.openedAt.civil.date, nextWord: open.nextWord,
          isWordLate: open.nextWord?.isBefore(clock.now) ?? false, late: open.late, heats: open.heats)
      },
      months: numbers.months.compactMap { month in
        CivilDate(iso: month.month + "-01").map {
          Overview.Month(first: $0, promises: Overview.Tally(month.promises), words: Overview.Tally(month.words))
        }
      }, firstAnswer: numbers.firstAnswer.map(Overview.Middle.init),
      firstConfirmed: numbers.firstConfirmed.map(Overview.Middle.init), closed: numbers.closed,
      reopened: numbers.reopened, calls: numbers.calls)
  }
}

extension Overview.Tally {
  fileprivate init(_ tally: PromiseTally) { self.init(kept: tally.kept, late: tally.late, broken: tally.broken) }
}

extension Overview.Middle {
  fileprivate init(_ middle: StoredNumbers.Middle) { self.init(count: middle.count, seconds: middle.seconds) }
}
