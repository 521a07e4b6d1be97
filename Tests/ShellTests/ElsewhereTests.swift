import Books
import Calls
import Foundation
import Language
import LineEditing
import Reports
import Storage
import Surroundings
import TestSupport
import Testing

@testable import Shell

/// What comes in from another shell while a line is being typed.
@Suite struct ElsewhereTests {
  private static let book = """
    playbook: short
    title: Short
    steps:
      - {id: listen, title: Listen, say: [What happened?]}
      - {id: close, title: Close, say: [You hear from me.]}
    """

  /// Tuesday 24 November 2026, 10:02.
  private static let now = Moment(seconds: 1_795_514_520, offset: 0)
  private static let began = Call.Entry(
    event: .began(CallEvent.Opening(leader: "Casey", book: BookCopy(text: book), zone: "UTC")), at: now)

  private static var chance: Chance { Chance(newID: { UUID().uuidString }, newSalt: { UUID().uuidString }) }

  private let folder: TemporaryFolder
  private let sam: Store

  init() throws {
    folder = try TemporaryFolder()
    sam = try Store(home: folder.path, zone: .utc, chance: Self.chance)
  }

  private func world(_ console: any Console, name: String) throws -> World {
    try folder.write("name: \(name)\n", to: "\(name)/evenkeel/config.yaml")
    let environment = ["EVENKEEL_HOME": folder.path, "XDG_CONFIG_HOME": folder.file(name), "TZ": "UTC"]
    return World(
      environment: environment, console: console,
      clock: try Clock(zone: .fixed(seconds: 0), pinned: "2026-11-24T10:02:00"),
      settings: Settings.load(environment).settings, shelf: BookShelf(environment: environment, program: ""),
      chance: Self.chance)
  }

  /// Leads call 1 by a script, and gives what was shown.
  private func lead(_ steps: [(LineRequest) throws -> LineOutcome]) throws -> [String] {
    let console = ScriptedConsole(steps)
    let world = try world(console, name: "Casey")
    let call = try #require(Call(replaying: [Self.began]))
    let writer = try CallWriter(beginning: Self.began, in: world.store(), holder: "Casey")
    _ = try CallSession(world: world, writer: writer, call: call).run()
    return console.shown
  }

  private func whisper(_ text: String) throws {
    try sam.whisper(
      text, to: sam.call(nil), by: "Sam", at: Self.now)
  }

  private func handIn(_ text: String) throws {
    _ = try sam.handIn(
      text, to: sam.call(nil), by: "Sam", at: Self.now)
  }

  /// What a console does that polls: nil when nothing woke it.
  private static func woken(_ request: LineRequest, within milliseconds: Int32 = 2000) -> [String]? {
    guard let elsewhere = request.elsewhere else { return nil }
    var watched = pollfd(fd: elsewhere.descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) == 1 else { return nil }
    return elsewhere.take().map(\.plain)
  }

  @Test func `a whisper comes while a line is typed, and is not shown again with the next prompt`() throws {
    var taken: [[String]?] = []
    let shown = try lead([
      { request in
        _ = Self.woken(request, within: 0)
        try whisper("ask about the CFO meeting")
        taken.append(Self.woken(request))
        return .line("a note")
      },
      { request in
        taken.append(Self.woken(request, within: 0))
        return .line("/leave")
      },
    ])
    #expect(taken == [["       Sam whispers: ask about the CFO meeting"], []])
    #expect(!shown.contains { $0.contains("whispers") })
  }

  @Test func `a scribe's line is taken while a line is typed, and a line of one's own is no news`() throws {
    var taken: [[String]?] = []
    let shown = try lead([
      { _ in .line("/scribe") },
      { request in
        taken.append(Self.woken(request, within: 0))
        try handIn("they ship on Friday")
        taken.append(Self.woken(request))
        return .line("mine")
      },
      { _ in .line("/leave") },
    ])
    #expect(taken == [[], ["       Sam: n1 they ship on Friday"]])
    #expect(shown.contains("       n2"))
    #expect(try sam.log(of: sam.call(1)).map(\.author) == [nil, nil, "Sam", nil])
  }

  @Test func `nothing comes in behind the curtain`() throws {
    var isOpen: [Bool] = []
    let shown = try lead([
      { _ in .line("/curtain") },
      { request in
        isOpen.append(request.elsewhere != nil)
        try whisper("while the curtain is down")
        return .interrupted
      },
      { request in
        isOpen.append(request.elsewhere != nil)
        return .line("")
      },
      { _ in .line("/leave") },
    ])
    #expect(isOpen == [false, false])
    #expect(shown.firstIndex { $0.contains("Sam whispers: while the curtain is down") } != nil)
  }

  @Test func `a tomorrow is the day after the line was written, and the keys are the usual ones`() throws {
    _ = try lead([
      { _ in .line("/scribe") },
      { request in
        try handIn("@tomorrow 4pm call")
        _ = Self.woken(request)
        return .line("/leave")
      },
    ])
    let due = try sam.replay(sam.call(1)).state.nextWord?.due
    #expect(due?.date == CivilDate(year: 2026, month: 11, day: 25))
  }

  @Test func `a watcher sees each line as it comes, and the end ends the typing`() throws {
    var call = try #require(Call(replaying: [Self.began]))
    let writer = try CallWriter(
      beginning: Self.began, in: Store(home: folder.path, zone: .utc, chance: Self.chance), holder: "Casey")
    var taken: [[String]?] = []
    var isOver: [Bool?] = []
    let console = ScriptedConsole([
      { request in
        _ = Self.woken(request, within: 0)
        isOver.append(request.elsewhere?.isOver())
        for event in [
          CallEvent.captured(.note("they ship on Friday")), .captured(.privateNote("he bluffs")), .ended(open: []),
        ] {
          let entry = Call.Entry(event: event, at: Self.began.at)
          let turn = Turn(entry, in: call)
          try writer.append(turn)
          call = turn.after
        }
        taken.append(Self.woken(request))
        isOver.append(request.elsewhere?.isOver())
        return .endOfInput
      }
    ])
    let watched = try Watched(sam.call(1), in: sam)
    #expect(try WatchSession(watched, world: world(console, name: "Sam")).run() == .done)
    #expect(taken == [["10:02  n1   they ship on Friday", "10:02  the call has ended"]])
    #expect(isOver == [false, true])
  }

  /// Sits beside call 1, in which a scribe may write, by a script; gives what was shown.
  private func sitBeside(_ steps: [(LineRequest) throws -> LineOutcome]) throws -> [String] {
    let world = try world(ScriptedConsole([]), name: "Casey")
    let allowed = Call.Entry(event: .scribingAllowed, at: Self.now)
    let writer = try CallWriter(beginning: Self.began, in: world.store(), holder: "Casey")
    try writer.append(Turn(allowed, in: writer.first))
    let console = ScriptedConsole(steps)
    _ = try WatchSession(Watched(sam.call(1), in: sam), world: self.world(console, name: "Sam")).run()
    return console.shown
  }

  @Test func `a scribe's refused line comes back selected, and one that is for the leader to decide does not`() throws {
    var prefills: [Prefill?] = []
    let shown = try sitBeside([
      { request in
        prefills.append(request.prefill)
        return .line("/notte they ship on Friday")
      },
      { request in
        prefills.append(request.prefill)
        return .line("/next")
      },
      { request in
        prefills.append(request.prefill)
        return .line("they ship on Friday")
      },
    ])
    #expect(prefills == [nil, Prefill(text: "/notte they ship on Friday", cursor: 6, isSelected: true), nil])
    #expect(shown.contains { $0.contains(LineLoop.isMarked) })
    let leader = try CallWriter(
      resuming: sam.call(1), in: sam, holder: "Casey", now: Self.now)
    #expect(try leader.linesWaiting().map(\.text) == ["they ship on Friday"])
  }

  @Test func `a scribe's half-typed line waits for the scribe alone until it is answered`() throws {
    _ = try sitBeside([{ _ in .ended(signal: SIGHUP, unfinished: "they ship on") }])
    func sitAgain(_ name: String, _ outcomes: LineOutcome...) throws -> [String?] {
      var prefills: [String?] = []
      let console = ScriptedConsole(
        outcomes.map { outcome in
          { request in
            prefills.append(request.prefill?.text)
            return outcome
          }
        })
      _ = try WatchSession(Watched(sam.call(1), in: sam), world: world(console, name: name)).run()
      return prefills
    }
    #expect(try sitAgain("Kim", .endOfInput) == [nil])
    // A shell that is killed outright leaves it where it is.
    #expect(try sitAgain("Sam", .endOfInput) == ["they ship on"])
    #expect(try sitAgain("Sam", .interrupted, .endOfInput) == ["they ship on", nil])
    #expect(try sitAgain("Sam", .endOfInput) == [nil])
  }

  @Test func `a scribe's Tab offers what a scribe may do`() throws {
    var offered: Set<String> = []
    _ = try sitBeside([
      { request in
        offered = Set(request.assistant?.completion(of: "/")?.candidates.map(\.text) ?? [])
        return .endOfInput
      }
    ])
    #expect(offered.isSuperset(of: ["whisper", "issue", "list", "leave"]))
    #expect(offered.isDisjoint(with: ["next", "fact", "done", "private"]))
  }

  @Test func `those who listen are told in sentences what others do`() throws {
    var call = try #require(Call(replaying: [Self.began]))
    let before = call.state
    call.append(Call.Entry(event: .captured(.note("they ship on Friday")), at: Self.now, author: "Sam"))
    let news = try #require(CallNews(of: call, before: before))
    let line = WatchView.line(news, on: Paper(columns: 80, isLinear: true)).lines(
      on: Paper(columns: 80, isLinear: true))
    #expect(line.map(\.plain) == ["Note 1, by Sam: they ship on Friday. At 10:02."])
  }
}
