/// A word or a mark of an utterance.
struct CueToken: Sendable {
  typealias Symbol = CueVocabulary.Symbol

  /// The word, or the mark.
  var symbol: Symbol
  /// Its class, 0 where it has none.
  var group: Symbol = 0
  /// The beginning it shares with its relatives, 0 where it has none.
  var prefix: Symbol = 0
  /// Its bytes in the text. The two words of a contraction share theirs.
  var start: Int32
  var end: Int32
  var isMark = false
  var sentence: Int32 = 0
  /// Counted over the whole text.
  var clause: Int32 = 0
  /// Who was named last before it in its clause, 0 where nobody was.
  var doer: Symbol = 0
  var scope: CueScope = []

  /// The class where it has one, else the word.
  var general: Symbol { group != 0 ? group : symbol }
  /// The beginning where it has one, else the word.
  var related: Symbol { prefix != 0 ? prefix : symbol }
}

/// What a word stands under.
struct CueScope: OptionSet, Sendable {
  let rawValue: UInt8

  /// "not", "never", "nobody": from there to the end of the clause.
  static let denied = CueScope(rawValue: 1)
  /// What somebody is said to have said, or what stands in quotation marks.
  static let reported = CueScope(rawValue: 2)
  /// "if", "unless": to the end of the clause.
  static let conditional = CueScope(rawValue: 4)
  /// After a "but", to the end of the sentence.
  static let countered = CueScope(rawValue: 8)
}
