extension String {
  /// The text in at most `limit` characters: cut after a sentence if that keeps most of it, else after a word,
  /// and " ..." said for the rest.
  package func shortened(to limit: Int) -> String {
    guard count > limit else { return self }
    let room = max(limit - 4, 1)
    let head = prefix(room)
    let sentence = head.lastIndex { ".!?。！？".contains($0) }.map { head[...$0] }
    let words = head.lastIndex(of: " ").map { head[..<$0] }
    let kept = [sentence, words].compactMap(\.self).first { $0.count * 2 >= room } ?? head
    return String(kept).trimmingEnds { " .,;:-–—…".contains($0) } + " ..."
  }

  /// Without the characters at either end that `isDropped` names.
  func trimmingEnds(_ isDropped: (Character) -> Bool) -> String {
    String(drop(while: isDropped)).trimmingTail(isDropped)
  }

  func trimmingTail(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }

  /// Whether anything in it can be said.
  var isReadable: Bool { contains { $0.isLetter || $0.isNumber } }

  /// One line: control characters and runs of white space become one space.
  var onOneLine: String {
    isOneLine
      ? self
      : split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
        .joined(separator: " ")
  }

  /// Plain, with single blanks and none at its ends: nothing is to be done to it.
  private var isOneLine: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// The first letter large, unless the word has its own spelling (iPhone, eBay).
  package var startingSentence: String {
    let first = prefix { $0 != " " }
    guard first.allSatisfy({ !$0.isUppercase }) else { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}

extension Character {
  /// A picture, which nobody can read out. Digits and signs that may be drawn as one are not meant.
  var isPicture: Bool {
    !isASCII && unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
  }
}
