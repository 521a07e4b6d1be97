extension ReadBack {
  /// One issue with the customer's quotes that belong to it.
  package struct Item: Sendable, Hashable {
    package let text: String
    /// Whether `text` is what the customer said, word for word.
    package let inTheirWords: Bool
    package let quotes: [String]

    package init(text: String, inTheirWords: Bool = false, quotes: [String] = []) {
      self.text = text
      self.inTheirWords = inTheirWords
      self.quotes = quotes
    }
  }
}
