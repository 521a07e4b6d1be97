/// A phrase as a file of cues writes it: `nothing [more] I|we can do`, `by {time}`, `with respect ... but`.
///
/// Words match in any of their spellings. `a|b` is one or the other, `[word]` may be left out, `{class}` is any word of
/// a class, and `...` stands for up to five words.
package struct CuePattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    /// One of these; where it is optional, or none.
    case words([String], isOptional: Bool)
    case gap
  }

  /// What keeps a phrase from being read.
  package enum Fault: Error, Hashable, Sendable {
    /// Nothing but optional words and gaps.
    case empty
    /// A bracket, a brace or a bar without its partner.
    case unclosed(String)
    case unknownClass(String)
    case tooLong
  }

  /// The words a phrase may have.
  package static let longest = 16
  /// The words a gap may hold.
  static let gap = 5

  /// As it is written.
  package let text: String
  let parts: [Part]

  /// - Parameter classes: the names of the classes of words.
  package init(_ text: String, classes: Set<String>) throws(Fault) {
    var parts: [Part] = []
    // By bytes where that is the same: hundreds of phrases are read before the first sentence is.
    let pieces =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.split { $0 <= UInt8(ascii: " ") }.map { Substring($0) } : text.split(whereSeparator: \.isWhitespace)
    for piece in pieces { parts.append(try CuePattern.part(String(piece), classes)) }
    while parts.first == .gap { parts.removeFirst() }
    while parts.last == .gap { parts.removeLast() }
    let isSolid = parts.contains { if case .words(_, isOptional: false) = $0 { true } else { false } }
    guard isSolid else { throw .empty }
    guard parts.count <= CuePattern.longest else { throw .tooLong }
    self.text = text
    self.parts = parts
  }

  private static func part(_ piece: String, _ classes: Set<String>) throws(Fault) -> Part {
    if piece == "..." || piece == "…" { return .gap }
    var inside = Substring(piece)
    let isOptional = piece.hasPrefix("[")
    guard isOptional == piece.hasSuffix("]") else { throw .unclosed(piece) }
    if isOptional { inside = inside.dropFirst().dropLast() }
    var words: [String] = []
    for word in inside.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      words.append(try CuePattern.word(Substring(word), of: piece, classes))
    }
    return .words(words, isOptional: isOptional)
  }

  private static func word(
    _ word: Substring, of piece: String, _ classes: Set<String>
  ) throws(Fault) -> String {
    let isClass = word.hasPrefix("{")
    guard isClass == word.hasSuffix("}"), !word.isEmpty else { throw .unclosed(piece) }
    let name = String(isClass ? word.dropFirst().dropLast() : word)
    let isWhole = name.utf8.allSatisfy { !CuePattern.brackets.contains($0) }
    guard isWhole, name.utf8.contains(where: CuePattern.isInWord) else { throw .unclosed(piece) }
    guard isClass else { return name.lowercased() }
    guard classes.contains(name) else { throw .unknownClass(name) }
    return "[\(name)]"
  }

  private static let brackets = Array("[]{}".utf8)

  /// A letter or a digit; whatever is not ASCII is taken for one.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      0x80...:
      true
    default: false
    }
  }
}
