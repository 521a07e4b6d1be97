import Testing

@testable import LineEditing

@Suite("Styled text")
struct StyledTextTests {
  @Test func `neighbouring spans of one style are one span`() {
    let text = StyledText("a", .title) + StyledText("b", .title) + StyledText("c")
    #expect(text.spans == [.init(text: "ab", style: .title), .init(text: "c", style: .plain)])
  }

  @Test func `empty spans are not kept`() {
    #expect(StyledText("", .fault).isEmpty)
    #expect(StyledText("a") + StyledText("", .fault) == "a")
  }

  @Test func `a literal mixes plain parts, styled values and styled texts`() {
    let text: StyledText = "call \(14, .strong) of \(StyledText("Dana", .theirs)), \("open")"
    #expect(text.plain == "call 14 of Dana, open")
    #expect(text.spans.map(\.style) == [.plain, .strong, .plain, .theirs, .plain])
  }

  @Test func `its width is the width of what is shown`() {
    #expect((StyledText("日", .title) + StyledText("\u{7}")).width == 4)
  }
}
