import Testing

@testable import Shell

@Suite struct PatienceTests {
  @Test func `nothing is said of what is quick, and of what takes long a line every few seconds`() {
    let console = ScriptedConsole([])
    var passed = Duration.zero
    let patience = Patience(on: console) { passed }
    patience.say("checking every line", 10, of: 400)
    patience.say("step 1 of 2")
    #expect(console.shown.isEmpty)
    passed = .seconds(2)
    // Nobody can say how long one of a thousand stands for.
    patience.say("checking every line", 1, of: 400)
    #expect(console.shown.isEmpty)
    patience.say("checking every line", 40, of: 400)
    passed = .seconds(4)
    patience.say("checking every line", 80, of: 400)
    #expect(console.shown == ["checking every line: 10 %, about 19 seconds more"])
    passed = .seconds(400)
    patience.say("checking every line", 200, of: 400)
    patience.say("step 2 of 2")
    #expect(console.shown.dropFirst() == ["checking every line: 50 %, about 7 minutes more", "step 2 of 2"])
    passed = .seconds(800)
    patience.say("checking every line", 400, of: 400)
    #expect(console.shown.count == 3)
  }
}
