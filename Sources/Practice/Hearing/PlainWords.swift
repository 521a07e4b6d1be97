/// A sentence in small letters, its marks as blanks, with a blank before and behind: " we'll " is looked for as a word, " apolog"
/// as the beginning of one.
struct PlainWords: Sendable {
  private let text: String
  private let bytes: [UInt8]
  /// Which pairs of neighbours are in it, sixty-four to a number: hundreds of words are looked for in each sentence, and
  /// nearly all have a pair that is not there.
  private let pairs: [UInt64]

  init(_ sentence: String) {
    let letters = sentence.lowercased().replacing("\u{2019}", with: "'")
    text = " " + String(letters.map { $0.isLetter || $0.isNumber || $0 == "'" ? $0 : " " }) + " "
    bytes = Array(text.utf8)
    var pairs = [UInt64](repeating: 0, count: 16)
    for (one, next) in zip(bytes, bytes.dropFirst()) {
      let pair = PlainWords.pair(one, next)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    self.pairs = pairs
  }

  var words: [Substring] { text.split(separator: " ") }

  func holds(_ part: String) -> Bool {
    var last: UInt8?
    for byte in part.utf8 {
      if let last {
        let pair = PlainWords.pair(last, byte)
        if pairs[pair >> 6] & 1 << UInt64(pair & 63) == 0 { return false }
      }
      last = byte
    }
    return isThere(Array(part.utf8))
  }

  func holds(anyOf parts: [String]) -> Bool { parts.contains(where: holds) }

  /// Whether its first words are these.
  func begins(with parts: [String]) -> Bool {
    parts.contains { bytes.dropFirst().starts(with: $0.utf8) }
  }

  private static func pair(_ one: UInt8, _ next: UInt8) -> Int { (Int(one) &* 37 &+ Int(next)) & 1023 }

  private func isThere(_ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
    var start = 0
    while start <= bytes.count - part.count {
      if bytes[start] == first, bytes[start..<start + part.count].elementsEqual(part) { return true }
      start += 1
    }
    return false
  }
}
