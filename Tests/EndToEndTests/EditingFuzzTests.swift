import Language
import TestSupport
import Testing

/// Thousands of random keys into the real program on a real terminal, the screen held against a model after each.
@Suite struct EditingFuzzTests {
  private static let typed: [String] = [
    "a", "b", " ", "x", "é", "e\u{301}", "\u{301}", "日", "本", "👩‍👩‍👧", "👍🏽", "❤️", "🇩🇪", "ש", "한", "ñ", "Z", "9", ".",
  ]

  private static let ascii = ["a", "b", " ", "x", "9", "word", "."]

  @Test(arguments: [(1, 80), (2, 31), (3, 24), (4, 57), (5, 40)] as [(UInt64, Int)])
  func `the screen is right after each of 1,500 random keys`(seed: UInt64, columns: Int) throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
    // High enough that no line is cut.
    let terminal = try ScreenProgram(
      BuiltProgram.path(), ["call"], environment: environment, rows: 60, columns: columns)
    var model = EditedLineModel()
    try terminal.waitForScreen("the prompt") { model.isShown(on: $0) }
    let above = terminal.screen.screen
    var random = SeededRandom(seed: seed)
    for step in 0..<1_500 {
      // The last one types ASCII alone: what is drawn by moving the rest of a row along.
      try terminal.type(key(&random, &model, from: seed == 5 ? Self.ascii : Self.typed))
      do {
        try terminal.waitForScreen("the line after step \(step)", timeout: .seconds(5)) { model.isShown(on: $0) }
      } catch {
        Issue.record("\(error)\nexpected \(model.rows(columns: columns)) for \(model.text.debugDescription)")
        return
      }
    }
    #expect(terminal.screen.unknown.isEmpty)
    // Nothing above the line was touched.
    let top = above.firstIndex { $0.hasPrefix(EditedLineModel.prompt.dropLast()) } ?? 0
    #expect(Array((terminal.screen.scrolledOff + terminal.screen.screen).prefix(top)) == Array(above.prefix(top)))
    try terminal.type("\u{3}/leave\r")
    #expect(try terminal.program.wait() == .exited(0))
  }

  /// A random key, and what it does to the model.
  private func key(_ random: inout SeededRandom, _ model: inout EditedLineModel, from typed: [String]) -> String {
    func draw(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let kind = draw(20)
    if model.scalars.count > (typed == Self.ascii ? 300 : 110) {
      model.cutBefore()
      return "\u{15}"
    }
    switch kind {
    case 0..<9:
      let text = typed[draw(typed.count)]
      model.insert(text)
      return text
    case 9:
      let text = (0..<(2 + draw(12))).map { _ in typed[draw(typed.count)] }.joined()
      model.insert(text)
      return "\u{1B}[200~\(text)\u{1B}[201~"
    case 10:
      model.insert("\n")
      return "\u{1B}\r"
    case 11:
      model.left()
      return "\u{1B}[D"
    case 12:
      model.right()
      return "\u{1B}OC"
    case 13:
      model.home()
      return "\u{1B}[H"
    case 14:
      model.end()
      return "\u{5}"
    case 15, 16:
      model.backspace()
      return "\u{7F}"
    case 17:
      model.delete()
      return "\u{1B}[3~"
    case 18 where draw(6) == 0:
      model.cutAfter()
      return "\u{B}"
    default:
      for _ in 0..<3 { model.left() }
      return "\u{1B}[D\u{1B}[D\u{1B}[D"
    }
  }

  @Test(arguments: [40, 23, 61, 90])
  func `a draft is there once after the window has been made narrower and wider`(columns: Int) throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(
      home: folder.path, now: "2026-11-24T10:02:00", more: ["TMUX": "/tmp/tmux,1,0"])
    let terminal = try ScreenProgram(BuiltProgram.path(), ["call"], environment: environment, rows: 50, columns: 80)
    try terminal.waitForRow(holding: "acknowledge>")
    try terminal.type("an answer\r")
    try terminal.waitForRow(holding: "       n1")
    let draft =
      "a draft of more than one row that stays as it is while the window is drawn to another size, and its end."
    try terminal.type(draft + "\u{1B}[D\u{1B}[D")
    try terminal.waitForScreen("the draft") { $0.screen.joined().contains("its end.") }
    for width in [columns, 57, columns + 7, 80] {
      terminal.resize(rows: 50, columns: width, .reflowing)
      try terminal.waitForScreen("the draft at \(width) columns") { screen in
        let rows = screen.screen
        let prompts = rows.filter { $0.contains("acknowledge>") }.count
        // The prompt of the answer and that of the draft.
        return prompts == 2 && rows.joined().contains("its end.") && rows.contains { $0.hasPrefix("       n1") }
      }
    }
  }

  @Test(arguments: ScreenEmulator.ResizeMode.allCases)
  func `the line is whole after each of 200 changes of size`(mode: ScreenEmulator.ResizeMode) throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
    let terminal = try ScreenProgram(BuiltProgram.path(), ["call"], environment: environment, rows: 50, columns: 60)
    var model = EditedLineModel()
    try terminal.waitForScreen("the prompt") { model.isShown(on: $0) }
    var random = SeededRandom(seed: 7)
    for step in 0..<200 {
      if step % 3 == 0 {
        let columns = 22 + Int(random.next() % 80)
        terminal.resize(rows: 50, columns: columns, mode)
      }
      try terminal.type(key(&random, &model, from: Self.typed))
      do {
        try terminal.waitForScreen("the line after step \(step)", timeout: .seconds(5)) { model.isShown(on: $0) }
      } catch {
        Issue.record("\(error)\nexpected \(model.rows(columns: terminal.screen.columns))")
        return
      }
    }
  }
}
