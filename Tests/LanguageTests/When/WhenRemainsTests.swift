import Testing

@testable import Language

@Suite struct WhenRemainsTests {
  @Test(arguments: [
    ("Friday or Monday", "or Monday"), ("between Monday and Wednesday", "and Wednesday"), ("Mon-Wed", "-Wed"),
    ("Monday to Wednesday", "to Wednesday"), ("every Friday", "every"), ("the other Monday", "other"),
    ("tomorrow, Thursday", ", Thursday"), ("tomorrow the 26th", "the 26th"), ("second half of June", "half of"),
    ("the eve of Friday", "eve of"), ("4pm tomorrow or 10am Friday", "or 10am Friday"), ("the second Friday", "second"),
    ("not tomorrow", "not"), ("Friday won't work", "won't"), ("Friday isn’t possible", "isn’t"),
    ("Friday is out", "is out"),
    ("friday doesnt suit her", "doesnt"), ("Friday does not work", "does not"),
  ])
  func `words that would change a date are never dropped`(text: String, rest: String) throws {
    let fault = try #require(throws: WhenFault.self) { try WhenExample.reader().read(text) }
    guard case .unread(_, rest) = fault else { return #expect(Bool(false), "\(fault)") }
  }

  @Test(arguments: [
    WhenExample("tomorrow the 25th", "2026-11-25"), WhenExample("tomorrow, Wednesday", "2026-11-25"),
    WhenExample("tomorrow at 4 call about Friday's outage", "2026-11-25T16:00"),
    WhenExample("call them all day Friday", "2026-11-27"), WhenExample("Friday at the latest", "2026-11-27"),
    WhenExample("noon-ish Friday", "2026-11-27T12:00"), WhenExample("4ish tomorrow", "2026-11-25T16:00"),
    WhenExample("Friday is fine", "2026-11-27"), WhenExample("2moro 4pm", "2026-11-25T16:00"),
    WhenExample("2nite", "2026-11-24T20:00"),
    WhenExample("not before Friday", "2026-11-27"), WhenExample("no later than Friday, Tom said", "2026-11-27"),
  ])
  func `words that leave it as it is stand beside a date`(example: WhenExample) throws {
    #expect(try WhenExample.reader().read(example.text).iso == example.iso)
  }
}
