import CallSupport
import Language
import Testing

@testable import Calls

@Suite("An amount in a remedy")
struct MoneyTests {
  @Test(
    arguments: [
      ("2400 refund", "EUR 2,400.00"), ("2400", "EUR 2,400.00"), ("2,400 refund", "EUR 2,400.00"),
      ("2.400 refund", "EUR 2,400.00"), ("1.500,50", "EUR 1,500.50"), ("1,500.50", "EUR 1,500.50"),
      ("1'500.5 credit", "EUR 1,500.50"), ("1k off", "EUR 1,000.00"), ("1.5k", "EUR 1,500.00"),
      ("500 USD", "USD 500.00"), ("500 usd for the freight", "USD 500.00"), ("USD 500", "USD 500.00"),
      ("€300", "EUR 300.00"), ("300€", "EUR 300.00"), ("$50 voucher", "USD 50.00"), ("£1,000,000", "GBP 1,000,000.00"),
      ("refund of 80 EUR", "EUR 80.00"), ("a refund, €80.", "EUR 80.00"), ("0 cost", nil), ("200, today", "EUR 200.00"),
      ("10% off", nil), ("3 months free", nil), ("2 extra days", nil), ("1 free month", nil),
      ("refund of 80", "EUR 80.00"), ("a new contact", nil), ("", nil), ("-50 off", nil), ("12e9", nil), ("€", nil),
      ("99999999999999999999 off", nil), ("9999999999999 off", nil), ("1.2.3.4,k", nil), ("\u{0663}00", nil),
      ("5000 service credits", "EUR 5,000.00"), ("5000 gesture", "EUR 5,000.00"), ("5000!", "EUR 5,000.00"),
      ("5000, paid by Friday", "EUR 5,000.00"), ("5000/month", "EUR 5,000.00"), ("US$5000", "USD 5,000.00"),
      ("GBP5000", "GBP 5,000.00"), ("5 k refund", "EUR 5,000.00"), ("5000-6000 refund", "EUR 6,000.00"),
      ("5000 bucks", "EUR 5,000.00"), ("5000 one-time credit", "EUR 5,000.00"), ("300 vouchers", "EUR 300.00"),
      ("500 refund plus EUR 6000 credit", "EUR 6,500.00"), ("EUR 500 of the EUR 2000 fee", "EUR 500.00"),
      ("500 now and USD 20 later", "USD 20.00"), ("(500)", "EUR 500.00"), ("5 grand", "EUR 5,000.00"),
      ("1,00,000 rupees", "INR 100,000.00"), ("2400,- back", "EUR 2,400.00"), ("250 towards the freight", "EUR 250.00"),
      ("3-day pass", nil), ("2nd delivery free", nil), ("1000 licences", nil), ("3x the usual credit", nil),
    ] as [(String, String?)])
  func `is a number that stands first or has a currency`(text: String, words: String?) {
    #expect(Money.found(in: text, currency: "EUR")?.words == words)
  }

  @Test(arguments: [
    ("$2400 refund", 240_000, "EUR"), ("$€300", 30_000, "EUR"), ("$1.500,50", 150_050, "EUR"),
    ("$500 USD", 50_000, "USD"),
  ])
  func `in a line starting with $ is the same`(line: String, hundredths: Int, currency: String) throws {
    var bench = try CallBench()
    try bench.type(line)
    let remedy = try #require(bench.call.state.remedies.first ?? nil)
    #expect(remedy.cost == Money(hundredths: hundredths, currency: currency))
    #expect(remedy.state == .proposed)
  }

  @Test(arguments: [
    ("$1000 refund", false), ("$1000.01 refund", true), ("$5 USD", true), ("$3 months free", false),
  ])
  func `needs approval above the limit, or in a currency nobody can compare`(line: String, waits: Bool) throws {
    var bench = try CallBench()
    try bench.type(line)
    #expect(bench.call.state.remedies.first??.waitsForApproval == waits)
    bench.terms.limit = nil
    try bench.type(line)
    #expect(bench.call.state.remedies.last??.waitsForApproval == false)
  }
}

@Suite struct UnreadableAmountTests {
  @Test(arguments: [
    "$1000000000000 refund", "$99999999999999999999999 refund", "$1e99 refund", "$-5 refund", "$0.005 refund",
    "$1.2.3 off", "$refund of €1e9", "$12.3456 back",
  ])
  func `an amount that cannot be read is refused, so that it cannot slip past the limit`(_ line: String) throws {
    #expect(try CallBench().refusal(line) == .unreadableAmount)
  }

  @Test(arguments: [
    ("2 000 refund", "EUR 2,000.00"), ("refund of 5000 euros", "EUR 5,000.00"), ("1m credit", "EUR 1,000,000.00"),
    ("€2 500 back", "EUR 2,500.00"), ("300 dollars", "USD 300.00"),
  ])
  func `amounts are read with blanks, words and short forms`(_ text: String, _ words: String) {
    #expect(Money.found(in: text, currency: "EUR")?.words == words)
    #expect(!Money.isUnreadable(in: text, currency: "EUR"))
  }

  @Test(arguments: [
    "$5000credit", "$10O refund", "$1.000.00 refund", "$1,000,00 refund", "$a few hundred", "$5 x 100", "$₫500000 back",
    "$fünfhundert Euro", "$1.250m",
  ])
  func `what is only half understood is refused, a small sum is never made of a large one`(_ line: String) throws {
    #expect(try CallBench().refusal(line) == .unreadableAmount)
  }

  @Test(arguments: [
    ("$14 000,12 EUR back", "EUR 14,000.12"), ("$1MM credit", "EUR 1,000,000.00"), ("$5 hundred refund", "EUR 500.00"),
    ("$2 mill goodwill", "EUR 2,000,000.00"), ("$1.2 mio", "EUR 1,200,000.00"), ("$3 tsd EUR", "EUR 3,000.00"),
    ("$100 - 10000 back", "EUR 10,000.00"), ("$500 to 700 refund", "EUR 700.00"),
    ("$1bn credit", "EUR 1,000,000,000.00"),
  ])
  func `a large amount is not taken for the small one it begins with`(_ line: String, _ words: String) throws {
    var bench = try CallBench()
    try bench.type(line)
    #expect((bench.call.state.remedies.first ?? nil)?.cost?.words == words)
  }

  @Test(arguments: ["3-5 days free", "24h support", "5+ trainers", "1-2 months free", "24/7 hot line"])
  func `spans and counts of things are text, not amounts`(_ text: String) {
    #expect(Money.found(in: text, currency: "EUR") == nil)
    #expect(!Money.isUnreadable(in: text, currency: "EUR"))
  }
}

@Suite struct WrittenOutTests {
  @Test(arguments: [
    ("2400 refund of the freight", "EUR 2,400.00 refund of the freight"), ("500", "EUR 500.00"),
    ("refund of 80 euros, today", "refund of EUR 80.00, today"),
    ("€50/month for a year", "EUR 50.00/month for a year"),
    ("5000-6000 refund", "EUR 5000-6000 refund"), ("2 000 credit", "EUR 2,000.00 credit"),
    ("500 refund plus USD 20 credit", "EUR 500.00 refund plus USD 20.00 credit"), ("3 months free", "3 months free"),
    ("5 k, at once", "EUR 5,000.00, at once"), ("€500-700 back", "€500-700 back"), ("500 to 700", "EUR 500 to 700"),
    ("14 000,12 EUR back", "EUR 14,000.12 back"), ("five hundred euros", "EUR 500.00"),
    ("2 mill.", "EUR 2,000,000.00."),
    ("2 Mio. EUR", "EUR 2,000,000.00"),
  ])
  func `amounts are written out where they stand`(_ text: String, _ words: String) {
    #expect(Money.writtenOut(text, currency: "EUR") == words)
  }
}
