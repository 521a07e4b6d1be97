import Language

/// A fragment as somebody typed it, what may be read aloud for it, and what must never be.
package struct FragmentRow: EvaluatedRow {
  let typed: String
  let kind: String
  /// Whole sentences, best first.
  let good: [String]
  /// See `Evaluation/fragments/README.md`.
  let never: [String]

  private enum CodingKeys: String, CodingKey {
    case typed, kind, never
    case good = "read"
  }

  package var text: String { typed }
  package var wanted: String { "like \(good.first ?? "")" }

  package var read: String {
    let item = ReadBack.Item(text: typed, inTheirWords: kind == "quote")
    let whole = ReadBack(items: [item], looseQuotes: [], of: 1).text
    let opening = "Let me check that I have this right"
    let said = whole.hasPrefix(opening) ? String(whole.dropFirst(opening.count + 2)) : whole
    return String(said.hasSuffix(" What did I miss?") ? said.dropLast(17) : said[...]).startingSentence
  }

  /// Whether nothing is said that must never be; there are more good ways to say it than the row has.
  package var isRight: Bool { !never.contains { FragmentRow.isBroken($0, by: read) } }

  /// Whether something is said that must never be.
  static func isBroken(_ forbidden: String, by said: String) -> Bool {
    let (said, words) = (said.lowercased(), forbidden.lowercased())
    if forbidden.last == "." || forbidden.last == "?" { return said == words }
    if forbidden.first?.isUppercase == true { return said.hasPrefix(words) }
    // "Our money" is not in "your money".
    return " \(FragmentRow.outsideQuotes(said))".contains(words.first?.isLetter == true ? " \(words)" : words)
  }

  /// The text without what stands between single quotation marks.
  private static func outsideQuotes(_ text: String) -> String {
    var outside = ""
    var isInside = false
    var previous: Character = " "
    for (index, character) in zip(text.indices, text) {
      let next = text[text.index(after: index)...].first ?? " "
      if character == "'", !isInside, !previous.isLetter, !previous.isNumber {
        isInside = true
      } else if character == "'", isInside, !next.isLetter {
        isInside = false
      } else if !isInside {
        outside.append(character)
      }
      previous = character
    }
    return outside
  }
}
