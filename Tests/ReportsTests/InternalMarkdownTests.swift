import CallSupport
import Calls
import Language
import Testing

@testable import Reports

@Suite("The internal summary")
struct InternalMarkdownTests {
  private func summary(_ lines: [String], account: String? = "Northwind Traders") throws -> String {
    var bench = try CallBench(account: account, contact: Contact(name: "Dana Reyes", role: "CFO"))
    try bench.type(lines)
    return try document(bench.call)
  }

  @Test func `of an empty call says what is not known`() throws {
    let text = try summary([], account: nil)
    #expect(text.hasPrefix("# No account yet, call 14\n"))
    #expect(text.contains("- Heat, 0 to 10: not read"))
    #expect(text.contains("- The call is still open."))
    #expect(text.contains("Not set. They do not know when they hear from us."))
    #expect(!text.contains("## Issues"))
  }

  @Test func `names every mark a thing has`() throws {
    let text = try summary([
      "=8", "=4", "!late", "!lost", "/ok 1", "\"Tom: we lost a day", "/link q1 i2", ">me: ring Sam, tomorrow",
      ">us: no date", "/agree a1", "$2400 refund", ">>ask Legal", "/fact fault ours", "@tomorrow 4pm call",
    ])
    for line in [
      "# Northwind Traders, call 14", "- On the line: Dana Reyes, CFO", "- Led by: Casey", "- Escalation: 3",
      "- Heat, 0 to 10: 8 4", "- i1 late (confirmed)", "- i2 lost (not confirmed)", "- q1 we lost a day (Tom, i2)",
      "- a1 Casey: ring Sam (Wed 25 Nov, agreed)", "- a2 our team: no date (no date yet, not agreed)",
      "- r1 2400 refund (proposed, EUR 2,400.00, above the limit, not approved)", "- t1 ask Legal (no date yet)",
      "- Whose doing is it, as far as you know? ours", "Wed 25 Nov 16:00 by phone.",
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
  }

  @Test func `what was asked late is no longer left open, and facts are told by their questions`() throws {
    let late = try summary(["!late", "/ok", "/n", "/n", "/n", "/2", "@tomorrow 4pm call", "/done"])
    #expect(!late.contains("- Listen and take notes: Before you go on"))
    #expect(late.contains("- Before you go on: do they feel mistreated? no"))
    #expect(try summary(["/fact who_called we"]).contains("- Who rang whom? we rang"))
  }

  @Test func `says what was skipped, passed over and left open`() throws {
    let text = try summary(["/skip in a hurry", "/go own", "/done"])
    #expect(text.contains("## Steps left out\n\n- Acknowledge: in a hurry"))
    // Passed over and never done: told once.
    #expect(text.contains("- Paraphrase back was not done"))
    #expect(!text.contains("passed over"))
    #expect(text.contains("- they do not know when they hear from us again"))
    #expect(!text.contains("/go"))
    #expect(!text.contains("still open."))
  }

  @Test func `is the same for the same log, byte for byte`() throws {
    let lines = ["!late", "/ok 1", "\"no", ">us: go, Friday", "@tomorrow"]
    #expect(try summary(lines) == summary(lines))
  }
}
