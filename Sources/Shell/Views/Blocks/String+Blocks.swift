import LineEditing

extension String {
  /// Filled up with blanks to a width in columns.
  func padding(to width: Int) -> String { self + blanks(width - DisplayWidth.of(self)) }

  /// With the stop that ends a sentence, as somebody reads it aloud.
  var sentence: String {
    let text = capitalizedFirst
    guard let last = text.last(where: { $0 != "\"" }) else { return text }
    return ".?!:".contains(last) ? text : text + "."
  }

  /// The rest of a sentence: with its stop, its beginning as it is.
  var sentenceEnd: String {
    let whole = sentence
    return whole.count > count ? self + "." : self
  }
}

/// So many blanks; none for a count below 0.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

extension [String] {
  /// "one", "one and two", "one, two and three".
  var listed: String {
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
