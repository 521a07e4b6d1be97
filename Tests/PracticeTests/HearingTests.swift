import Books
import Foundation
import Language
import Testing

@testable import Practice

@Suite("Hearing")
struct HearingTests {
  private struct Row: Decodable {
    let scenario: String
    let text: String
    let issues: Set<String>
  }

  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func rows(_ file: String) throws -> [Row] {
    let path = ShippedPractice.package.appending(path: "Evaluation/practice/\(file).jsonl")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
  }

  /// Measured on sentences that nothing was fitted to: `make evaluate` says where it stands, this keeps it from falling back.
  @Test func `knows a say-back it has never seen from what only speaks of the matter`() throws {
    var (heard, saidBack, taken, others, astray) = (0, 0, 0, 0, 0)
    var hearings: [String: Hearing] = [:]
    for row in try rows("say-backs-held-back") {
      let hearing = try hearings[row.scenario] ?? shipped.hearing(row.scenario)
      hearings[row.scenario] = hearing
      let sure = Set(hearing.hear(row.text).flatMap { $0.saidBack.filter { $0.value == .sure }.keys })
      if row.issues.isEmpty {
        others += 1
        taken += sure.isEmpty ? 0 : 1
      } else {
        saidBack += 1
        heard += sure.isDisjoint(with: row.issues) ? 0 : 1
        astray += sure.isSubset(of: row.issues) ? 0 : 1
      }
    }
    #expect(heard * 100 >= saidBack * 77, "\(heard) of \(saidBack)")
    #expect(taken * 100 <= others * 3, "\(taken) of \(others)")
    #expect(astray * 100 <= saidBack * 4, "\(astray) of \(saidBack)")
  }

  @Test(arguments: ShippedPractice.names)
  func `leaves nothing to mend in a scenario that ships`(name: String) throws {
    let faults = ScenarioCheck.faults(
      text: try shipped.text(of: name), file: "\(name).yaml", name: name, words: shipped.words,
      company: try shipped.company())
    #expect(faults.isEmpty, "\(faults.map(\.numbered).joined(separator: "\n"))")
  }

  @Test func `was trained with the words and sentences that are there: make train after a change`() throws {
    #expect(shipped.form.origin.language == CueGuide.origin(shipped.language, shipped.books))
  }

  @Test(arguments: [
    ("I'll ring you tomorrow at ten.", ["next 2026-11-25T10:00"]),
    ("You'll have four thousand cartons on your dock on Thursday by noon.", ["first_lot 2026-11-26T12:00"]),
    ("By noon tomorrow, and not later, you hear from me.", ["next 2026-11-25T12:00"]),
    (
      "I'll have Tom's answer on the fee by tomorrow noon, and I'll call you with it.",
      [
        "fee 2026-11-25T12:00", "next 2026-11-25T12:00",
      ]
    ),
    ("I'll call you.", ["next -"]),
    ("You'll hear from me before Friday.", ["next 2026-11-26"]),
    ("The cartons should have been with you on Friday.", []),
    ("You were promised a call on Friday.", []),
    ("Can I call you tomorrow at ten?", ["next 2026-11-25T10:00"]),
    ("I can't promise you the rest by Friday.", []),
    ("The other eight thousand will be delivered on Friday at noon.", ["rest 2026-11-27T12:00"]),
  ])
  func `reads a promise by what they want and its day`(text: String, promises: [String]) throws {
    let heard = try shipped.hearing("missed-deadline").hear(text)
    let found = heard.flatMap(\.promises).map { "\($0.want) \($0.at?.iso ?? "-")" }
    #expect(found == promises)
  }

  @Test(arguments: [
    ("data-deleted", "There's a backup from Friday night and Sanjay is testing whether it can be read.", []),
    (
      "data-deleted", "The backup is from Friday night, and I'll ring you with the test result at half past two.",
      [
        "result 2026-09-21T14:30", "next 2026-09-21T14:30",
      ]
    ),
    (
      "missed-deadline",
      "I can take 2,000 euros off the rush fee right now, and I'll have Tom's answer by tomorrow noon.",
      [
        "fee 2026-11-25T12:00"
      ]
    ),
    ("missed-deadline", "You need four thousand by Thursday night.", []),
    (
      "missed-deadline",
      "4,000 cartons come to your dock on Thursday the 26th at noon, and the other 8,000 on Friday at noon.",
      ["first_lot 2026-11-26T12:00", "rest 2026-11-27T12:00"]
    ),
    (
      "goes-silent", "Tomorrow by noon I find out who had your mail. And at four you have both results from Friday.",
      ["mail 2026-12-02T12:00", "next 2026-12-02T12:00", "samples 2026-12-02T16:00"]
    ),
    (
      "site-down", "By six this evening you've got the list of the baskets, so you can write to those people tonight.",
      ["baskets 2026-10-15T18:00"]
    ),
    (
      "a-dozen-small-things", "And by Wednesday at five you've got your own list back from me, each point with a name.",
      ["list 2026-10-14T17:00"]
    ),
    ("abuse", "The bill for the two visits, seven hundred and eighty, I'm cancelling that.", ["bill 2026-12-10T08:30"]),
    (
      "a-dozen-small-things", "On Tuesday the twentieth I come over and we tick it off together, would that suit you?",
      ["next 2026-10-20"]
    ),
    ("a-dozen-small-things", "Can I come over on Tuesday, would that suit you?", ["next 2026-10-20"]),
    (
      "a-dozen-small-things", "The drivers get a corrected sheet for Thursday's round, goods door, not the front.",
      ["door 2026-10-15"]
    ),
    (
      "data-deleted",
      "There's a backup from Friday night, and Sanjay is testing whether it can be read. I'll ring you at half past two with the result.",
      ["result 2026-09-21T14:30", "next 2026-09-21T14:30"]
    ),
    ("promised-feature", "The first day of July was what you've got in writing.", []),
    ("missed-deadline", "I'll ring you at noon, to hear whether the cartons have come.", ["next 2026-11-24T12:00"]),
    (
      "missed-deadline", "The plant confirmed the first four thousand at your dock for Thursday at noon.",
      [
        "first_lot 2026-11-26T12:00"
      ]
    ),
    (
      "missed-deadline", "Four thousand on Thursday at noon, the rest Friday noon, both confirmed by the plant.",
      [
        "first_lot 2026-11-26T12:00", "rest 2026-11-27T12:00",
      ]
    ),
    (
      "goes-silent", "From Monday the seventh your samples go to one person, Jana Holt, front of the queue.",
      [
        "queue 2026-12-07"
      ]
    ),
  ])
  func `a day in a fact is a promise only where it gives what they want`(
    name: String, text: String, promises: [String]
  ) throws {
    let found = try shipped.hearing(name).hear(text).flatMap(\.promises).map { "\($0.want) \($0.at?.iso ?? "-")" }
    #expect(found == promises)
  }

  @Test func `a sentence that blames them says nothing back`() throws {
    let heard = try shipped.hearing("missed-deadline").hear(
      "You should have planned better, then your line wouldn't stand still.")
    #expect(heard.allSatisfy { $0.saidBack.isEmpty })
  }
}
