import Books
import CallSupport
import Calls
import Foundation
import Language
import Storage
import Surroundings
import TestSupport

@testable import Shell

/// One manager's computer for a year: every command as a process of its own would run it, at the minute it is run.
struct YearShell {
  static let settings = """
    name: Alex Hartmann
    signature: Alex Hartmann
    working_days: [mon, tue, wed, thu, fri]
    holidays: holidays.txt
    promises_a_day: 4
    """

  let folder: TemporaryFolder
  let environment: [String: String]
  let store: Store
  private let settings: Settings
  private let shelf: BookShelf
  private let cues: CueGuide

  init(holidays: [CivilDate]) throws {
    folder = try TemporaryFolder()
    environment = BuiltProgram.environment(home: folder.path)
    _ = try folder.write(YearShell.settings, to: "config/evenkeel/config.yaml")
    _ = try folder.write(
      holidays.map { "\($0.iso) a holiday" }.joined(separator: "\n"), to: "config/evenkeel/holidays.txt")
    settings = Settings.load(environment).settings
    shelf = BookShelf(environment: environment, program: try BuiltProgram.path())
    cues = try shelf.cues().guide
    store = try Store(
      home: folder.file("data"), zone: EuropeanZone.berlin, chance: Chance(newID: Self.newID, newSalt: Self.newID))
  }

  /// What a command did.
  struct Answer {
    let shown: String
    let complaints: [String]
    let failure: Failure?
    /// What was typed and nobody asked for.
    let left: [String]
  }

  /// Runs a command.
  /// - Parameters:
  ///   - lines: what is typed into it, each twenty seconds after the one before.
  ///   - isOnTerminal: whether it is typed on a terminal, where the letter is asked about; else it comes from a pipe.
  ///   - moment: when it begins.
  func run(
    _ words: [String], typing lines: [String] = [], onTerminal isOnTerminal: Bool = false, at moment: CivilMoment
  ) throws -> Answer {
    let console = YearConsole(lines, isOnTerminal: isOnTerminal)
    let world = World(
      environment: environment, console: console,
      clock: try Clock(zone: EuropeanZone.berlin, pinned: "\(moment.iso):00,20s"),
      settings: settings, shelf: shelf,
      chance: Chance(newID: Self.newID, newSalt: Self.newID), cues: cues)
    let result = Program.execute(words, in: world)
    var failure: Failure?
    if case .failure(let met) = result { failure = met }
    return Answer(
      shown: console.shown.joined(separator: "\n"), complaints: console.complaints, failure: failure, left: console.left
    )
  }

  private static func newID() -> String { UUID().uuidString.lowercased() }
}
