import Books
import Calls
import Foundation
import Language
import LineEditing
import Storage
import Surroundings

/// Everything that comes in from outside, in one value: time, zone, ids, settings, books, the console and the store.
package final class World {
  package let environment: [String: String]
  package let console: any Console
  package let clock: Clock
  package private(set) var settings: Settings
  package let shelf: BookShelf
  package let chance: Chance
  private var openedStore: Store?
  private var rules: RuleBook?
  private var cues: CueGuide?

  /// - Parameter cues: what another world has read already of the same shelf; nil: read when it is first asked.
  package init(
    environment: [String: String], console: any Console, clock: Clock, settings: Settings, shelf: BookShelf,
    chance: Chance, cues: CueGuide? = nil
  ) {
    self.environment = environment
    self.console = console
    self.clock = clock
    self.settings = settings
    self.shelf = shelf
    self.chance = chance
    self.cues = cues
  }

  package var home: String { Paths.home(environment) }

  /// Opened when it is first needed: `--help` touches no disk.
  package func store() throws -> Store {
    if let openedStore { return openedStore }
    let patience = Patience(on: console)
    let store = try Store(home: home, zone: clock.zone, chance: chance) { upgrade in
      switch upgrade {
      case .copied(let pages, let all):
        patience.say("copying the store before it is brought up to this version", pages, of: all)
      case .changing(let step, let all): patience.say("bringing the store up to this version, step \(step) of \(all)")
      }
    }
    if let copy = store.backup {
      console.complain(
        StyledText("evenkeel: the store was brought up to this version; a copy as it was is \(copy)"))
    }
    openedStore = store
    return store
  }

  package func ruleBook() throws -> RuleBook {
    if let rules { return rules }
    let read = try shelf.rules()
    rules = read
    return read
  }

  /// What sentences do, read when it is first asked. A faulty file of the user's is named on the way, once.
  package func cueGuide() throws -> CueGuide {
    if let cues { return cues }
    let (guide, reports) = try shelf.cues()
    for report in reports { console.complain(StyledText(report, .caution)) }
    cues = guide
    return guide
  }

  /// Keeps who signs the letters in the settings, and goes by it from now on.
  package func sign(as name: String) throws {
    try Settings.keep(signature: name, environment)
    settings = Settings.load(environment).settings
  }

  /// The names the store knows, for completing them.
  package var names: KnownNames { KnownNames { [self] in try store() } }

  /// Where the commands of earlier runs are.
  package func memory(
    keeps: @escaping (String) -> Bool, forgets: @escaping (String) -> Bool = { _ in false }
  ) -> LineMemory {
    LineMemory(path: home + "/history", keeps: keeps, forgets: forgets)
  }

  package var terms: Terms { settings.terms(now: clock.now, zone: clock.zone) }

  /// Who holds a call, for the one who comes second.
  package var holder: String { "\(settings.name) (process \(ProcessInfo.processInfo.processIdentifier))" }
}
