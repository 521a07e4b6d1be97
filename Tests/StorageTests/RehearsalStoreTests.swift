import Books
import Calls
import Foundation
import Language
import Practice
import Testing

@testable import Storage

@Suite struct RehearsalStoreTests {
  private let home: StoreHome
  private let setup: RehearsalSetup
  private let blank: RehearsalRecord

  init() throws {
    home = try StoreHome()
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Playbooks/scenarios")
    let text = { (name: String) in try String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8) }
    setup = RehearsalSetup(
      scenario: "site-down",
      texts: [
        .scenario: try text("site-down"), .words: try text("words"), .rules: try text("rules"),
        .character: "any", .common: "any too",
      ], hearing: "1", seed: 1, stays: false, trainee: "Alex")
    blank = RehearsalRecord(try setup.readScenario(setup.readWords()))
  }

  private func begin() throws -> RehearsalWriter {
    try RehearsalWriter(beginning: setup, blank, at: StoreHome.start, in: home.store, holder: "Casey")
  }

  private func turn(_ number: Int, ending: Customer.Ending? = nil) -> RehearsalTurn {
    RehearsalTurn(
      number: number, said: "line \(number)", cut: nil, reply: "answer \(number)", effects: [], unread: [],
      standing: Standing(
        heat: 500, floor: 60, trust: 40, heard: 20, met: [], disclosed: [], isAgreed: false, ending: ending))
  }

  /// Stores these events one after the other.
  private func write(_ events: RehearsalEvent..., by writer: RehearsalWriter) throws -> RehearsalRecord {
    var record = blank
    for event in events {
      record.apply(event)
      try writer.append(event, then: record, at: StoreHome.start)
    }
    return record
  }

  @Test func `an answer from another terminal waits until it is an event, and one plays at a time`() throws {
    let writer = try begin()
    let outline = try home.store.rehearsal(writer.number)
    #expect(!home.store.isPlayed(writer.id) && home.store.isPractised(outline))
    var seat: PlayerSeat? = try PlayerSeat(in: outline, of: home.store, holder: "Sam", now: StoreHome.start)
    #expect(seat != nil && home.store.isPlayed(writer.id))
    #expect(throws: StoreFault.self) {
      try PlayerSeat(in: outline, of: home.another(), holder: "Kim", now: StoreHome.start)
    }
    try home.store.play("Yes. =5", in: outline, by: "Sam", at: StoreHome.start)
    try home.another().play("/told late", in: outline, by: "Sam", at: StoreHome.start)
    #expect(try home.store.playsWaiting(in: writer.id).map(\.text) == ["Yes. =5", "/told late"])
    var record = blank
    record.apply(.turn(turn(1)))
    try writer.append(.turn(turn(1)), then: record, at: StoreHome.start)
    try writer.append(
      .played(PlayedLine(text: "Yes.", heat: 5)), then: record, at: StoreHome.start, taking: 1)
    #expect(try home.store.playsWaiting(in: writer.id).map(\.number) == [2])
    seat = nil
    #expect(!home.store.isPlayed(writer.id))
  }

  @Test func `a rehearsal reads as it was written, and the list says how it stands`() throws {
    let writer = try begin()
    let written = try write(.turn(turn(1)), .guessed(6), .turn(turn(2, ending: .hungUp)), by: writer)
    let outline = try home.another().rehearsal(1)
    #expect(outline.scenario == "site-down")
    #expect(outline.turns == 2)
    #expect(outline.heat == 50)
    #expect(outline.ending == "hung_up")
    #expect(outline.total == Scorecard(written).total)
    #expect(outline.skills["composure"] == 50)
    let log = try home.another().log(of: outline)
    #expect(log.setup == setup)
    #expect(log.notes.isEmpty)
    var record = blank
    for event in log.events { record.apply(event) }
    #expect(record.turns.map(\.reply) == ["answer 1", "answer 2"])
    #expect(record.standing == written.standing)
    #expect(record.guesses == [1: 6])
  }

  @Test func `the call led beside a talk is kept in its stream, as calls are`() throws {
    let writer = try begin()
    let events: [CallEvent] = [
      .began(StoreHome.opening()), .captured(.issue("late", quote: nil)), .captured(.privateNote("ask legal")),
    ]
    let notes = events.map { Call.Entry(event: $0, at: StoreHome.start) }
    try writer.append([notes[0]])
    _ = try write(.turn(turn(1)), by: writer)
    try writer.append(Array(notes[1...]))
    let log = try home.another().log(of: home.store.rehearsal(1))
    #expect(log.notes == notes)
    #expect(log.events.count == 1)
    #expect(Call(replaying: log.notes)?.state.issues.count == 1)
    // It is no call, its book is named by its digest, and its private text stands apart.
    #expect(try home.store.calls().isEmpty)
    #expect(try home.store.breaks().isEmpty)
    #expect(try home.texts("SELECT body FROM event").allSatisfy { !$0.contains("ask legal") })
  }

  @Test func `what was rewound is a way of its own, after reading as well`() throws {
    let writer = try begin()
    let record = try write(
      .turn(turn(1)), .turn(turn(2)), .rewound(to: 1), .rewound(to: 0), .turn(turn(1)), by: writer)
    // Going back twice without a word between leaves no way behind.
    #expect(record.ways.map(\.talk.turns.count) == [2, 1])
    #expect(record.ways.map(\.forkedAt) == [nil, 0])
    #expect(try home.store.rehearsal(nil).turns == 1)
  }

  @Test func `rehearsals have numbers of their own and are in no list of calls`() throws {
    _ = try home.call(.captured(.note("a")))
    #expect(try begin().number == 1)
    #expect(try begin().number == 2)
    #expect(try home.store.calls().map(\.number) == [1])
    #expect(try home.store.rehearsals().map(\.number) == [2, 1])
    #expect(throws: StoreFault.noSuchRehearsal(3)) { try home.store.rehearsal(3) }
  }

  @Test func `one rehearses in one place at a time`() throws {
    let writer = try begin()
    let outline = try home.store.rehearsal(writer.number)
    #expect(throws: StoreFault.held(.rehearsal(1), by: "Casey", since: StoreHome.start.iso)) {
      try RehearsalWriter(resuming: outline, in: home.another(), holder: "Robin", now: StoreHome.start)
    }
  }

  @Test func `a changed line and a changed book are both named`() throws {
    let writer = try begin()
    _ = try write(.turn(turn(1)), by: writer)
    #expect(try home.store.breaks().isEmpty)
    try home.tamper(
      "DROP TRIGGER event_is_never_changed",
      "UPDATE event SET body = replace (body, 'answer 1', 'answer 2') WHERE sequence = 2")
    #expect(try home.store.breaks().map(\.sequence) == [2])
    #expect(try home.store.breaks().map(\.stream) == [.rehearsal(1)])
    try home.tamper("DROP TRIGGER book_is_never_changed", "UPDATE book SET text = 'other' WHERE text = 'any too'")
    #expect(try home.store.breaks().map(\.sequence) == [1])
  }

  @Test func `the texts of the books stand there once for all rehearsals`() throws {
    _ = try begin()
    _ = try begin()
    #expect(try home.texts("SELECT CAST (COUNT (*) AS TEXT) FROM book") == ["5"])
  }

  @Test func `only rehearsals made of the same compare`() throws {
    _ = try begin()
    _ = try RehearsalWriter(
      beginning: RehearsalSetup(
        scenario: setup.scenario, texts: setup.texts, hearing: "2", seed: 1, stays: false, trainee: "Alex"),
      blank, at: StoreHome.start, in: home.store, holder: "Casey")
    _ = try RehearsalWriter(
      beginning: RehearsalSetup(
        scenario: setup.scenario, texts: setup.texts, hearing: "1", seed: 9, stays: false, trainee: "Robin"),
      blank, at: StoreHome.start, in: home.store, holder: "Casey")
    let marks = try home.store.rehearsals().map(\.madeOf)
    #expect(marks[0] == marks[2])
    #expect(marks[0] != marks[1])
  }
}
