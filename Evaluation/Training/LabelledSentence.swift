import Foundation
import Language

/// A sentence and what it does, as the files of labelled sentences hold it.
struct LabelledSentence: Decodable {
  let text: String
  let labels: Set<CueLabel>
  /// The words mislead.
  let isTricky: Bool

  private enum CodingKeys: String, CodingKey {
    case text, labels, tricky
  }

  init(from decoder: Decoder) throws {
    let row = try decoder.container(keyedBy: CodingKeys.self)
    text = try row.decode(String.self, forKey: .text)
    labels = Set(try row.decode([CueLabel].self, forKey: .labels))
    isTricky = try row.decodeIfPresent(Bool.self, forKey: .tricky) ?? false
  }

  var target: Regression.Row {
    var target = Regression.Row()
    for label in labels { target[label.index] = 1 }
    return target
  }

  static func read(_ path: String) throws -> [LabelledSentence] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").enumerated().map { index, line in
      do {
        return try decoder.decode(LabelledSentence.self, from: Data(line.utf8))
      } catch {
        throw TrainingFault(description: "\(path):\(index + 1): \(error)")
      }
    }
  }
}

struct TrainingFault: Error, CustomStringConvertible {
  let description: String
}
