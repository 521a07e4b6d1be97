/// A fragment as typed, without what belongs to typing: list marks, labels, pictures, loose punctuation.
struct TypedText: Sendable, Hashable {
  /// What can be said, its shorthand spelt out, without the punctuation that ended it.
  let words: String
  let hasQuestionMark: Bool

  init(_ raw: String) {
    var text = Self.withoutOpening(QuotationMarks.balanced(raw.onOneLine))
    text = text.trimmingEnds { $0.isPicture || $0 == " " }
    let end = text.reversed().prefix { " .,;:!?…-–—؟？！*=".contains($0) || $0.isPicture }
    hasQuestionMark = end.contains { "?？؟".contains($0) }
    text = text.trimmingTail { " .,;:!?…-–—؟？！*=".contains($0) || $0.isPicture }
    let asides: Set<Substring> = ["(!)", "(?)", "(!!)", "(??)", "(sic)"]
    var pieces = text.split(separator: " ").filter { !asides.contains($0) }
    while let last = pieces.last, ["lol", "haha", "hahaha"].contains(last.lowercased()) { pieces.removeLast() }
    words = Shorthand.speltOut(QuotationMarks.balanced(pieces.joined(separator: " ")))
  }

  /// Takes marks off the front until none is left: "- 2) Issue: and ...".
  private static func withoutOpening(_ text: String) -> String {
    var rest = text
    while let shorter = withoutListMark(rest) ?? withoutLabel(rest) ?? withoutJoint(rest), shorter.isReadable {
      rest = shorter
    }
    return rest
  }

  /// "1.", "2)", "(3)", "a)", "-", "*" and the like; "-5 degrees" and "1.5 hours" keep theirs.
  private static func withoutListMark(_ text: String) -> String? {
    if let first = text.first, "!.,;:?…".contains(first) { return String(text.dropFirst()) }
    if let first = text.first, "•▪◦·".contains(first) { return text.trimmingEnds { $0 == first || $0 == " " } }
    guard let space = text.firstIndex(of: " ") else { return nil }
    let mark = text[..<space]
    let core = mark.filter { !"().".contains($0) }
    let isNumber = core.count < 3 && !core.isEmpty && core.allSatisfy(\.isNumber)
    let isLetter = core.count == 1 && core.allSatisfy(\.isLetter) && mark.last == ")"
    let isPoint = mark.allSatisfy { "-–—*+>#=/".contains($0) }
    let isListed = isPoint || (isNumber || isLetter) && (mark.last == ")" || mark.last == ".")
    return isListed ? String(text[space...].drop { $0 == " " }) : nil
  }

  /// "Issue:", "problem 2:", "First:": it is said in front of it anyway.
  private static func withoutLabel(_ text: String) -> String? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "," }) else { return nil }
    let words = text[..<colon].split(separator: " ").map { TypedWord.key(of: $0) }
    guard let first = words.first, words.count < 3 else { return nil }
    let isOrdinal = EnglishWords.ordinals.contains(first) && words.count == 1
    let isLabel =
      text[colon] == ":" && labels.contains(first)
      && (words.count == 1 || words[1].allSatisfy(\.isNumber) || first == "another")
    return isOrdinal || isLabel ? String(text[text.index(after: colon)...].drop { $0 == " " }) : nil
  }

  private static func withoutJoint(_ text: String) -> String? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    let first = TypedWord.key(of: text[..<space])
    let isJoint = first == "and" || first == "but" || EnglishWords.ordinals.contains(first) && first.hasSuffix("ly")
    return isJoint ? String(text[space...].drop { $0 == " " }) : nil
  }

  private static let labels: Set<String> = ["issue", "problem", "complaint", "concern", "point", "note", "another"]
}

extension String {
  /// Typed in capitals from end to end, so that a capital says nothing about a word.
  var isShouted: Bool {
    if utf8.contains(where: { (0x61...0x7A).contains($0) }) { return false }
    let letters = filter(\.isLetter)
    return letters.count > 5 && letters.contains(where: \.isUppercase) && !letters.contains(where: \.isLowercase)
  }
}
