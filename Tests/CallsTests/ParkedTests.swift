import CallSupport
import Testing

@testable import Calls

/// X3: what we need from them waits until they are calm and our own part is said.
@Suite("What is parked")
struct ParkedTests {
  @Test(arguments: [
    (">>and: the stock file by noon each day", "the stock file by noon each day"),
    (">>AND: one name to ring", "one name to ring"),
  ])
  func `is a to-do that says what we need from them`(line: String, parked: String) throws {
    var bench = try CallBench()
    try bench.type(line)
    #expect(bench.call.state.todos.compactMap { $0?.parked } == [parked])
  }

  @Test(arguments: [">>ask Legal", ">>and then ring them", ">>and:", ">>band: a name"])
  func `is not just any to-do`(line: String) throws {
    var bench = try CallBench()
    try bench.type(line)
    #expect(bench.call.state.todos.compactMap { $0?.parked } == [])
  }
}
