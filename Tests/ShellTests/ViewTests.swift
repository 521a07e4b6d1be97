import Books
import CallSupport
import Calls
import LineEditing
import Testing

@testable import Shell

/// The views themselves, filled with text in many scripts, at every width.
@Suite("The views")
struct ViewTests {
  private static let paste = "倉庫が二重に出荷しました 👩‍👩‍👧👍🏽 e\u{301}clair Donaudampfschifffahrtsgesellschaft पार्सल दो बार आया"

  /// A call with one of everything, in the step with the longest card.
  private static let led = Result {
    var bench = try CallBench(account: "Überlingen Käserei 株式会社", contact: Contact(name: "Łukasz Żółć"))
    try bench.type([
      "=8", "/1", "/n", "\"\(paste)", "!", "!\(paste)", "?\(paste)", "#\(paste)", paste, "$5000 \(paste)",
      ">them: \(paste), Friday", ">>\(paste)", "=10", "=0", "@tomorrow 4pm call", "/n",
    ])
    return bench.call
  }

  private static let book = Result {
    try Playbook(text: CallBench.shippedBook(), file: "first-contact.yaml")
  }

  private static func pages(_ paper: Paper) throws -> [(String, [any Block])] {
    let call = try led.get()
    let terms = try CallBench().terms
    let book = try book.get()
    return [
      ("card", CardView.blocks(call)), ("questions", CardView.questions(call.openQuestions, in: call)),
      ("list", ListView.captured(call, on: paper)), ("facts", ListView.facts(call)), ("tray", ListView.tray(call)),
      ("help", try CallHelp(step: call.step, keys: LineKeys()).blocks(nil)), ("desk help", DeskHelp.blocks),
      ("book", BookView.blocks(book)),
      ("opening", OpeningView.blocks(call, number: 12, escalation: nil, owed: [], terms: terms)),
    ]
  }

  @Test(arguments: BlockTests.widths)
  func `no line of any view is wider than the screen, and none loses a word`(columns: Int) throws {
    let paper = Paper(columns: columns)
    let wide = Paper(columns: 100)
    for ((name, page), (_, same)) in zip(try Self.pages(paper), try Self.pages(wide)) {
      let lines = page.lines(on: paper)
      #expect(lines.allSatisfy { $0.width <= columns }, "\(name) at \(columns)")
      func solid(_ lines: [StyledText]) -> [Character] { lines.flatMap { $0.plain.filter { $0 != " " } }.sorted() }
      #expect(solid(lines) == solid(same.lines(on: wide)), "\(name) at \(columns)")
    }
  }

  @Test(arguments: [20, 24, 30, 40, 49, 50, 60, 100])
  func `the help of no command is wider than the screen, and it never fails`(columns: Int) throws {
    for words in [["--help"], ["call", "--help"], ["playbook", "graph", "--help"]] {
      let error = try #require(throws: (any Error).self) {
        var command = try Evenkeel.parseAsRoot(words)
        try command.run()
      }
      let lines = HelpPage(error: error).lines(on: Paper(columns: columns))
      #expect(lines.allSatisfy { $0.width <= columns }, "\(words) at \(columns)")
    }
  }

  @Test(arguments: [20, 40, 80, 100])
  func `no view in words is lined up with blanks or drawn`(columns: Int) throws {
    let paper = Paper(columns: columns, isLinear: true)
    for (name, page) in try Self.pages(paper) {
      for line in page.lines(on: paper) {
        #expect(
          line.width <= columns && !line.plain.hasPrefix(" ") && !line.plain.contains("  "), "\(name): \(line.plain)")
        #expect(!line.plain.contains("###"), "\(name)")
      }
    }
  }

  @Test func `help in words has a colon behind each option, and words below a long one come with it`() {
    let page = """
      USAGE: evenkeel call [<name> ...]

      OPTIONS:
        --contact <contact>     Who is on the line.
        --escalation <escalation>
                                The number.
      """
    #expect(
      HelpPage.spoken(page.split(separator: "\n")) == [
        "USAGE: evenkeel call [<name> ...]", "OPTIONS:", "--contact <contact>: Who is on the line.",
        "--escalation <escalation>: The number.",
      ])
  }
}
