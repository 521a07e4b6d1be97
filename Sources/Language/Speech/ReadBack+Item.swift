extension ReadBack {
  /// One issue with the customer's quotes that belong to it.
  package struct Item: Sendable, Hashable {
    package let text: String
    /// Whether `text` is what the customer said, word for word.
    package let inTheirWords: Bool
    /// Who said it, where that was not the one on the line.
    package let speaker: String?
    package let quotes: [Words]

    package init(text: String, inTheirWords: Bool = false, speaker: String? = nil, quotes: [Words] = []) {
      self.text = text
      self.inTheirWords = inTheirWords
      self.speaker = speaker
      self.quotes = quotes
    }
  }

  /// What somebody on their side said.
  package struct Words: Sendable, Hashable, ExpressibleByStringLiteral {
    package let text: String
    /// Nil for the one on the line.
    package let speaker: String?

    package init(_ text: String, speaker: String? = nil) {
      (self.text, self.speaker) = (text, speaker)
    }

    package init(stringLiteral text: String) { self.init(text) }
  }
}
