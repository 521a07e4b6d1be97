import Foundation
import Language

/// A text, of the files of labelled sentences, or of those of say-backs.
struct LabelledSentence: Decodable {
  let text: String
  /// The scenario in which it is said, and the issues it says back; nil where it is read for its cues.
  let scenario: String?
  let issues: Set<String>?

  static func read(_ paths: [String]) throws -> [LabelledSentence] {
    let decoder = JSONDecoder()
    return try paths.flatMap { path in
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").enumerated().map { index, line in
        do {
          return try decoder.decode(LabelledSentence.self, from: Data(line.utf8))
        } catch {
          throw TrainingFault(description: "\(path):\(index + 1): \(error)")
        }
      }
    }
  }
}

struct TrainingFault: Error, CustomStringConvertible {
  let description: String
}
