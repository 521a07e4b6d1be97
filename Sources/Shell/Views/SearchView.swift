import Calls
import Language
import LineEditing
import Storage

/// What was found, each in its context.
struct SearchView {
  let found: [Found]
  /// So many are shown; one more was asked for.
  let most: Int
  let today: CivilDate

  /// - Parameters:
  ///   - asBeginnings: nothing had the words themselves, and this has words that begin so.
  ///   - words: what was looked for, as it was typed.
  func blocks(asBeginnings: Bool, of words: [String]) -> [any Block] {
    if found.isEmpty {
      let text =
        "Nothing was found for \(words.joined(separator: " ")). Fewer words find more, and deliv* is the beginning of one."
      return [Paragraph(StyledText(text), hanging: 2)]
    }
    let head: [any Block] =
      asBeginnings
      ? [Paragraph(StyledText("Nothing has exactly that; these have words that begin with it.", .muted))] : []
    let rows = found.prefix(most).map { found in
      [
        StyledText(found.name, .strong), StyledText(WhenWords.day(found.day, now: today), .muted),
        StyledText(found.account ?? "no name yet"),
        found.parts.reduce(StyledText()) { $0 + StyledText($1.text, $1.isHit ? .strong : .plain) },
      ]
    }
    let more: [any Block] =
      found.count > most ? [Paragraph(StyledText("There is more: search --all has every one.", .muted))] : []
    return head + [Table(rows, noun: "Found")] + more
  }
}

extension Found {
  /// "14.a2"; the number of the call alone where it is found by who was on the line.
  var name: String { place.reference.map { "\(place.call).\($0)" } ?? "\(place.call)" }
}
