import CallSupport
import Calls
import Language
import Testing

@testable import Calls

/// Who is on the line, and what stays known of them.
@Suite struct ContactTests {
  private static let dana = Contact(
    name: "Dana Reyes", role: "CFO", zone: "America/New_York", mail: "dana@northwind.example", power: .decides,
    attitude: .againstUs)
  private static let tom = Contact(name: "Tom Hale", role: "buyer", power: .hasSay, attitude: .forUs)

  static let examples: [(text: String, role: String?, power: Power?, attitude: Attitude?)] = [
    ("Dana Reyes, CFO, decides, against us", "CFO", .decides, .againstUs),
    ("Dana Reyes, Decides, CFO", "CFO", .decides, nil), ("Dana Reyes, decision maker", nil, .decides, nil),
    ("Dana Reyes, strongly against us.", nil, nil, .againstUs), ("Dana Reyes, adviser", "adviser", nil, nil),
    ("Dana Reyes, has no say, neutral", nil, .hasNoSay, .neutral), ("Dana Reyes, on our side", nil, nil, .forUs),
    ("Dana Reyes, neutral, against us", nil, nil, .againstUs),
    ("Dana Reyes, head of decisions", "head of decisions", nil, nil), ("Reyes, Dana, influences", nil, .hasSay, nil),
  ]

  @Test(arguments: examples)
  func `how much their word counts and where they stand is read from the line`(
    _ text: String, _ role: String?, _ power: Power?, _ attitude: Attitude?
  ) throws {
    var bench = try CallBench()
    try bench.type("/contact \(text)")
    let contact = try #require(bench.call.state.contact)
    #expect(contact == Contact(name: "Dana Reyes", role: role, power: power, attitude: attitude))
  }

  @Test func `a name that says how somebody stands is a name`() throws {
    var bench = try CallBench()
    try bench.type("/contact Champion")
    #expect(bench.call.state.contact == Contact(name: "Champion"))
  }

  @Test(arguments: [
    ("Dana Reyes", dana), ("dana reyes", dana), ("DANA REYES", Contact(name: "DANA REYES").completed(by: dana)),
    ("dana", dana), ("Tom", tom), ("Reyes", Contact(name: "Reyes")), ("Dan", Contact(name: "Dan")),
    (
      "Tom Hale, head of purchasing, decides",
      Contact(name: "Tom Hale", role: "head of purchasing", power: .decides, attitude: .forUs)
    ),
    ("Tommy Hale", Contact(name: "Tommy Hale")),
  ])
  func `what is known of a person from other calls need not be typed again`(_ text: String, _ who: Contact) throws {
    var bench = try CallBench()
    bench.outside.people = { _ in [Self.dana, Self.tom] }
    try bench.type("/contact \(text)")
    #expect(bench.call.state.contact == who)
  }

  @Test func `a first name with another address or role is another person`() throws {
    var bench = try CallBench()
    bench.outside.people = { _ in [Self.dana, Self.tom] }
    try bench.type("/contact Dana, dana.brook@northwind.example")
    #expect(bench.call.state.contact == Contact(name: "Dana", mail: "dana.brook@northwind.example"))
    try bench.type("/contact Tom, clerk")
    #expect(bench.call.state.contact == Contact(name: "Tom", role: "clerk"))
  }

  @Test func `whoever was known by the first name alone has the whole name since`() throws {
    var bench = try CallBench()
    bench.outside.people = { _ in [Self.dana, Contact(name: "Dana")] }
    try bench.type("/contact dana")
    #expect(bench.call.state.contact == Self.dana)
  }

  @Test func `the whole name takes the place of the first name alone`() throws {
    var bench = try CallBench()
    try bench.type(["/contact Kim", "/contact Kim Lee, CFO", "/contact Jo, clerk", "/contact Jo Hill"])
    #expect(bench.call.state.people.map(\.name).suffix(3) == ["Kim Lee", "Jo", "Jo Hill"])
  }

  @Test func `a first name that two people have is nobody's`() throws {
    var bench = try CallBench()
    bench.outside.people = { _ in [Self.dana, Contact(name: "Dana Brook")] }
    try bench.type("/contact Dana")
    #expect(bench.call.state.contact == Contact(name: "Dana"))
  }

  @Test func `people of this call are known in it, until they are taken back`() throws {
    var bench = try CallBench()
    try bench.type(["/contact Tom Hale, buyer, decides", "/contact Ann Brook", "/contact tom"])
    #expect(bench.call.state.contact == Contact(name: "Tom Hale", role: "buyer", power: .decides))
    #expect(bench.call.state.people.map(\.name).suffix(2) == ["Ann Brook", "Tom Hale"])
    try bench.type(["/undo", "/undo"])
    #expect(bench.call.state.people.last?.name == "Tom Hale")
  }
}
