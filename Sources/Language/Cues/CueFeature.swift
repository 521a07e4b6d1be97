/// One thing about a sentence that can speak for a cue or against it. Every feature has a name a person can read
/// ("words dropped the ball"), and packs into 64 bits, so that a sentence is looked up without making a text.
package struct CueFeature: Hashable, Sendable {
  /// How the symbols of a feature stand to each other.
  package enum Kind: UInt64, CaseIterable, Sendable {
    /// Neighbours, as they are said.
    case words = 1
    /// Neighbours, each as its class where it has one: "[us] will # [time]".
    case classes
    /// A word, and who was named last before it: "[you] changed".
    case doer
    /// A word or class that is denied.
    case denied
    /// A word or class that somebody is said to have said.
    case reported
    /// A word or class under an "if".
    case conditional
    /// A word or class after a "but".
    case countered
    /// How a sentence with a question mark begins.
    case asked
    /// How a sentence without one begins.
    case told
    /// Words that begin with these letters.
    case prefix

    package var name: String { "\(self)" }

    init?(name: String) {
      guard let kind = Kind.allCases.first(where: { $0.name == name }) else { return nil }
      self = kind
    }
  }

  package let key: UInt64

  package init(key: UInt64) { self.key = key }

  /// - Parameter symbols: up to three symbols of the vocabulary, each below 2^19.
  init(_ kind: Kind, _ first: Int32, _ second: Int32 = 0, _ third: Int32 = 0) {
    key =
      kind.rawValue << 57 | UInt64(truncatingIfNeeded: first) << 38 | UInt64(truncatingIfNeeded: second) << 19
      | UInt64(truncatingIfNeeded: third)
  }

  package var kind: Kind? { Kind(rawValue: key >> 57) }

  package var symbols: [Int32] {
    [key >> 38, key >> 19, key].map { Int32($0 & 0x7FFFF) }.filter { $0 != 0 }
  }

  /// A feature of a sentence that has weights.
  struct Found: Sendable {
    /// Of its row.
    let place: Int32
    /// The tokens that carry it.
    let first: Int32
    let last: Int32
  }
}
