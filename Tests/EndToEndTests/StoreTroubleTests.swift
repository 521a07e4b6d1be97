import Foundation
import GRDB
import TestSupport
import Testing

/// The store in mid-call: whatever is wrong with it, the call goes on and no line is lost.
@Suite struct StoreTroubleTests {
  private let calls: CallHome

  init() throws {
    calls = try CallHome()
  }

  private var home: String { calls.folder.file("data") }
  private var store: String { home + "/evenkeel.sqlite" }

  /// A call with a first line.
  private func call() throws -> ScreenProgram {
    let terminal = try calls.call()
    try terminal.type("before\r")
    try terminal.waitForRow(holding: "       n1")
    return terminal
  }

  private func notes() throws -> [String] {
    struct Shown: Decodable {
      struct Captured: Decodable {
        let ref: String
        let text: String
      }

      let captured: [Captured]
    }
    return try JSONDecoder().decode(Shown.self, from: Data(calls.run("show", "--json").output.utf8)).captured
      .filter { $0.ref.hasPrefix("n") }.map(\.text)
  }

  /// Another program that writes, until it is closed.
  private func lock() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    // The program may be writing itself at this moment.
    configuration.busyMode = .timeout(10)
    let other = try DatabaseQueue(path: store, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    return other
  }

  /// Holds the store as another program does, for as long as `body` takes.
  private func holding(_ body: () throws -> Void) throws {
    let other = try lock()
    defer { try? other.close() }
    try body()
  }

  @Test func `a line that another program keeps out comes back, Enter tries again, and typed over it waits`() throws {
    let terminal = try call()
    try holding {
      try terminal.type("under lock\r")
      try terminal.waitForRow(holding: "is writing to the store")
      try terminal.waitForRow(holding: "Enter tries again")
      try terminal.type("\r")
      try terminal.waitForScreen("the second refusal") { $0.screen.count { $0.contains("is writing to") } == 2 }
      try terminal.type("typed over it\r")
      try terminal.waitForRow(holding: "acknowledge 2 waiting>")
      // What needs no store is answered.
      try terminal.type("/l\r")
      try terminal.waitForRow(holding: "n1   before")
    }
    try terminal.type("and after\r")
    try terminal.waitForRow(holding: "What waited is stored.")
    try terminal.waitForRow(holding: "       n4")
    #expect(try notes() == ["before", "under lock", "typed over it", "and after"])
  }

  @Test func `Enter stores what waits, and a line keeps the time at which it was typed`() throws {
    let steps = calls.environment.merging(["EVENKEEL_NOW": "2026-11-24T10:02:00,3600s"]) { _, later in later }
    let terminal = try ScreenProgram(BuiltProgram.path(), ["call", "Northwind"], environment: steps)
    try terminal.waitForRow(holding: "acknowledge>")
    try holding {
      try terminal.type("@in 2 hours call\r")
      try terminal.waitForRow(holding: "Enter tries again")
      try terminal.type("typed over it\r")
      try terminal.waitForRow(holding: "2 waiting>")
    }
    try terminal.type("\r")
    try terminal.waitForRow(holding: "next word Tue 24 Nov 13:02 by phone, today")
    try terminal.waitForRow(holding: "What waited is stored.")
  }

  @Test func `lines that still wait at the end are kept in a file and stored first at resume`() throws {
    let terminal = try call()
    try holding {
      for line in ["kept one", "kept two"] {
        try terminal.type(line + "\r")
        try terminal.waitForRow(holding: "acknowledge> \(line)")
        try terminal.waitForScreen("the refusal of \(line)") { screen in
          screen.screen.contains { $0.contains("Enter tries again") }
            || screen.screen.contains { $0.contains("waiting") }
        }
      }
      try terminal.waitForRow(holding: "2 waiting>")
      try terminal.type("/leave\r")
      #expect(try terminal.program.wait() == .exited(0))
      #expect(terminal.program.output.contains("2 lines are not stored"))
    }
    #expect(try notes() == ["before"])
    let resumed = try calls.run("resume", input: "three\n")
    #expect(resumed.exitCode == 0)
    #expect(try notes() == ["before", "kept one", "kept two", "three"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).allSatisfy { !$0.hasPrefix("waiting") })
  }

  @Test func `the end of the terminal does not lose what waits`() throws {
    let terminal = try call()
    try holding {
      try terminal.type("kept one\r")
      try terminal.waitForRow(holding: "Enter tries again")
      terminal.program.hangUp()
      #expect(try terminal.program.wait() == .signalled(SIGHUP))
    }
    _ = try calls.run("resume")
    #expect(try notes() == ["before", "kept one"])
  }

  @Test func `a line that was refused is on the disk before the next key, whatever kills the shell`() throws {
    let terminal = try call()
    try holding {
      try terminal.type("kept one\r")
      try terminal.waitForRow(holding: "Enter tries again")
      try terminal.type("half of")
      try terminal.waitForRow(holding: "acknowledge> half of")
      terminal.program.kill(SIGKILL)
      _ = try terminal.program.wait()
    }
    _ = try calls.run("resume")
    #expect(try notes() == ["before", "kept one"])
  }

  @Test func `what a scribe could not hand in before the end stays in its file`() throws {
    let terminal = try call()
    try terminal.type("/scribe\r")
    try terminal.waitForRow(holding: "may write now")
    let watcher = try ScreenProgram(BuiltProgram.path(), ["watch"], environment: calls.environment)
    try watcher.waitForRow(holding: "scribe 1")
    try holding {
      try watcher.type("from Sam\r")
      try watcher.waitForRow(holding: "Enter tries again")
      try watcher.type("another\r")
      try watcher.waitForRow(holding: "2 waiting>")
      try watcher.type("\u{4}")
      #expect(try watcher.program.wait() == .exited(0))
      #expect(watcher.program.output.contains("watch hands them in first"))
    }
    try terminal.type("/done\r/done\r")
    #expect(try terminal.program.wait() == .exited(0))
    let late = try ScreenProgram(BuiltProgram.path(), ["watch", "1"], environment: calls.environment)
    #expect(try late.program.wait() == .exited(0))
    #expect(late.program.output.contains("not handed in: the call has ended"))
    #expect(late.program.output.contains("2 lines are not stored"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).contains { $0.hasPrefix("waiting") })
  }

  @Test(.timeLimit(.minutes(5)))
  func `a pipe waits and tries again by itself, in order`() throws {
    _ = try calls.run("call", "Northwind", input: "before\n")
    let other = try lock()
    Thread.detachNewThread {
      usleep(4_000_000)
      try? other.close()
    }
    let piped = try calls.run("resume", input: "one\n/nxet\ntwo\n")
    #expect(piped.exitCode == 65)
    #expect(piped.errors.contains("line 1: not stored: "))
    #expect(piped.errors.contains("line 2: there is no such command"))
    #expect(try notes() == ["before", "one", "two"])
  }

  @Test func `a store that is removed is said to be before the line is answered, and written anew`() throws {
    let terminal = try call()
    try FileManager.default.removeItem(atPath: store)
    try terminal.type("after removal\r")
    try terminal.waitForRow(holding: "was removed")
    try terminal.type("\r")
    try terminal.waitForRow(holding: "written anew")
    try terminal.waitForRow(holding: "       n2")
    try terminal.type("/leave\r")
    _ = try terminal.program.wait()
    #expect(try notes() == ["before", "after removal"])
    #expect(try calls.run("verify").exitCode == 0)
  }

  @Test func `another file in its place is left alone, and the call is copied beside it`() throws {
    let terminal = try call()
    try FileManager.default.removeItem(atPath: home)
    _ = try calls.run("call", "Other", input: "theirs\n")
    try terminal.type("after that\r")
    try terminal.waitForRow(holding: "another file stands where")
    try terminal.type("\u{4}\u{3}")
    try terminal.type("/leave\r")
    _ = try terminal.program.wait()
    #expect(terminal.program.output.contains("evenkeel.sqlite.rescued"))
    #expect(try notes() == ["theirs"])
    try FileManager.default.removeItem(atPath: store)
    try FileManager.default.moveItem(atPath: store + ".rescued", toPath: store)
    #expect(try notes() == ["before"])
  }

  @Test(.timeLimit(.minutes(5)), .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/flock")))
  func `a program that is stopped while it opens the store is named, with what lets it go on`() throws {
    try FileManager.default.createDirectory(atPath: home + "/locks", withIntermediateDirectories: true)
    let other = try PseudoTerminalProgram(
      "/usr/bin/flock", [home + "/locks/opening", "sh", "-c", "echo locked; sleep 60"], environment: calls.environment)
    try other.waitFor("locked")
    other.kill(SIGSTOP)
    defer { other.kill(SIGKILL) }
    let refused = try calls.run("calls")
    #expect(refused.exitCode == 75)
    #expect(refused.errors.contains(") is stopped and is still opening the store"))
    #expect(refused.errors.contains("kill -CONT"))
  }
}
