import Testing

@testable import Language

@Suite struct CueReaderTests {
  private static let language = CueLanguage(
    classes: [CueLanguage.Class(name: "team", words: ["support", "engineering"])],
    spellings: [CueLanguage.Spelling(written: "didn't", said: ["did", "not"])], endings: [])

  private func reader(_ phrases: [(String, CueLabel, CuePhrase.Effect)]) throws -> CueReader {
    try CueReader(
      Self.language,
      phrases: phrases.map { CuePhrase(try CuePattern($0.0, classes: Self.language.names), $0.1, $0.2) })
  }

  @Test func `a phrase gives its cue, with the words and where they stand`() throws {
    let reader = try reader([("your {team} should have", .blame, .speaks)])
    #expect(
      reader.cues(in: "Señor, your support should have rung.") == [
        Cue(label: .blame, start: 7, end: 31, phrase: "your support should have")
      ])
  }

  @Test func `a quiet phrase takes a cue back`() throws {
    let reader = try reader([("his fault", .blame, .speaks), ("not his fault", .blame, .silences)])
    #expect(reader.cues(in: "That was his fault.").map(\.label) == [.blame])
    #expect(reader.cues(in: "That was not his fault.") == [])
  }

  @Test(arguments: ["", " ", "\n", "\u{0}", "🔥🔥", "!!!", "…", String(repeating: "their fault, ", count: 2000)])
  func `any text is read`(text: String) throws {
    let reader = try reader([("their fault", .blame, .speaks)])
    let scalars = text.unicodeScalars.count
    for cue in reader.cues(in: text) { #expect(0 <= cue.start && cue.start < cue.end && cue.end <= scalars) }
  }
}
