/// Looking for words of a list in a line, byte by byte: the letters of the lists are plain, and thousands of lines are asked
/// for dozens of phrases each.
extension String {
  /// Whether it has this in it.
  func holds(_ phrase: String) -> Bool {
    var (line, phrase) = (self, phrase)
    return line.withUTF8 { line in
      phrase.withUTF8 { phrase in
        guard let first = phrase.first else { return true }
        guard line.count >= phrase.count else { return false }
        return (0...(line.count - phrase.count)).contains { start in
          line[start] == first && (1..<phrase.count).allSatisfy { line[start + $0] == phrase[$0] }
        }
      }
    }
  }

  /// With the one in the place of the other, wherever that is.
  func swapping(_ phrase: String, for other: String) -> String {
    holds(phrase) ? replacing(phrase, with: other) : self
  }

  /// Whether every byte is a plain letter, digit or sign.
  var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
