import CallSupport
import Language
import Testing

@testable import Calls

@Suite("The first character of a line")
struct LineGrammarTests {
  @Test(
    arguments: [
      ("they ship on Friday", .capture(.note("they ship on Friday"))),
      ("next", .capture(.note("next"))),
      ("they ship on Friday  ", .capture(.note("they ship on Friday"))),
      (" !not an issue", .capture(.note("!not an issue"))),
      ("\t/next", .capture(.note("/next"))),
      (" \u{A0}=7", .capture(.note("=7"))),
      ("!twice since Monday", .capture(.issue("twice since Monday"))),
      ("!  twice", .capture(.issue("twice"))),
      ("!", .raiseIssueFromLastWords),
      ("!  ", .raiseIssueFromLastWords),
      (
        "$2400 refund",
        .capture(
          .remedy(
            "2400 refund", cost: Money(hundredths: 240_000, currency: "EUR"),
            limit: Money(hundredths: 100_000, currency: "EUR")))
      ),
      ("?who saw it", .capture(.question("who saw it"))),
      ("#my own fault", .capture(.privateNote("my own fault"))),
      ("=0", .capture(.heat(0))), ("= 10", .capture(.heat(10))),
      ("/next", .move(.next)), ("/n", .move(.next)), ("/NEXT", .move(.next)),
      ("/1", .course(.pick(1))), ("/12", .course(.pick(12))),
      ("-dashes are plain", .capture(.note("-dashes are plain"))),
      ("(so are brackets)", .capture(.note("(so are brackets)"))),
      ("\u{1F525} and fire", .capture(.note("\u{1F525} and fire"))),
    ] as [(String, Intent)])
  func `says what the line is`(line: String, intent: Intent) throws {
    #expect(try CallBench().read(line) == .change(intent))
  }

  @Test(arguments: [
    ("klaus friday: call her back", "klaus", "call her back", "2026-11-27"),
    ("klaus by friday: send it", "klaus", "send it", "2026-11-27"),
    ("me tomorrow: ring them", nil, "ring them", "2026-11-25"),
    ("Sam, Thursday 16:00: test it", "Sam", "test it", "2026-11-26T16:00:00+01:00"),
    ("Sam, Thursday 4pm: test it", "Sam", "test it", "2026-11-26T16:00:00+01:00"),
    ("klaus friday: send the list for Monday", "klaus", "send the list for Monday", "2026-11-27"),
    ("klaus: call her back friday", "klaus", "call her back", "2026-11-27"),
    ("June: ring them", "June", "ring them", nil), ("Klaus May: ring them", "Klaus May", "ring them", nil),
    ("see https://a.example tomorrow: it is down", nil, "see https://a.example tomorrow: it is down", nil),
  ])
  func `of an action may have its day beside who does it`(line: String, who: String?, task: String, due: String?) throws
  {
    guard case .change(.capture(.action(let actor, let text, let day))) = try CallBench().read(">" + line) else {
      Issue.record("no action: \(line)")
      return
    }
    #expect(actor.name == who && text == task && day?.iso == due, "\(actor) \(text) \(day?.iso ?? "-")")
  }

  @Test(arguments: ["", " ", "\t", " \u{A0} "])
  func `of nothing but blanks asks for help`(line: String) throws {
    #expect(try CallBench().read(line) == .empty)
  }

  @Test(arguments: [
    "\"we lost a day", "\"we lost a day\"", "\u{201C}we lost a day\u{201D}", "\u{201E}we lost a day\u{201C}",
    "\u{201D}we lost a day\u{201D}", "\u{AB}we lost a day\u{BB}", "\u{AB} we lost a day \u{BB}",
    "\u{2018}we lost a day", "'we lost a day", "\" we lost a day \"  ",
  ])
  func `can be any quotation mark, and the closing one is taken off`(line: String) throws {
    #expect(try CallBench().read(line) == .change(.capture(.quote("we lost a day"))))
  }

  @Test(
    arguments: [
      ("\"Tom: we lost a day", .capture(.quote("we lost a day", speaker: "Tom"))),
      ("\"Dr. Ann O'Neil: no", .capture(.quote("no", speaker: "Dr. Ann O'Neil"))),
      ("\"the truth: no", .capture(.quote("the truth: no", speaker: nil))),
      ("\"Four Words Are Many: no", .capture(.quote("Four Words Are Many: no", speaker: nil))),
      ("\"I'll be blunt: no", .capture(.quote("I'll be blunt: no", speaker: nil))),
      ("\"Tom:", .capture(.quote("Tom:", speaker: nil))),
      ("\"At 10:30 it broke", .capture(.quote("At 10:30 it broke", speaker: nil))),
      ("\"that is the users'", .capture(.quote("that is the users'", speaker: nil))),
      ("/quote Tom: no", .capture(.quote("no", speaker: "Tom"))),
    ] as [(String, Intent)])
  func `of a quote may be followed by who said it`(line: String, intent: Intent) throws {
    #expect(try CallBench().read(line) == .change(intent))
  }

  @Test(arguments: ["\"", "\"\"", ">", ">>", ">me:", "$", "?", "#", "/note", "/quote", "/act", "/todo", "/ask"])
  func `with nothing after it is refused, with an example`(line: String) throws {
    let refusal = try #require(try CallBench().refusal(line))
    guard case .nothingAfter = refusal else {
      Issue.record("\(refusal)")
      return
    }
    #expect(refusal.hint.hasPrefix("like "))
  }

  @Test(arguments: ["=11", "=-1", "=", "=hot", "=7.5", "/heat 11"])
  func `of a heat wants a whole number from 0 to 10`(line: String) throws {
    #expect(try CallBench().refusal(line) == .heatOutOfRange)
  }

  @Test func `can be changed, and then the old one starts a note`() throws {
    var bench = try CallBench()
    bench.terms.keys.assign("+", to: .action)
    bench.terms.keys.assign("~", to: .quote)
    #expect(try bench.read("+ring Sam") == .change(.capture(.action(.me, "ring Sam", nil))))
    #expect(try bench.read("++ring Sam") == .change(.capture(.todo("ring Sam", nil))))
    #expect(try bench.read(">ring Sam") == .change(.capture(.note(">ring Sam"))))
    #expect(try bench.read("~no way~") == .change(.capture(.quote("no way", speaker: nil))))
    #expect(try bench.read("\"no way") == .change(.capture(.note("\"no way"))))
  }

  @Test(arguments: [
    ("/note a b", "a b"), ("/quote a b", "\"a b"), ("/issue a b", "!a b"), ("/issue", "!"), ("/act us: a", ">us: a"),
    ("/todo a, tomorrow", ">>a, tomorrow"), ("/remedy 200 off", "$200 off"), ("/word tomorrow 4pm", "@tomorrow 4pm"),
    ("/ask a b", "?a b"), ("/private a b", "#a b"), ("/heat 7", "=7"),
  ])
  func `has a command that does the same`(command: String, line: String) throws {
    let bench = try CallBench()
    #expect(try bench.read(command) == bench.read(line))
  }
}
