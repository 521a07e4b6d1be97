import CallSupport
import Testing

@testable import Calls

@Suite struct PassedOverTests {
  @Test func `a step that a jump went over waits in the tray and does not come up by itself`() throws {
    var bench = try CallBench()
    try bench.type("/go remedy")
    #expect(bench.call.state.place == "remedy")
    try bench.type("/next")
    try bench.type("/next")
    #expect(bench.call.state.place == "follow-up")
    #expect(bench.call.tray.contains { $0.open == .notDone(step: "listen") })
  }
}
