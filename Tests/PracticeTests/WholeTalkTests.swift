import Books
import Foundation
import Testing

@testable import Practice

/// Whole rehearsals as they read: what was said, what they answered, and what it did to them. One reads them aloud; a change
/// of the rules or of the lines shows where a talk goes another way.
@Suite("Whole rehearsals")
struct WholeTalkTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Talks")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: files)
  func `read as they are written`(file: String) throws {
    let path = Self.folder.appending(path: file)
    let written = try String(contentsOf: path, encoding: .utf8)
    let talk = try Talk(written)
    let played = try talk.played(ShippedPractice())
    if ProcessInfo.processInfo.environment["EVENKEEL_RECORD"] == "1" {
      try Data(played.utf8).write(to: path)
      Issue.record("\(file) was written anew: read it, then run the tests without EVENKEEL_RECORD")
    } else {
      #expect(played == written)
    }
  }

  /// A file of a talk: remarks at its beginning, the scenario, and what the trainee says behind "> ".
  private struct Talk {
    let remarks: [Substring]
    let scenario: String
    let said: [String]

    init(_ text: String) throws {
      let lines = text.split(separator: "\n")
      remarks = Array(lines.prefix { $0.hasPrefix("#") })
      let name = lines.first { $0.hasPrefix("scenario: ") }
      scenario = String(try #require(name).dropFirst("scenario: ".count))
      said = lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    }

    func played(_ shipped: ShippedPractice) throws -> String {
      var talk = Rehearsal(try shipped.scenario(scenario), try shipped.setting(scenario), seed: 1)
      let name = String(talk.scenario.customer.name.prefix { $0 != " " })
      var lines = remarks + ["scenario: \(scenario)", "", "\(name): \(talk.scenario.opening.say)"]
      for text in said { if let turn = talk.say(text) { lines += Talk.lines(turn, name) } }
      if let last = talk.end() { lines += ["", "(ends the talk)", "\(name): \(last.reply)"] }
      let (record, card) = (talk.record, Scorecard(talk.record))
      let skills = card.skills.map { "\($0.skill.rawValue) \($0.points.map(String.init) ?? "not seen")" }
      let ending = record.standing.ending?.rawValue ?? "open"
      lines += ["", "\(ending), \(card.total) of 100: \(skills.joined(separator: ", "))", ""]
      return lines.joined(separator: "\n")
    }

    private static func lines(_ turn: RehearsalTurn, _ name: String) -> [Substring] {
      let effects = turn.effects.map { effect in
        [effect.reason.rawValue, effect.about].compactMap(\.self).joined(separator: " ")
      }
      var lines = ["", "> \(turn.said)"]
      if let cut = turn.cut { lines.append("  not heard: \(cut)") }
      lines.append("  heat \(turn.heat / 10): \(effects.isEmpty ? "nothing" : effects.joined(separator: ", "))")
      if !turn.unread.isEmpty { lines.append("  not understood: \(turn.unread.joined(separator: " / "))") }
      lines.append("\(name): \(turn.reply)")
      return lines.map { Substring($0) }
    }
  }
}
