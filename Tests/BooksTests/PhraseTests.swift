import Testing

@testable import Books

@Suite("A phrase")
struct PhraseTests {
  @Test(
    arguments: [
      ("Hello {contact}.", [.contact: "Dana"], "Hello Dana."),
      ("Hello {contact}.", [:], nil),
      ("Hello[, {contact}].", [:], "Hello."),
      ("Hello[, {contact}].", [.contact: "Dana"], "Hello, Dana."),
      ("Hello[, {contact}]. You hear from me {next_word}.", [.contact: "Dana"], nil),
      ("Hello[, {contact} of {account}].", [.contact: "Dana"], "Hello."),
      ("[{me} here. ]Hello[, {contact}].", [.me: "Casey"], "Casey here. Hello."),
      ("No slot.", [:], "No slot."),
      ("Hello {contact}.", [.contact: "{account} [x]"], "Hello {account} [x]."),
    ] as [(String, [Phrase.Slot: String], String?)])
  func `is filled in, or not said at all, and never shows a hole`(
    text: String, values: [Phrase.Slot: String], said: String?
  ) throws {
    let phrase = try #require(try SmallBook.phrase(text))
    #expect(phrase.filled(values) == said)
  }
}
