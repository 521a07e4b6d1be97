import Calls
import Language
import TestSupport
import Testing

@testable import Storage

/// A scribe's line on its way to the shell that leads the call.
@Suite struct HandedLineTests {
  private let home: StoreHome
  private let call: WrittenCall
  private let scribe: Store

  init() throws {
    home = try StoreHome()
    call = try home.call()
    scribe = try home.another()
  }

  @discardableResult
  private func handIn(_ text: String, by author: String = "Sam") throws -> Int {
    try scribe.handIn(text, to: home.outline(call), by: author, at: StoreHome.start)
  }

  private func answer(_ line: HandedLine, _ text: String) -> HandedLine.Answer {
    HandedLine.Answer(to: line, at: StoreHome.start, text: text)
  }

  @Test func `lines wait in their order until they are answered`() throws {
    #expect(try handIn("they ship on Friday") == 1)
    #expect(try handIn("=7", by: "Kim") == 2)
    let lines = try call.writer.linesWaiting()
    #expect(lines.map(\.text) == ["they ship on Friday", "=7"])
    #expect(lines.map(\.author) == ["Sam", "Kim"])
    #expect(try scribe.linesWaiting(in: home.outline(call), by: "Kim").map(\.number) == [2])
    try call.writer.refuse(answer(lines[1], "no"))
    #expect(try call.writer.linesWaiting() == [lines[0]])
  }

  @Test func `a line becomes its event and its answer in one commit`() throws {
    try handIn("they ship on Friday")
    let line = try #require(try call.writer.linesWaiting().first)
    try call.append(.captured(.note(line.text)), by: line.author, answering: answer(line, "n1"))
    let answers = try scribe.answers(to: [1], in: home.outline(call))
    #expect(answers.map(\.text) == ["n1"])
    #expect(answers.map(\.sequence) == [2])
    #expect(try home.store.log(of: home.outline(call)).map(\.author) == [nil, "Sam"])
    #expect(
      try home.texts("SELECT body FROM event WHERE sequence = 2") == [
        #"{"author":"Sam","kind":"noted","text":"they ship on Friday"}"#
      ])
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `a line that cannot be answered does not become an event`() throws {
    try handIn("they ship on Friday")
    let line = try #require(try call.writer.linesWaiting().first)
    try call.append(.captured(.note(line.text)), by: line.author, answering: answer(line, "n1"))
    #expect(throws: StoreFault.self) {
      try call.append(.captured(.note(line.text)), by: line.author, answering: answer(line, "n2"))
    }
    #expect(try home.store.log(of: home.outline(call)).count == 2)
  }

  @Test func `only one's own lines are answered to one`() throws {
    try handIn("a")
    try handIn("b", by: "Kim")
    for line in try call.writer.linesWaiting() { try call.writer.refuse(answer(line, "no \(line.number)")) }
    #expect(try scribe.answers(to: [2], in: home.outline(call)).map(\.text) == ["no 2"])
    #expect(try scribe.answers(to: [], in: home.outline(call)).isEmpty)
    #expect(try scribe.answers(to: [2], in: home.outline(call)).map(\.sequence) == [nil])
  }

  @Test(arguments: [
    ("UPDATE handed_line SET text = 'other'", "only answered, and once"),
    ("UPDATE handed_line SET by = 'other' WHERE number = 1", "only answered, and once"),
    ("UPDATE handed_line SET answer = 'other', answered_at = '' WHERE number = 2", "only answered, and once"),
    ("UPDATE handed_line SET answer = 'x' WHERE number = 1", "CHECK"),
    ("UPDATE handed_line SET sequence = 1 WHERE number = 1", "CHECK"),
    ("UPDATE handed_line SET answer = 'x', answered_at = '', sequence = 9 WHERE number = 1", "FOREIGN KEY"),
    ("DELETE FROM handed_line", "append-only"),
  ])
  func `a handed line is answered once and never changed`(statement: String, reason: String) throws {
    try handIn("a")
    try handIn("b")
    try call.writer.refuse(answer(try call.writer.linesWaiting()[1], "no"))
    let fault = #expect(throws: (any Error).self) { try home.tamper(statement) }
    #expect("\(fault.map { Store.fault($0, path: "") } ?? .busy(by: nil))".contains(reason))
    #expect(try call.writer.linesWaiting().map(\.text) == ["a"])
  }

  @Test func `a log can be read on from a line, without private texts`() throws {
    try call.append(.captured(.note("a")))
    try call.append(.captured(.privateNote("he bluffs")))
    let outline = try home.outline(call)
    #expect(
      try scribe.log(of: outline, after: 1).map(\.event) == [
        .captured(.note("a")), .captured(.privateNote("he bluffs")),
      ])
    #expect(try scribe.log(of: outline, after: 2, withPrivate: false).map(\.event) == [.captured(.privateNote(nil))])
    #expect(try scribe.log(of: outline, after: 3).isEmpty)
    #expect(try scribe.replay(outline, withPrivate: false).state.privates.map(\.?.text) == [""])
  }
}
