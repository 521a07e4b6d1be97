import Testing

@testable import Surroundings

/// Names of books by what people type of them.
@Suite struct BookNameTests {
  private static let names = [
    "bad-news", "billing-dispute", "demand-out-of-scope", "final-meeting", "first-contact", "outage",
  ]

  @Test(
    arguments: [
      ("outage", "outage"), ("OUT", "outage"), ("bill", "billing-dispute"), ("fi", nil), ("dispute", nil), ("", nil),
    ] as [(String, String?)])
  func `a beginning that only one has is enough`(typed: String, name: String?) {
    #expect(BookShelf.meant(typed, among: Self.names) == name)
  }

  @Test(arguments: [
    ("fi", ["final-meeting", "first-contact"]), ("dispute", ["billing-dispute"]), ("outge", ["outage"]),
    ("demand-x", ["demand-out-of-scope"]), ("zzz", []),
  ])
  func `else those that may be meant are named, three at most`(typed: String, names: [String]) {
    #expect(BookShelf.near(typed, among: Self.names) == names)
  }
}
