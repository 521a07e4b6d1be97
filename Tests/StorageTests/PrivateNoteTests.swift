import Calls
import Foundation
import Testing

@testable import Storage

@Suite struct PrivateNoteTests {
  private static let note = "he bluffs about leaving"
  private static let newNote = "he means it after all"

  private let home: StoreHome
  private let call: WrittenCall

  init() throws {
    home = try StoreHome()
    call = try home.call(
      .captured(.note("for all")), .captured(.privateNote(Self.note)),
      .edited(Reference(.privateNote, 1), .privateNote(Self.newNote)))
  }

  @Test func `a private text is in its own table and nowhere else`() throws {
    #expect(try home.texts("SELECT text FROM private_text ORDER BY sequence") == [Self.note, Self.newNote])
    for table in ["event", "call", "book", "promise", "escalation", "whisper", "heard", "handed_line"] {
      let columns = try home.texts("SELECT name FROM pragma_table_info ('\(table)')")
      let whole = columns.map { "COALESCE (\($0), '')" }.joined(separator: " || ")
      let rows = try home.texts("SELECT \(whole) FROM \(table)").joined()
      #expect(!rows.contains("bluffs"))
      #expect(!rows.contains("means it"))
    }
  }

  @Test func `the same private text twice has two digests`() throws {
    try call.append(.captured(.privateNote(Self.note)))
    #expect(try home.texts("SELECT DISTINCT private_digest FROM event WHERE private_digest <> ''").count == 3)
  }

  @Test func `a private note is read back with its last text`() throws {
    let replayed = try home.store.replay(home.outline(call))
    #expect(replayed.state.privates.map(\.?.text) == [Self.newNote])
  }

  @Test(arguments: [3, 4])
  func `a chain whose private text was erased still holds`(line: Int) throws {
    try home.tamper("DELETE FROM private_text WHERE sequence = \(line)")
    #expect(try home.store.breaks().isEmpty)
    try call.append(.captured(.note("and goes on")))
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `an erased private note is still there, without its text`() throws {
    try home.tamper("DELETE FROM private_text")
    let log = try home.store.log(of: home.outline(call))
    #expect(
      log.dropFirst(2).map(\.event) == [
        .captured(.privateNote(nil)), .edited(Reference(.privateNote, 1), .privateNote(nil)),
      ])
    #expect(try home.store.replay(home.outline(call)).state.privates.map(\.?.text) == [""])
  }

  @Test func `an undone private note stays in the private table`() throws {
    try call.append(.undid)
    #expect(try home.store.replay(home.outline(call)).state.privates.map(\.?.text) == [Self.note])
    #expect(try home.texts("SELECT body FROM event WHERE sequence = 5") == [#"{"kind":"undid"}"#])
  }
}
