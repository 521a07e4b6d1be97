/// A few words each, looked for among the words of a line by the first of them.
struct PhraseList: Sendable {
  private let byFirst: [String: [[String]]]

  init(_ phrases: [String]) {
    byFirst = Dictionary(grouping: phrases.map { $0.split(separator: " ").map(String.init) }) { $0[0] }
  }

  /// The phrase that comes first in the line; nil where there is none.
  /// - Parameter words: see `TypedWord.key`.
  func first(in words: [TypedWord]) -> String? {
    for index in words.indices {
      guard let phrases = byFirst[words[index].key] else { continue }
      let found = phrases.first { phrase in
        index + phrase.count <= words.count && zip(words[index...], phrase).allSatisfy { $0.key == $1 }
      }
      if let found { return found.joined(separator: " ") }
    }
    return nil
  }
}
