import Foundation
import Testing

@testable import Books

@Suite("The advice")
struct RuleCoverageTests {
  private static let page = """
    # Which advice is served where

    Every rule of `Playbooks/sources.yaml`, and the books, steps and lines that cite it. A citation is a claim: the text that
    cites a rule has to carry it. Written anew by `make record FILTER=RuleCoverage`, and tested against the books.


    """

  private static func coverage() throws -> (table: String, rules: RuleBook, coverage: RuleCoverage) {
    let rules = try RuleBook(text: ShippedBook.text("sources.yaml"), file: "sources.yaml")
    let books = try ShippedBook.paths().map { path in
      try Playbook(text: ShippedBook.text(path), file: path, shared: ShippedBook.shared)
    }
    let coverage = RuleCoverage(books)
    return (page + coverage.markdown(rules), rules, coverage)
  }

  @Test func `is served by a book, rule by rule, in a text that is said or shown`() throws {
    let (_, rules, coverage) = try Self.coverage()
    #expect(rules.rules.keys.sorted() == Array(1...79))
    for rule in 1...79 {
      #expect(coverage.places[rule]?.contains { $0.text != nil } == true, "rule \(rule) is served by no text")
    }
  }

  @Test func `is in the table of docs/advice.md as the books have it`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/advice.md")
    let table = try Self.coverage().table
    if ProcessInfo.processInfo.environment["EVENKEEL_RECORD"] == "1" {
      try Data(table.utf8).write(to: path)
      Issue.record("docs/advice.md was written anew: read it, then run the tests without EVENKEEL_RECORD")
      return
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == table)
  }
}
