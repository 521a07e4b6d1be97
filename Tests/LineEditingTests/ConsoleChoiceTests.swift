import Testing

@testable import LineEditing

@Suite("The environment decides")
struct ConsoleChoiceTests {
  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "EVENKEEL_PLAIN": ""], true),
    (["TERM": "xterm", "EVENKEEL_PLAIN": "0"], true), (["TERM": "xterm", "EVENKEEL_PLAIN": "1"], false),
    (["TERM": "dumb"], false), (["TERM": ""], false), (["TERM": "emacs"], false), (["TERM": "unknown"], false),
    ([:], false),
  ])
  func `whether lines are edited`(environment: [String: String], expected: Bool) {
    #expect(Consoles.canEdit(environment) == expected)
  }

  @Test(arguments: [([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "0"], false)])
  func `whether there is colour`(environment: [String: String], expected: Bool) {
    #expect(Consoles.wantsColour(environment) == expected)
  }

  @Test(
    arguments: [
      ("40", 90, 40), (nil, 90, 90), (nil, 0, 80), ("", 0, 80), ("wide", 72, 72), ("0", 72, 72), ("-3", 0, 80),
      ("5", 0, 20), ("300", 0, 100), (nil, 8, 20), (nil, 240, 100),
    ] as [(String?, Int, Int)])
  func `how wide to draw: COLUMNS, the terminal, 80, never outside 20 to 100`(
    variable: String?, terminal: Int, expected: Int
  ) {
    let environment = variable.map { ["COLUMNS": $0] } ?? [:]
    #expect(DrawingWidth.columns(environment: environment, terminal: { terminal }) == expected)
  }
}
