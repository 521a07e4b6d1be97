import Books
import CallSupport
import Calls
import Language
import Testing

@testable import Reports

@Suite("A last look at the letter")
struct LetterCheckTests {
  private func findings(_ lines: [String], signature: String? = "Casey Lee") throws -> [LetterCheck.Finding] {
    var bench = try CallBench()
    try bench.type(lines)
    return LetterCheck(bench.call, signature: signature, cues: try Self.cues()).findings
  }

  /// A reader of phrases alone.
  private static func cues() throws -> CueGuide {
    let language = CueLanguage(classes: [], spellings: [], endings: [])
    let book = """
      cue: overpromise
      advice: Nobody can be sure of that. Promise what you do.
      rules: [15]
      phrases: never fail again
      """
    return CueGuide(
      language, shipped: [], own: [try CueBook(text: book, file: "overpromise.yaml", classes: [])], weights: nil)
  }

  private static let whole = ["!orders were late", "/ok 1", ">send the list, Friday", "/agree", "@tomorrow 4pm call"]

  @Test func `finds nothing in a letter that is whole`() throws {
    #expect(try findings(Self.whole).isEmpty)
  }

  @Test(arguments: [
    (["!bills were wrong"], "i2", "they have not confirmed it", "/ok 2"),
    ([">send the rates, Monday"], "a2", "they have not agreed to it", "/agree a2"),
    (["/fact fault ours", "$50 credit", "/offered"], "r1", "has no answer", "/agree r1"),
    ([">send the rates", "/agree"], "a2", "it has no date", "/edit a2 Friday noon"),
    ([">fix the portal, Friday", "/agree", "/2"], "a2", "nobody has confirmed it", "/fact a2_date yes"),
    (["!late", "/ok 2"], "i2", "not a whole sentence", "/ok takes the draft"),
    (["/contact reception"], "greeting", "it greets the company", "/contact NAME"),
    (["/fact liability yes"], "letter", "liability is yes", "counsel"),
    (["/term a1 short"], "letter", "nothing in it keeps it from coming back", ">me: what, when"),
    (
      ["/term a1 short", ">ring the carrier, Monday", "/agree"], "letter", "nothing in it keeps it from coming back",
      "/term a2 long"
    ),
    (["/drop w1"], "letter", "when they hear from you again", "@tomorrow 4pm call"),
  ])
  func `names each thing with its place and its cure`(lines: [String], place: String, words: String, cure: String)
    throws
  {
    let found = try findings(Self.whole + lines)
    #expect(found.count == 1)
    #expect(found.first?.place == place)
    #expect(found.first?.words.contains(words) == true)
    #expect(found.first?.cure.contains(cure) == true)
  }

  @Test func `reads what a line of ours does, and says so once`() throws {
    var bench = try CallBench()
    try bench.type(Self.whole)
    try bench.want(.mend(.settle(Reference(.action, 1), text: "The list will never fail again.")))
    let found = LetterCheck(bench.call, signature: "Casey Lee", cues: try Self.cues()).findings
    #expect(found.map(\.place) == ["a1"])
    #expect(found.first?.words == "\"never fail again\": nobody can be sure of that")
    #expect(found.first?.cure == "/fix a1 TEXT")
  }

  @Test func `looks at what was written by hand, and at what was left out on purpose`() throws {
    var bench = try CallBench()
    try bench.type(Self.whole + [">us: ring the plant, Friday", "/agree"])
    try bench.want(.mend(.settle(Reference(.action, 1), text: "Karim will send the list.")))
    try bench.want(.mend(.settle(Reference(.action, 2), text: nil)))
    let found = LetterCheck(bench.call, signature: nil, cues: nil).findings
    #expect(found.map(\.place) == ["a2", "a1", "signature"])
    #expect(found[1].words.contains("Karim"))
  }
}
