import Foundation
import TestSupport
import Testing

/// The reader of cues as it ships. How well it reads is measured on the held back sentences, not tested here line by line.
@Suite struct CoachTests {
  private struct Answer: Decodable {
    struct Cue: Decodable {
      let label: String
      let certainty: String
      let start: Int
      let end: Int
      let phrase: String
      let risk: Bool
      let advice: String
      let rules: [Int]
    }

    let text: String
    let cues: [Cue]
  }

  private struct Row: Decodable {
    let text: String
    let labels: Set<String>
  }

  private func coach(_ lines: [String]) throws -> [Answer] {
    let run = try PipedProgram.run(
      BuiltProgram.path(), ["coach", "-"], input: lines.joined(separator: "\n") + "\n",
      environment: BuiltProgram.environment(home: "/tmp"))
    #expect(run.exitCode == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }

  @Test func `each line is answered on a line, with the words that carry each cue`() throws {
    let lines = ["To be fair, we were short of staff.", "", "Ünïcode 🔥 I guarantee it works by Friday."]
    let answers = try coach(lines)
    #expect(answers.map(\.text) == lines)
    #expect(answers[0].cues.map(\.label) == ["defensive"])
    #expect(answers[1].cues.isEmpty)
    for answer in answers {
      for cue in answer.cues {
        let scalars = Array(answer.text.unicodeScalars)[cue.start..<cue.end]
        #expect(String(String.UnicodeScalarView(scalars)) == cue.phrase)
        #expect(!cue.advice.isEmpty && !cue.rules.isEmpty)
      }
    }
    #expect(answers[2].cues.contains { $0.label == "overpromise" && $0.risk })
  }

  @Test func `on the sentences held back it reads no worse than it did`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Evaluation/cues/held-back.jsonl")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let answers = try coach(rows.map(\.text))
    try #require(answers.count == rows.count)
    let labels = Set(rows.flatMap(\.labels))
    // A warning has to be sure; what is likely is enough for the rest.
    let risky: Set = ["blame", "defensive", "dismissive", "overpromise", "policy"]
    let given = answers.map { answer in
      Set(answer.cues.filter { $0.certainty == "sure" || !risky.contains($0.label) }.map(\.label))
    }
    let measures = labels.map { label in
      let pairs = zip(rows, given).map { ($0.labels.contains(label), $1.contains(label)) }
      let right = Double(pairs.filter { $0.0 && $0.1 }.count)
      let wrong = Double(pairs.filter { $0.0 != $0.1 }.count)
      return 2 * right / (2 * right + wrong)
    }
    // 0.71 and 0.86 when this was written. Half of these sentences were written to mislead.
    #expect(measures.reduce(0, +) / Double(labels.count) > 0.70)
    let warnings = zip(rows, given).map { ($0.labels.intersection(risky), $1.intersection(risky)) }
    let right = warnings.reduce(0) { $0 + $1.0.intersection($1.1).count }
    let all = warnings.reduce(0) { $0 + $1.1.count }
    #expect(Double(right) / Double(all) > 0.85)
  }
}
