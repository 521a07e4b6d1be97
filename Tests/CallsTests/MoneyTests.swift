import Testing

@testable import Calls

@Suite("An amount in a remedy")
struct MoneyTests {
  @Test(
    "is a number that stands first or has a currency",
    arguments: [
      ("2400 refund", "EUR 2,400.00"), ("2400", "EUR 2,400.00"), ("2,400 refund", "EUR 2,400.00"),
      ("2.400 refund", "EUR 2,400.00"), ("1.500,50", "EUR 1,500.50"), ("1,500.50", "EUR 1,500.50"),
      ("1'500.5 credit", "EUR 1,500.50"), ("1k off", "EUR 1,000.00"), ("1.5k", "EUR 1,500.00"),
      ("500 USD", "USD 500.00"), ("500 usd for the freight", "USD 500.00"), ("USD 500", "USD 500.00"),
      ("€300", "EUR 300.00"), ("300€", "EUR 300.00"), ("$50 voucher", "USD 50.00"), ("£1,000,000", "GBP 1,000,000.00"),
      ("refund of 80 EUR", "EUR 80.00"), ("a refund, €80.", "EUR 80.00"), ("0 cost", nil), ("200, today", "EUR 200.00"),
      ("10% off", nil), ("3 months free", nil), ("2 extra days", nil), ("1 free month", nil),
      ("refund of 80", nil), ("a new contact", nil), ("", nil), ("-50 off", nil), ("12e9", nil), ("€", nil),
      ("99999999999999999999 off", nil), ("9999999999999 off", nil), ("1.2.3.4,k", nil), ("\u{0663}00", nil),
    ] as [(String, String?)])
  func found(text: String, words: String?) {
    #expect(Money.found(in: text, currency: "EUR")?.words == words)
  }

  @Test(
    "in a line starting with $ is the same",
    arguments: [
      ("$2400 refund", 240_000, "EUR"), ("$€300", 30_000, "EUR"), ("$1.500,50", 150_050, "EUR"),
      ("$500 USD", 50_000, "USD"),
    ])
  func line(line: String, hundredths: Int, currency: String) throws {
    var bench = try CallBench()
    try bench.type(line)
    let remedy = try #require(bench.call.state.remedies.first ?? nil)
    #expect(remedy.cost == Money(hundredths: hundredths, currency: currency))
    #expect(remedy.state == .proposed)
  }

  @Test(
    "needs approval above the limit, or in a currency nobody can compare",
    arguments: [
      ("$1000 refund", false), ("$1000.01 refund", true), ("$5 USD", true), ("$3 months free", false),
    ])
  func limit(line: String, waits: Bool) throws {
    var bench = try CallBench()
    try bench.type(line)
    #expect(bench.call.state.remedies.first??.waitsForApproval == waits)
    bench.terms.limit = nil
    try bench.type(line)
    #expect(bench.call.state.remedies.last??.waitsForApproval == false)
  }
}

@Suite struct UnreadableAmountTests {
  @Test(
    "an amount that cannot be read is refused, so that it cannot slip past the limit",
    arguments: ["$1000000000000 refund", "$99999999999999999999999 refund", "$1e99 refund", "$-5 refund"])
  func refused(_ line: String) throws {
    #expect(try CallBench().refusal(line) == .unreadableAmount)
  }

  @Test(
    "amounts are read with blanks, words and short forms",
    arguments: [
      ("2 000 refund", "EUR 2,000.00"), ("refund of 5000 euros", "EUR 5,000.00"), ("1m credit", "EUR 1,000,000.00"),
      ("€2 500 back", "EUR 2,500.00"), ("300 dollars", "USD 300.00"),
    ])
  func read(_ text: String, _ words: String) {
    #expect(Money.found(in: text, currency: "EUR")?.words == words)
    #expect(!Money.beginsUnreadable(text))
  }

  @Test(
    "spans and counts of things are text, not amounts",
    arguments: ["3-5 days free", "24h support", "5+ trainers", "1-2 months free", "24/7 hot line"])
  func things(_ text: String) {
    #expect(Money.found(in: text, currency: "EUR") == nil)
    #expect(!Money.beginsUnreadable(text))
  }
}
