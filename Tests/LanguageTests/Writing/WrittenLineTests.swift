import EvaluationRows
import Foundation
import Testing

@testable import Language

@Suite("A line of the letter")
struct WrittenLineTests {
  private func note(_ text: String) -> WrittenLine { WrittenLine(text, inTheirWords: false) }
  private func quote(_ text: String) -> WrittenLine { WrittenLine(text, inTheirWords: true) }

  @Test(arguments: [
    ("Nobody answered the ticket for two days", "You told us that nobody answered the ticket for two days."),
    ("The ticket went three days without an answer", "You told us that the ticket went three days without an answer."),
    ("the last three deliveries were late", "You told us that the last three deliveries were late."),
    (
      "a technician was promised for Tuesday and did not come",
      "You told us that a technician was promised for Tuesday and did not come."
    ),
    (
      "the invoice is three weeks late and the amount is wrong",
      "You told us that the invoice is three weeks late and the amount is wrong."
    ),
    (
      "Every order goes out twice. Nobody has explained why.",
      "You told us that every order goes out twice and that nobody has explained why."
    ),
    ("this is the third outage in a month", "You told us that this is the third outage in a month."),
    ("wants his money back", "You want your money back."),
    ("wants refund", "You want a refund."),
    ("needs the report by fri morning", "You need the report by Friday morning."),
    ("wants to know why it happened", "You want to know why it happened."),
    ("had to call five times", "You told us that you had to call five times."),
    ("cant see any of last month's data", "You told us that you cannot see any of last month's data."),
    ("roll back the release tonight", "You asked us to roll back the release tonight."),
  ])
  func `is turned to the reader where our note leaves no doubt`(typed: String, written: String) {
    #expect(note(typed).certain == written)
  }

  @Test(arguments: [
    (
      "our warehouse shipped every order twice since Monday",
      "You told us that your warehouse shipped every order twice since Monday."
    ),
    ("I had to find out from my own customers", "You told us that you had to find out from your own customers."),
    ("why was I not told", "You asked why you were not told."),
    ("why wasn't I on the email", "You asked why you were not on the email."),
    ("I want my money back", "You want your money back."),
    ("your people keep passing me around", "You told us that our people keep passing you around."),
    ("I've been waiting for two weeks", "You told us that you have been waiting for two weeks."),
    ("release my money today", "You asked us to release your money today."),
    ("we can't ship anything", "You told us that you cannot ship anything."),
  ])
  func `turns their own words round`(typed: String, written: String) {
    #expect(quote(typed).certain == written)
  }

  @Test(arguments: [
    ("you promised us a call and we waited all day", "You told us that we promised you a call and you waited all day."),
    ("you gave us no appointment", "You told us that we gave you no appointment."),
    ("our last meeting was a waste", nil), ("you ended our contract", nil),
  ])
  func `what may be between us waits, with a draft where it is one they speak of first`(typed: String, draft: String?) {
    #expect(quote(typed) == WrittenLine(draft, .who))
  }

  @Test func `says who of theirs said it`() {
    let line = WrittenLine("your driver left the gate open", inTheirWords: true, speaker: "Gary")
    #expect(line.certain == "Gary told us that our driver left the gate open.")
    #expect(WrittenLine("my shift ran two hours over", inTheirWords: true, speaker: "Gary").certain == nil)
  }

  @Test(arguments: [
    ("late delivery", "You told us about late delivery."),
    ("orders shipped twice since Monday", "You told us that orders were shipped twice since Monday."),
    ("customs docs sent to wrong agent again", nil),
    ("export fails every night", "You told us that the export fails every night."),
    ("no answer from support", "You told us that there was no answer from support."),
    ("claim open 67 days", "You told us that the claim is open 67 days."),
    ("tracking not updated since mon, nobody rings back", nil),
    ("found out from twitter", nil), ("keeps asking for same photos", nil), ("sprayed the wrong field", nil),
    ("so we open the pallet and then", nil), ("!!!", nil), ("", nil),
  ])
  func `waits where words are missing, with a draft where one can be made`(typed: String, draft: String?) {
    let line = note(typed)
    #expect(line.certain == nil)
    if let draft { #expect(line.draft == draft) }
  }

  @Test(arguments: [
    ("they deleted the sandbox", nil), ("she walked out of the meeting", nil),
    ("his bookkeeper got four answers", "You told us that your bookkeeper got four answers."),
    ("nobody told her", nil),
    ("the new release deleted our settings", "You told us that the new release deleted our settings."),
  ])
  func `waits where it is not said who`(typed: String, draft: String?) {
    #expect(note(typed) == WrittenLine(draft, .who))
  }

  @Test(arguments: [
    ("wants Friday delivery or walks", "You want Friday delivery."),
    ("move us to a different data center or we move ourselves", "You asked us to move you to a different data center."),
  ])
  func `leaves a threat out, and asks`(typed: String, draft: String) {
    #expect(note(typed) == WrittenLine(draft, .threat))
  }

  @Test func `holds back what is not for a letter`() {
    #expect(quote("you people are idiots") == WrittenLine(nil, .insult))
    #expect(quote("it was our own fault") == WrittenLine(nil, .admission))
    #expect(
      quote("we sent the file late, fine, but your portal was down")
        == WrittenLine("You told us that our portal was down.", .admission))
    #expect(note("the export is a joke") == WrittenLine(nil, .insult))
    #expect(note("the driver was rude") == WrittenLine(nil, .tone("rude")))
    #expect(note("the invoice is WRONG").doubt == nil)
    #expect(quote("take the page down NOW").certain == nil)
    #expect(note("two people were injured at the gate") == WrittenLine(nil, .delicate("injured")))
    #expect(quote("our lawyer will write to you") == WrittenLine(nil, .delicate("lawyer")))
    #expect(note("the parts were sent by Karim") == WrittenLine(nil, .name("Karim")))
    #expect(WrittenLine("the parts were ordered by Dana", inTheirWords: false, known: ["dana"]).doubt == nil)
  }

  @Test(arguments: [
    "I deleted the file", "we paid late", "my driver hit your van", "our chef left the freezer open", "I was wrong",
    "I signed the proof without reading it", "I lost the key",
  ])
  func `keeps what they did themselves for later`(said: String) {
    #expect(quote(said).certain == nil && quote(said).draft == nil)
  }

  @Test(arguments: [
    "we agreed on Tuesday", "our last call was on Friday", "our contract says 24 hours", "you missed our meeting",
    "you will regret this", "I will post this online", "you have until Friday", "I'm not paying", "that's a lie",
    "your driver pushed me", "my data was sold", "do you even look", "how do I cancel", "what do I tell my chef",
  ])
  func `does not turn round what is ours and theirs, a threat or what is for counsel`(said: String) {
    #expect(quote(said).certain == nil)
  }

  @Test(arguments: [
    "wants Raj gone", "still waiting for Kev", "wants her to call back", "He says nobody reads it",
    "rats were seen in the kitchen",
    "wants everything for nothing", "asked us to delete the emails", "pallets of lettuce arrived",
    "invoices are late because of you",
  ])
  func `asks about every word that may be more than it seems`(typed: String) {
    #expect(note(typed).certain == nil)
  }

  /// "The double is shipping" is nonsense: what is done twice is the shipping.
  @Test(arguments: ["double shipping", "late billing", "duplicate invoicing", "poor packaging"])
  func `takes nothing for the doer of what it only describes`(typed: String) {
    #expect(note(typed).certain == nil)
    #expect(note(typed).draft?.contains(" is ") != true, "\(note(typed))")
  }

  @Test func `speaks to the one who reads it`() {
    let line = WrittenLine(task: "ring Dana about the order", by: .signer, .until(nil), reader: ["dana", "reyes"])
    #expect(line.certain == "I will ring you about the order. The date will follow.")
    #expect(WrittenLine("nobody told Dana", inTheirWords: false, reader: ["dana"]) == WrittenLine(nil, .who))
    #expect(
      WrittenLine(task: "send the file", by: .reader, .until("by noon")).certain == "You will send the file by noon.")
    #expect(WrittenLine(task: "review the letter", by: .team, .until(nil), owner: "our lawyer").draft == nil)
  }

  @Test(arguments: [
    "", " ", "'", "\"\"", "…", "\u{202E}abc", "£", "4", "to", "not", "and", "it's", "you'd", "the the the", "of of of",
    "a, b; c. d",
    String(repeating: "the order was late and ", count: 400),
  ])
  func `reads anything`(text: String) {
    for inTheirWords in [true, false] { _ = WrittenLine(text, inTheirWords: inTheirWords).certain }
  }

  /// The fragments in `Evaluation/fragments`: what goes in by itself is never what must not.
  @Test func `never writes what must not be written`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for row in try LetterRow.rows(of: root.path + "/Evaluation/fragments/written.jsonl") {
      #expect(row.isRight, "\(row.text): \(row.read)")
    }
  }
}
