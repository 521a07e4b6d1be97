import Foundation
import GRDB
import Language
import TestSupport
import Testing

/// A damaged file is named; it never ends the program and never has it say what is stored.
@Suite struct DamageTests {
  private static let secret = "Zanzibar"
  private let calls: CallHome

  init() throws {
    calls = try CallHome()
    let call = """
      !\(Self.secret) portal is down
      "\(Self.secret) cannot pay
      >me: send the logs by Friday
      #private \(Self.secret)
      /heat 8
      /fact fault ours
      @tomorrow 4pm
      /agree

      """
    for ending in ["/done\n/done\n", "/leave\n"] {
      _ = try calls.run("call", "\(Self.secret) Ltd", input: call + ending)
    }
    // One file, without a journal.
    let queue = try DatabaseQueue(path: store)
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try queue.close()
  }

  private var store: String { calls.folder.file("data/evenkeel.sqlite") }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: store)) }

  private func damage(_ change: (inout Data) -> Void) throws {
    var data = try bytes()
    change(&data)
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
    try data.write(to: URL(fileURLWithPath: store))
  }

  private func check(_ arguments: [String], _ place: String) throws -> Int32 {
    let input = arguments.first == "resume" ? "/leave\n" : ""
    let run = try PipedProgram.run(
      BuiltProgram.path(), arguments, input: input, environment: calls.environment, timeout: .seconds(30))
    // Nil where a signal has ended it.
    let code = run.exitCode ?? 128
    #expect(code < 128, "\(arguments) at \(place): \(run.errors.prefix(300))")
    #expect(!run.errors.contains(Self.secret), "\(arguments) at \(place): \(run.errors.prefix(300))")
    return code
  }

  @Test(arguments: ["account", "last_hash", "body", "is_ended", "private_digest"])
  func `a bit flipped in a column's name is named by verify and by what reads the column`(column: String) throws {
    let other = column.dropLast() + "z"
    try damage { data in
      var place = data.startIndex
      while let found = data.range(of: Data(column.utf8), in: place..<data.endIndex) {
        data.replaceSubrange(found, with: Data(other.utf8))
        place = found.upperBound
        if place > 4_096 * 3 { break }
      }
    }
    #expect(try check(["verify"], column) == 74)
    #expect(try check(["show", "1"], column) == (column == "private_digest" || column == "last_hash" ? 0 : 74))
  }

  @Test(arguments: [
    "UPDATE call SET heat = 'hot'", "UPDATE call SET number = x'00' WHERE number = 1", "UPDATE call SET heat = -3",
    "UPDATE call SET began_at = 'once'", "UPDATE promise SET text = x'FF'", "UPDATE event SET form = 'two'",
    "UPDATE event SET body = x'FFFE' WHERE sequence = 3", "UPDATE escalation SET account = x'FF'",
  ])
  func `a value that no table would take is named, and ends nothing`(statement: String) throws {
    let queue = try DatabaseQueue(path: store)
    try queue.writeWithoutTransaction { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = replace (replace (sql, 'STRICT', ''), ', WITHOUT', 'WITHOUT')")
      try db.execute(sql: "PRAGMA writable_schema = RESET")
      try db.execute(sql: statement)
    }
    try queue.close()
    for arguments in [
      ["verify"], ["show", "1"], ["calls"], ["brief", Self.secret], ["resume", "2"], ["summary", "1"], [],
    ] {
      _ = try check(arguments, statement)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `sixty flipped bits end no command and show nothing that is stored`() throws {
    let whole = try bytes()
    var random = SeededRandom(seed: 5)
    for _ in 0..<60 {
      let isSchema = random.next() % 2 == 0
      let place = 100 + Int(random.next() % UInt64(isSchema ? 8_000 : whole.count - 100))
      try damage { data in
        data = whole
        data[data.startIndex + place] ^= 1 << UInt8(random.next() % 8)
      }
      for arguments in [["verify"], ["show", "1"], ["resume", "2"], []] { _ = try check(arguments, "byte \(place)") }
    }
  }
}
