import Testing

@testable import LineEditing

@Suite("The pager")
struct PagerTests {
  @Test(
    arguments: [
      ([:], true, "less"), ([:], false, nil), (["PAGER": "more"], false, "more"),
      (["PAGER": "less -R"], true, "less -R"),
      (["PAGER": "cat"], true, nil), (["PAGER": ""], true, nil), (["PAGER": "  "], true, nil),
      (["PAGER": " cat "], true, nil),
    ] as [([String: String], Bool, String?)])
  func `is what PAGER says, else less where there is one`(
    environment: [String: String], hasLess: Bool, expected: String?
  ) {
    #expect(Pager.command(environment) { program, _ in program == "less" && hasLess } == expected)
  }

  @Test(arguments: [
    (24, 80, Array(repeating: 10, count: 23), false), (24, 80, Array(repeating: 10, count: 25), false),
    (24, 80, Array(repeating: 0, count: 26), true), (24, 80, Array(repeating: 81, count: 13), true),
    (24, 80, Array(repeating: 80, count: 12), false), (0, 0, Array(repeating: 10, count: 5000), false),
    (24, 0, Array(repeating: 1, count: 10), false), (24, 80, [], false),
  ])
  func `is needed for what is more than two lines over the screen with its prompt`(
    rows: Int, columns: Int, widths: [Int], expected: Bool
  ) {
    let pager = Pager(command: "less", environment: [:], size: (rows, columns))
    #expect(pager.isNeeded(for: widths) == expected)
  }

  @Test(arguments: [
    (0, true), (2, true), (130, true), (143, true), (1, false), (126, false), (127, false), (-1, false),
  ])
  func `has shown what it was given unless it failed or was not there`(status: Int32, expected: Bool) {
    #expect(Pager.hasShown(status) == expected)
  }

  @Test(arguments: [([:], true), (["LESS": "FRX"], true), (["LESS": "-i"], false), (["LESS": ""], false)])
  func `gets colour unless the user's own LESS would show its codes`(environment: [String: String], expected: Bool) {
    #expect(Pager(command: "less", environment: environment, size: (24, 80)).takesColour == expected)
  }
}
