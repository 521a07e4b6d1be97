import LineEditing
import Testing

@testable import Shell

/// The parts the views are made of, at every width there is.
@Suite("Blocks")
struct BlockTests {
  static let widths = Array(20...100)
  private static let words = [
    "warehouse", "二重に出荷しました", "👩‍👩‍👧👍🏽", "e\u{301}clair", "a", "Straße", "पार्सल", "shipped", "twice", "since",
    "Donaudampfschifffahrtsgesellschaftskapitän", "日本", "on", "Monday",
  ]
  private static let long = StyledText(words.joined(separator: " "))

  /// Every kind of block, with text that is hard to fit.
  static let samples: [(name: String, block: any Block)] = [
    ("heading", Heading("2/6 \(words[0]) \(words[1])", remark: "as long as they need")),
    ("long heading", Heading(long.plain, remark: long.plain)),
    ("paragraph", Paragraph(long, indent: 4, hanging: 6)),
    ("labels", LabelledList([row("i1"), row("?12"), row("株式"), row("")], labelWidth: 5)),
    ("long label", LabelledList([row("a-fact-with-a-very-long-name-of-its-own"), row("b")], labelWidth: 13)),
    ("card", Card(heading: Heading("1/6 Own it", remark: "1 minute"), rows: [row("say"), row(""), row("avoid")])),
    (
      "table",
      Table([[cell("1"), cell("Tue 24 Nov 10:02"), long], [cell("10"), cell("日本"), cell("x")]], noun: "Call")
    ),
    ("wide table", Table([[long, long, long], [cell("1"), cell(""), long]], noun: "Call", sides: [.right])),
    ("short table", Table([[cell("1"), long], [cell("2")]], noun: "Call")),
    (
      "choices",
      Choices(
        question: "Whose doing is it?",
        choices: [Choices.Choice(digit: 1, label: "ours 株式会社"), Choices.Choice(digit: 2, label: "theirs")])
    ),
    ("example", Choices(question: "How much?", example: "/fact amount 250", label: "fact")),
    ("gap", Gap()),
  ]

  private static func cell(_ text: String) -> StyledText { StyledText(text) }
  private static func row(_ label: String) -> LabelledList.Row { LabelledList.Row(label, long) }

  private static func solid(_ lines: [StyledText]) -> String {
    lines.map(\.plain).joined().filter { $0 != " " }
  }

  @Test(arguments: widths)
  func `no line is wider than the paper, and nothing is left out`(columns: Int) {
    let wide = Paper(columns: 100)
    for (name, block) in Self.samples {
      let lines = block.lines(on: Paper(columns: columns))
      #expect(lines.allSatisfy { $0.width <= columns }, "\(name) at \(columns)")
      #expect(Self.solid(lines).sorted() == Self.solid(block.lines(on: wide)).sorted(), "\(name) at \(columns)")
      #expect(lines.allSatisfy { $0.plain.last != " " }, "\(name) at \(columns) ends in blanks")
    }
  }

  @Test(arguments: widths)
  func `words that fit on a line stay whole`(columns: Int) {
    func shown(_ block: any Block, _ columns: Int) -> Set<Substring> {
      Set(block.lines(on: Paper(columns: columns)).flatMap { $0.plain.split(separator: " ") })
    }
    for (name, block) in Self.samples {
      // Half a line is always left beside labels and indents.
      let words = shown(block, 100).filter { DisplayWidth.of(String($0)) <= columns / 2 }
      #expect(words.isSubset(of: shown(block, columns)), "\(name) at \(columns)")
    }
  }

  @Test(arguments: widths)
  func `for a listener no line begins or is lined up with blanks`(columns: Int) {
    for (name, block) in Self.samples {
      let lines = block.lines(on: Paper(columns: columns, isLinear: true)).map(\.plain)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns }, "\(name) at \(columns)")
      #expect(lines.allSatisfy { !$0.hasPrefix(" ") && !$0.contains("  ") }, "\(name) at \(columns)")
    }
  }

  @Test(arguments: [60, 80, 100])
  func `columns begin below each other by what is seen, not by what is counted`(columns: Int) {
    let rows = [("a", "x"), ("日本", "x"), ("👩‍👩‍👧", "x"), ("e\u{301}", "x")]
    let table = Table(rows.map { [StyledText($0.0), StyledText($0.1)] }, noun: "Row")
    let list = LabelledList(rows.map { LabelledList.Row($0.0, StyledText($0.1)) })
    for lines in [table.lines(on: Paper(columns: columns)), list.lines(on: Paper(columns: columns))] {
      let places = lines.map { DisplayWidth.of(String($0.plain.dropLast())) }
      #expect(Set(places).count == 1)
    }
  }
}

/// How each block looks, on paper one can read.
@Suite("A block")
struct BlockLookTests {
  private func text(_ block: some Block, _ columns: Int, linear: Bool = false) -> [String] {
    block.lines(on: Paper(columns: columns, isLinear: linear)).map(\.plain)
  }

  private let card = Card(
    heading: Heading("2/6 Listen", spoken: "Step 2 of 6: Listen", remark: "as long as they need"),
    rows: [
      LabelledList.Row("ask", parts: [StyledText("\"What happened?\"", .words), StyledText("\"What else?\"", .words)]),
      LabelledList.Row("", StyledText("Let them finish.")), LabelledList.Row("avoid", StyledText("answers", .caution)),
    ])

  @Test func `a card has its remark at the right and its labels in a column`() {
    #expect(
      text(card, 50) == [
        "2/6 Listen                    as long as they need", "  ask    \"What happened?\"   \"What else?\"",
        "  Let them finish.", "  avoid  answers",
      ])
  }

  @Test func `a narrow card has labels that run on and its remark below the title`() {
    #expect(
      text(card, 24) == [
        "2/6 Listen", "as long as they need", "  ask \"What happened?\"", "    \"What else?\"", "  Let them finish.",
        "  avoid answers",
      ])
  }

  @Test func `a card is read aloud as sentences with a word before each`() {
    #expect(
      text(card, 80, linear: true) == [
        "Step 2 of 6: Listen. As long as they need.", "Ask: \"What happened?\" \"What else?\"", "Let them finish.",
        "Avoid: answers",
      ])
  }

  @Test func `a table lines its columns up, stacks them where they do not fit, and is read row by row`() {
    let table = Table(
      [
        [
          StyledText("2"), StyledText("today 10:02"), StyledText("finished"),
          StyledText("Northwind Traders, Dana Reyes"),
        ],
        [StyledText("11"), StyledText("Mon 9:00"), StyledText(""), StyledText("日本")],
      ], noun: "Call")
    #expect(
      text(table, 60) == [
        "2   today 10:02  finished  Northwind Traders, Dana Reyes", "11  Mon 9:00               日本",
      ])
    #expect(
      text(table, 48) == [
        "2   today 10:02  finished  Northwind Traders,", "                           Dana Reyes",
        "11  Mon 9:00               日本",
      ])
    #expect(
      text(table, 32) == [
        "2  today 10:02", "  finished", "  Northwind Traders, Dana Reyes", "11  Mon 9:00", "  日本",
      ])
    #expect(
      text(table, 80, linear: true) == [
        "Call 2: today 10:02, finished, Northwind Traders, Dana Reyes", "Call 11: Mon 9:00, 日本",
      ])
  }

  @Test func `choices are numbered on one line, on two, or one to a line with how to answer`() {
    var choices = Choices(
      question: "Do they feel mistreated?",
      choices: [Choices.Choice(digit: 1, label: "yes"), Choices.Choice(digit: 2, label: "no")])
    #expect(text(choices, 80) == ["  Do they feel mistreated?   /1 yes   /2 no"])
    #expect(text(choices, 40) == ["  Do they feel mistreated?", "  /1 yes   /2 no"])
    let spoken = ["Question: Do they feel mistreated?", "1: yes", "2: no"]
    #expect(text(choices, 80, linear: true) == spoken)
    choices.tellsHow = true
    #expect(text(choices, 80, linear: true) == spoken + ["Type /1 to answer yes."])
  }

  @Test func `a caution is called one where its colour is not seen`() {
    let block = Paragraph(StyledText("Too early.", .caution), indent: 2)
    #expect(text(block, 80) == ["  Too early."])
    #expect(text(block, 80, linear: true) == ["Warning: Too early."])
  }

  @Test(arguments: [(0, "----------"), (8, "########--"), (10, "##########"), (-3, "----------"), (99, "##########")])
  func `a bar is as long as its number, and never longer than its scale`(value: Int, drawn: String) {
    #expect(Bar(value: value, most: 10).text == drawn)
    #expect(Bar(value: value, most: 10).beside("heat 8", on: Paper(columns: 80)).plain == "heat 8  \(drawn)")
    #expect(Bar(value: value, most: 10).beside("heat 8", on: Paper(columns: 80, isLinear: true)).plain == "heat 8")
  }

  @Test(arguments: [
    ([8, 9, 5, 4], "heat 8 9 5 4  '^--"), ([0, 2, 5, 7, 10], "heat 0 2 5 7 10  _.-'^"), ([7], "heat 7"), ([], ""),
  ])
  func `a line over numbers rises and falls with them, in plain ASCII, its words before it`(
    values: [Int], drawn: String
  ) {
    let line = Sparkline(values: values, most: 10)
    #expect(line.beside("heat", on: Paper(columns: 80)).plain == drawn)
    #expect(line.beside("heat", on: Paper(columns: 80, isLinear: true)).plain == line.words("heat"))
    #expect(line.text.allSatisfy { $0.isASCII })
  }
}
