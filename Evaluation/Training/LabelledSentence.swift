import Foundation
import Language

/// A text and what it does, as the files of labelled sentences hold it.
struct LabelledSentence: Decodable {
  let text: String
  let labels: Set<CueLabel>

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
