import Books
import Language
import Testing

@testable import Surroundings

@Suite("The settings file")
struct SettingsFileTests {
  private func faults(_ text: String) -> [BookFault] {
    SettingsFile.read(text, file: "settings.yaml", meanings: ["quote", "issue"]).faults
  }

  private func read(_ text: String) -> SettingsFile {
    SettingsFile.read(text, file: "settings.yaml", meanings: ["quote", "issue"]).file
  }

  @Test(arguments: ["", " \n"])
  func `may be empty`(text: String) {
    #expect(read(text) == SettingsFile())
  }

  @Test func `holds the user's own terms`() {
    let settings = read(
      """
      name: Casey Lind
      currency: eur
      limit: 1000
      working_hours: 08:30 - 16:00
      working_days: [Mon, tue, Sunday]
      date_order: day first
      colours: light
      clock: minutes
      hints: off
      editing: vi
      keys: {quote: "~"}
      """)
    #expect(settings.name == "Casey Lind")
    #expect(settings.currency == "EUR")
    #expect(settings.limit == 100_000)
    #expect(settings.opening == CivilTime("08:30"))
    #expect(settings.closing == CivilTime("16:00"))
    #expect(settings.workingDays == [.monday, .tuesday, .sunday])
    #expect(settings.dayFirst == true)
    #expect(settings.colours == .light)
    #expect(settings.clock == .minutes)
    #expect(settings.hints == .off)
    #expect(settings.editing == .vi)
    #expect(settings.keys == ["quote": "~"])
  }

  @Test(arguments: [
    ("nmae: x", 1), ("currency: euros", 11), ("limit: much", 8), ("limit: -1", 8), ("working_hours: 9-17", 16),
    ("working_hours: 17:00-09:00", 16), ("working_days: [Mon, Foo]", 21), ("date_order: both", 13),
    ("colours: blue", 10), ("clock: hours", 8), ("hints: maybe", 8), ("editing: nano", 10), ("color: off", 1),
    ("keys: {quote: ab}", 15), ("keys: {quote: a}", 15), ("keys: {qoute: '~'}", 8),
    ("keys: {quote: '~', issue: '~'}", 27),
  ])
  func `with a fault names the place`(text: String, column: Int) throws {
    let fault = try #require(faults(text).first)
    #expect(fault.mark == SourceMark(line: 1, column: column))
    #expect(fault.sourceLine == text)
  }

  @Test(arguments: [
    ("colours: blue", "auto, dark, light or off"), ("clock: hours", "off, minutes or seconds"),
    ("hints: maybe", "on or off"), ("editing: nano", "emacs or vi"),
  ])
  func `a word that is none of the few names them`(text: String, words: String) throws {
    let fault = try #require(faults(text).first)
    #expect(fault.message.contains(words) || fault.hint.contains(words))
  }

  @Test func `with a fault holds all the same but for that line, and every fault is named`() {
    let text = "limit: 500\nclok: off\nworking_hours: 9-17\nkeys: {quote: ab, issue: '~'}\nhints: off"
    let settings = read(text)
    #expect(settings.limit == 50_000)
    #expect(settings.hints == .off)
    #expect(settings.clock == nil)
    #expect(settings.opening == nil)
    #expect(settings.keys == ["issue": "~"])
    #expect(faults(text).map(\.mark.line) == [2, 3, 4])
  }

  @Test(arguments: ["limit: 1,000", "limit: -4", "limit: []"])
  func `a limit that cannot be read lets nothing be offered unasked`(text: String) {
    #expect(read(text).limit == 0)
    #expect(faults(text).count == 1)
  }

  @Test func `that is no YAML leaves nothing, and nothing may be offered unasked`() {
    var cautious = SettingsFile()
    cautious.limit = 0
    #expect(read("limit: 500\n  name: [") == cautious)
    #expect(faults("limit: 500\n  name: [").count == 1)
  }
}
