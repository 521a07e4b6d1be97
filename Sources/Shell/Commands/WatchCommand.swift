import ArgumentParser
import Calls
import LineEditing
import Reports
import Storage
import Surroundings

/// `evenkeel watch`: a running call in a second terminal.
struct WatchCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Show a running call in a second terminal, and write as a scribe.",
    discussion: """
      Each thing that happens is one line; private notes are never shown. /whisper TEXT puts a line above the leader's \
      prompt; notes and the like are handed in once the leader has typed /scribe. /leave or Ctrl-D ends it, and so does \
      the end of the call.

      With --json, or when standard input is no terminal, nothing is read: it writes until the call ends or it is \
      interrupted. With --json that is one object a line, from the beginning of the call: call, at, \
      kind (noted, quoted, issue_raised, moved ...), ref (n5), text, author (the scribe who wrote it), step, heat, \
      warning; what is not known is left out.
      """)
  static let group = DeskHelp.Group.call
  static let argument = DeskArgument.call

  @Argument(help: "The call's number; the newest open one if left out.") var call: Int?
  @Flag(help: "One JSON object a line, from the beginning.") var json = false

  func run(in world: World) throws -> Outcome {
    let store = try world.store()
    let outline = try call.map { try store.call($0) } ?? world.openCall()
    let watched = try Watched(outline, in: store)
    if !json, world.console.isInteractive { return try WatchSession(watched, world: world).run() }
    if json {
      try show(watched.linesSoFar(), watched, world)
    } else {
      world.console.show(WatchView.soFar(watched.call, number: outline.number, on: world.console.paper))
      if watched.call.state.isOver { world.console.show("The call has ended.") }
    }
    return try follow(watched, world)
  }

  /// Shows what comes until the call has ended, without reading anything.
  private func follow(_ watched: Watched, _ world: World) throws -> Outcome {
    guard watched.watch.descriptor >= 0 else {
      throw Failure(
        .inputOutput, "the system cannot tell when the call goes on", hint: "evenkeel show shows it as it is")
    }
    while !watched.call.state.isOver {
      // A terminal shows what was gathered when it is asked whether all has arrived.
      if world.console.isOutputLost { return .done }
      switch StandBy.next(watched.watch.descriptor) {
      case .readable: try show(watched.take(onWaking: true), watched, world)
      case .signalled(let signal): return .signalled(signal)
      case .unread: return .done
      }
    }
    return .done
  }

  private func show(_ lines: [Watched.Line], _ watched: Watched, _ world: World) throws {
    for line in lines {
      if json {
        world.console.show(StyledText(try JSONText.line(of: WatchLineJSON(line, call: watched.outline.number))))
      } else {
        world.console.show(WatchView.line(line.news, on: world.console.paper))
      }
    }
  }
}
