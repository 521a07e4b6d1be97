import Language
import Testing

@testable import Books

/// Notes in telegram style: whose words they are, and what was said.
@Suite("What a note tells")
struct TellingTests {
  private let telling: Telling

  init() throws {
    telling = try CueWords.read(text: ShippedBook.text("cues/en/words.yaml"), file: "cues/en/words.yaml").telling
  }

  @Test(arguments: [
    "told her we'd refund by fri", "i told him to calm down", "so we promised a call", "said sorry, but",
    "apologised for the wait", "will ring her at 4", "I'll send the logs", "we can't do friday, told him",
    "dates slip again i said", "just promised it", "reassured them twice",
  ])
  func `is ours`(note: String) { #expect(telling.isOurs(note)) }

  @Test(arguments: [
    "", "she told me to calm down", "told us it was our fault", "he says we promised", "asked me for a refund",
    "customer said never again", "line 2 down since 6am", "wants 20% off", "promise date in sap 12th", "they will call",
    "her boss told her to leave", "🔥",
  ])
  func `is not ours`(note: String) { #expect(!telling.isOurs(note)) }

  @Test(arguments: [
    ("told her we'd refund by fri", "we'd refund by fri"),
    ("I told her that she should not have had to chase us", "you should not have had to chase us"),
    ("said calm down, these things happen", "calm down, these things happen"),
    ("said to him he's right", "you're right"),
    ("told her her team changed it", "your team changed it"),
    ("told her her, not us", "you, not us"),
    ("told him they will look into it", "they will look into it"),
    ("told them their server is slow", "your server is slow"),
    ("told Dana it is on us", "Dana it is on us"),
    ("said that one is on us", "that one is on us"),
    ("apologised for the wait", "apologised for the wait"),
    ("told her", "told her"), ("said", "said"), ("", ""),
  ])
  func `is turned into what was said`(note: String, said: String) { #expect(telling.said(in: note) == said) }
}
