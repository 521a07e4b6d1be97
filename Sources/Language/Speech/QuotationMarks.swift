/// Quotation marks as typed in a hurry, made safe to stand inside a spoken sentence. Words never change.
enum QuotationMarks {
  /// Curly, low and angled double marks become straight ones.
  static func straight(_ text: String) -> String {
    text.isPlain ? text : String(text.map { doubleMarks.contains($0) ? "\"" : $0 })
  }

  /// Straight, and a mark without a partner is closed or left out.
  static func balanced(_ text: String) -> String {
    if text.isPlain, !text.utf8.contains(UInt8(ascii: "\"")) { return text }
    var marks = Array(straight(text))
    guard let last = marks.lastIndex(of: "\""), !marks.count(where: { $0 == "\"" }).isMultiple(of: 2) else {
      return String(marks)
    }
    let opens = last + 1 < marks.count && marks[last + 1] != " " && (last == 0 || marks[last - 1] == " ")
    if opens {
      marks.append("\"")
    } else {
      marks.remove(at: last)
    }
    return String(marks)
  }

  /// The text inside, if one pair of double marks encloses all of it.
  static func content(of text: String) -> String? {
    let trimmed = text.trimmingEnds { ".!?, ".contains($0) }
    guard trimmed.first == "\"", trimmed.last == "\"", trimmed.count > 2 else { return nil }
    let inside = trimmed.dropFirst().dropLast()
    guard !inside.contains("\"") else { return nil }
    let tail = text.reversed().prefix { $0 != "\"" }.reversed()
    return String(inside) + String(tail)
  }

  /// Single marks around words become double ones, so that single ones can go round the whole. Apostrophes stay.
  static func nested(_ text: String) -> String {
    var marks = Array(text)
    var opening: Int?
    for index in marks.indices where singleMarks.contains(marks[index]) {
      let before = index > 0 ? marks[index - 1] : " "
      let after = index + 1 < marks.count ? marks[index + 1] : " "
      if isGap(before), !isGap(after), !isElision(marks[(index + 1)...]) {
        opening = opening ?? index
      } else if let start = opening, !isGap(before), isGap(after) || ".,;:!?".contains(after) {
        marks[start] = "\""
        marks[index] = "\""
        opening = nil
      }
    }
    return String(marks)
  }

  private static let doubleMarks: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』"]
  private static let singleMarks: Set<Character> = ["'", "‘", "’", "‚"]

  private static func isGap(_ character: Character) -> Bool {
    character == " " || character == "(" || character == ")"
  }

  /// Words that begin with an apostrophe: 'em, 'cause, '24.
  private static func isElision(_ rest: ArraySlice<Character>) -> Bool {
    let word = String(rest.prefix { $0.isLetter || $0.isNumber }).lowercased()
    return word.first?.isNumber == true || ["em", "cause", "til", "till", "twas", "tis", "n", "bout"].contains(word)
  }
}
