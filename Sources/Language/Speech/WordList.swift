extension Set<String> {
  /// The words of a text, which is how a list of them is read most easily.
  init(wordsOf text: String) {
    self.init(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
