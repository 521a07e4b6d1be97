import ArgumentParser
import Books
import Calls
import Foundation
import Language
import LineEditing
import Storage
import Surroundings

/// The whole program: arguments in, world built, command or desk run, exit code out.
package enum Program {
  /// Runs and gives the exit code. Ends by the signal itself when one ended the session.
  package static func run(arguments: [String], environment: [String: String]) -> Int32 {
    // What is written is the user's alone: the store, its journal and the summaries.
    umask(0o077)
    leaveNoCore()
    let loaded = Settings.load(environment)
    let console = Consoles.make(
      environment: environment, usesViKeys: loaded.settings.editing == .vi, theme: loaded.settings.theme(environment))
    var result: Result<Outcome, Failure>
    do {
      let world = try makeWorld(environment, loaded.settings, console: console)
      // The command for the settings names them itself.
      if arguments.first != "config" {
        SettingsFaultsView(faults: loaded.faults, head: "evenkeel: ").lines(on: console.paper)
          .forEach(console.complain)
      }
      result = arguments.isEmpty ? catching { try Desk(world: world).run() } : execute(arguments, in: world)
    } catch {
      result = .failure(Failure(error))
    }
    if case .success(.done) = result, console.isOutputLost {
      result = .failure(Failure(.inputOutput, "what was shown could not be written", hint: "is the disk full?"))
    }
    if case .failure(let failure) = result {
      console.complain(StyledText("evenkeel: \(failure.line)", .fault))
    }
    let ending = console.endingSignal
    console.close()
    if let ending { result = .success(.signalled(ending)) }
    switch result {
    case .success(.done): return 0
    case .success(.signalled(let number)):
      // Not by what the Swift runtime may have put there, which shows a trace.
      signal(number, SIG_DFL)
      raise(number)
      return 128 + number
    case .failure(let failure): return failure.kind.rawValue
    }
  }

  /// Nothing of a call is left in a core file, whatever ends us.
  private static func leaveNoCore() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if os(Linux)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
  }

  private static func makeWorld(
    _ environment: [String: String], _ settings: Settings, console: any Console
  ) throws -> World {
    let zone = Clock.systemZone(environment: environment)
    return World(
      environment: environment, console: console, clock: try Clock(zone: zone, pinned: environment["EVENKEEL_NOW"]),
      settings: settings, shelf: BookShelf(environment: environment, program: programPath()),
      chance: chance)
  }

  private static var chance: Chance {
    Chance(
      newID: {
        var random = SystemRandomNumberGenerator()
        return TimeOrderedID.make(
          milliseconds: UInt64(max(0, Foundation.Date().timeIntervalSince1970 * 1000)), random: &random)
      },
      newSalt: {
        var random = SystemRandomNumberGenerator()
        return TimeOrderedID.salt(random: &random)
      })
  }

  private static func programPath() -> String {
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
    #endif
    return Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
  }

  /// Parses and runs one command, for the command line and the desk alike.
  static func execute(_ words: [String], in world: World) -> Result<Outcome, Failure> {
    if let failure = unknownCommand(in: words) { return .failure(failure) }
    do {
      var command = try Evenkeel.parseAsRoot(words)
      if let command = command as? any WorldCommand { return catching { try command.run(in: world) } }
      // Only the package's own are left, which answer by throwing the text of their help.
      try command.run()
      return .success(.done)
    } catch {
      // Asked with a width of its own: the package fails on screens of fewer columns than it indents.
      let text = Evenkeel.fullMessage(for: error, columns: 100)
      guard text.hasPrefix(Evenkeel._errorPrefix) else {
        world.page([HelpPage(error: error)])
        return .success(.done)
      }
      let first = text.dropFirst(Evenkeel._errorPrefix.count).prefix { !$0.isNewline }
      let command = words.first { !$0.hasPrefix("-") }.map { "evenkeel help \($0)" } ?? "evenkeel help"
      return .failure(
        Failure(
          .usage, String(first.hasSuffix(".") ? first.dropLast() : first), hint: "\(command) says how it is used"))
    }
  }

  /// A word where a command is wanted and none of that name is: the nearest one is named.
  private static func unknownCommand(in words: [String]) -> Failure? {
    var group: any ParsableCommand.Type = Evenkeel.self
    for word in words {
      let commands = group.configuration.subcommands
      if commands.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
      guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
        let near = Nearest.match(word, among: commands.compactMap { $0.configuration.commandName })
        return Failure(
          .usage, "there is no such command",
          hint: near.map { "did you mean \($0)?" } ?? "evenkeel help lists what there is")
      }
      group = command
    }
    return nil
  }

  private static func catching(_ body: () throws -> Outcome) -> Result<Outcome, Failure> {
    do { return .success(try body()) } catch { return .failure(Failure(error)) }
  }
}
