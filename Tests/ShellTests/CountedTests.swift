import Foundation
import Language
import Testing

@testable import Shell

/// What a book asks and the store can count.
@Suite struct CountedTests {
  private func lead(_ lines: [String], _ words: [String], on day: String, _ shell: YearShell) throws -> String {
    let moment = try #require(CivilMoment(iso: "\(day)T10:00"))
    return try shell.run(["call", "Garland"] + words, typing: lines + ["/leave"], at: moment).shown
  }

  @Test func `a credit of the last six months is counted, where the book asks for it`() throws {
    let shell = try YearShell(holidays: [])
    let grant = [
      "!the invoice is wrong", "/ok 1", "/fact fault ours", "$200 refund of the freight", "/offered", "/agree r1",
    ]
    let billing = ["--playbook", "billing-dispute"]
    let none = try lead(["/fact fault ours"], billing, on: "2027-09-06", shell)
    #expect(none.contains("Counted: no credit from us in the last six months."))
    #expect(none.contains("recent_credit: no."))
    #expect(try !lead(grant, [], on: "2027-09-07", shell).contains("Counted"))
    let one = try lead(["/book first-contact", "/book billing"], billing, on: "2027-09-08", shell)
    #expect(one.contains("Counted: a credit from us in the last six months, the last on Tue 7 Sep, EUR 200.00 (2.r1)."))
    #expect(one.components(separatedBy: "Counted").count == 2, "it is asked once")
    // Half a year on it counts no more.
    #expect(try lead([], billing, on: "2028-03-20", shell).contains("Counted: no credit"))
  }
}
