/// One thing about a sentence that can speak for a cue or against it, such as the words "dropped the ball" or "you" as
/// the one who "changed". It has a name that a person can read, and a key that weights are looked up by.
package struct CueFeature: Hashable, Sendable {
  package typealias Symbol = CueVocabulary.Symbol

  /// How the symbols of a feature stand to each other.
  package enum Kind: UInt64, CaseIterable, Sendable {
    /// Neighbours, as they are said.
    case words = 1
    /// Neighbours, each as its class where it has one: "[us] will # [time]".
    case classes
    /// Neighbours, each as the beginning it shares with its relatives.
    case prefixes
    /// Two words with one to three between them.
    case skips
    /// Two classes, the one somewhere before the other.
    case order
    /// A word, and who was named last before it: "[you] changed".
    case doer
    /// A word that is denied, that somebody is said to have said, that stands under an "if", or after a "but".
    case denied, reported, conditional, countered
    /// How a sentence begins that has a question mark, and how one that has none.
    case asked, told
    /// How it ends.
    case askedLast, toldLast
    /// A word of a sentence with a question mark.
    case question
    /// A word of the first clause where there are more, and one of the last.
    case first, last
    /// A phrase that somebody wrote down for a cue.
    case phrase
  }

  package let kind: Kind
  package let first: Symbol
  package let second: Symbol
  package let third: Symbol

  @inline(__always)
  init(_ kind: Kind, _ first: Symbol, _ second: Symbol = 0, _ third: Symbol = 0) {
    (self.kind, self.first, self.second, self.third) = (kind, first, second, third)
  }

  package var symbols: [Symbol] { [first, second, third].filter { $0 != 0 } }

  /// What its weights are looked up by.
  package var key: UInt64 {
    @inline(__always) get {
      var key = kind.rawValue &* 0x9E37_79B9_7F4A_7C15
      key = Self.mixed(key ^ UInt64(first))
      key = Self.mixed(key ^ UInt64(second))
      key = Self.mixed(key ^ UInt64(third))
      return key
    }
  }

  @inline(__always)
  private static func mixed(_ key: UInt64) -> UInt64 {
    let product = (key ^ key >> 29) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}
