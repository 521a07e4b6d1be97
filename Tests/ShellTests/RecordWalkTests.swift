import CallSupport
import Calls
import Testing

@testable import Shell

/// The walk through what a record lacks.
@Suite struct RecordWalkTests {
  private var bench: CallBench

  init() throws { bench = try CallBench() }

  @Test func `what was passed over is not asked again, and the count stands`() throws {
    var walk = RecordWalk()
    walk.goOn(in: bench.call)
    let first = walk.question
    let count = walk.position(in: bench.call).of
    #expect(walk.position(in: bench.call).number == 1)
    walk.passOver(in: bench.call)
    #expect(walk.question != first)
    #expect(walk.position(in: bench.call) == (2, count))
    while walk.question != nil { walk.passOver(in: bench.call) }
    walk.goOn(in: bench.call)
    #expect(walk.question == nil)
  }

  @Test mutating func `there may be a second issue, and then it goes on`() throws {
    var walk = RecordWalk()
    walk.goOn(in: bench.call)
    #expect(walk.question == .issues)
    try bench.type("!late")
    walk.answer(in: bench.call)
    #expect(walk.question == .issues && walk.isForMore)
    try bench.type("!lost")
    walk.answer(in: bench.call)
    walk.passOver(in: bench.call)
    #expect(walk.question == .confirmation([1, 2]))
  }

  @Test mutating func `some of them are enough of an answer`() throws {
    try bench.type(["!late", "!lost"])
    var walk = RecordWalk()
    walk.goOn(in: bench.call)
    #expect(walk.question == .confirmation([1, 2]))
    try bench.type("/ok 2")
    walk.answer(in: bench.call)
    #expect(walk.question != .confirmation([1]))
  }

  @Test mutating func `an undo asks again`() throws {
    try bench.type("!late")
    var walk = RecordWalk()
    walk.goOn(in: bench.call)
    try bench.type("/ok 1")
    walk.answer(in: bench.call)
    try bench.type("/undo")
    walk.stepBack(in: bench.call)
    #expect(walk.question == .confirmation([1]))
    #expect(walk.position(in: bench.call).number == 1)
  }

  @Test mutating func `to take back a question that was passed over touches no line`() throws {
    try bench.type(["!late", ">me: ring Sam, tomorrow"])
    var walk = RecordWalk()
    walk.goOn(in: bench.call)
    let first = walk.question
    #expect(!walk.hasJustPassed(in: bench.call))
    walk.passOver(in: bench.call)
    #expect(walk.hasJustPassed(in: bench.call))
    walk.askPassedAgain(in: bench.call)
    #expect(walk.question == first)
    walk.passOver(in: bench.call)
    // A line in between is what an undo takes back then.
    try bench.type("a note")
    #expect(!walk.hasJustPassed(in: bench.call))
  }
}
