import CallSupport
import Testing

@testable import Calls

/// Texts that were written elsewhere and are brought as notes.
@Suite struct BroughtLinesTests {
  private func brought(_ lines: [String], keys: Bool, after typed: [String] = []) throws -> (BroughtLines, Call) {
    var bench = try CallBench(heldAt: CallBench.start)
    try bench.type(typed)
    let brought = try BroughtLines(
      lines, readsMarks: keys, into: bench.call, terms: bench.terms, outside: bench.outside)
    return (brought, brought.turns.last?.after ?? bench.call)
  }

  @Test func `lines are notes as they stand, whatever they begin with`() throws {
    let (brought, call) = try brought(["late", "", "  !lost  ", "   ", "@soon"], keys: false)
    #expect(call.state.notes.compactMap { $0?.text } == ["late", "!lost", "@soon"])
    #expect(brought.remarks.isEmpty)
    #expect(brought.turns.count == 1)
  }

  @Test func `one undo takes a run of them back`() throws {
    var (_, call) = try brought(["late", "lost"], keys: false, after: ["first"])
    call.append(Call.Entry(event: .undid, at: CallBench.start))
    #expect(call.state.notes.compactMap { $0?.text } == ["first"])
  }

  @Test func `with marks each line is what it is when it is typed`() throws {
    let (brought, call) = try brought(
      [
        "\"we lost a day", "!", ">me: ring Sam, tomorrow", "$200 refund", "@tomorrow 4pm call", "=8", "/ok 1",
        " /not a command",
      ],
      keys: true)
    #expect(call.state.issues[number: 1]?.text == "we lost a day")
    #expect(call.state.issues[number: 1]?.isConfirmed == true)
    #expect(call.state.actions.count == 1 && call.state.remedies.count == 1 && call.state.heat == 8)
    #expect(call.state.nextWord != nil)
    #expect(call.state.notes.compactMap { $0?.text } == ["/not a command"])
    #expect(brought.remarks.isEmpty)
  }

  @Test func `what cannot be read is a note, and named by its line`() throws {
    let (brought, call) = try brought(["a", "@soon", "b", "=99", "/nonsense", "/list", "!", "c"], keys: true)
    let notes = call.state.notes.compactMap { $0?.text }
    #expect(notes == ["a", "@soon", "b", "=99", "/nonsense", "/list", "c"])
    #expect(brought.remarks.map(\.line) == [2, 4, 5, 6])
    #expect(brought.remarks.map(\.note) == [2, 4, 5, 6].map { Reference(.note, $0) })
    #expect(brought.remarks[0].refusal == .noDate("@tomorrow 4pm call"))
    #expect(brought.remarks[3].refusal == nil)
    // Alone it makes an issue of the words before it, here those that could not be read.
    #expect(call.state.issues[number: 1]?.text == "/list")
  }

  @Test func `what was said early was said, and nothing is thrown away by a file`() throws {
    let (brought, call) = try brought(["$200 refund", "/offered", "/discard", "/discard"], keys: true)
    #expect(call.state.remedies[number: 1]?.state == .offered)
    #expect(!call.state.isDiscarded)
    #expect(brought.remarks.map(\.line) == [3, 4])
  }

  @Test func `the end is no line, and what stands behind it is taken`() throws {
    let (brought, call) = try brought(["!late", "/done", "more"], keys: true)
    #expect(brought.isDone && !call.state.isEnded)
    #expect(call.state.notes.compactMap { $0?.text } == ["more"])
  }
}
