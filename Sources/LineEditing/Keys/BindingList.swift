/// What libedit's `bind` lists: which command each key calls.
struct BindingList: Equatable {
  /// By the characters the key sends; the map that is typed with, vi's command map, and sequences.
  private(set) var keys: [String: String] = [:]
  private(set) var alternative: [String: String] = [:]
  private(set) var sequences: [String: String] = [:]

  init(_ text: String) {
    var section = \BindingList.keys
    // As bytes: this is read at every start, and some five hundred lines long.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) {
      switch line {
      case "Standard key bindings": section = \.keys
      case "Alternative key bindings": section = \.alternative
      case "Multi-character bindings": section = \.sequences
      // The arrows stand among the sequences as well.
      case "Arrow key bindings": return
      default: read(line, into: section)
      }
    }
  }

  /// The keys that call something else here than in `other`: what the user has bound.
  func changes(from other: BindingList) -> BindingList {
    var changed = BindingList("")
    changed.keys = keys.filter { other.keys[$0.key] != $0.value }
    changed.alternative = alternative.filter { other.alternative[$0.key] != $0.value }
    changed.sequences = sequences.filter { other.sequences[$0.key] != $0.value }
    // A key that does nothing any more is not listed.
    for key in other.keys.keys where keys[key] == nil { changed.keys[key] = "" }
    for key in other.alternative.keys where alternative[key] == nil { changed.alternative[key] = "" }
    return changed
  }

  /// `"^A"  ->  ed-move-to-beg`, or `"a" to "z" -> ed-insert`.
  private mutating func read(_ line: Substring, into section: WritableKeyPath<BindingList, [String: String]>) {
    // Behind the last arrow stands a command, which has none.
    guard let head = line.utf8.lastIndex(of: UInt8(ascii: ">")), head > line.startIndex,
      line.utf8[line.utf8.index(before: head)] == UInt8(ascii: "-")
    else { return }
    let command = Substring(line.utf8[line.utf8.index(after: head)...].drop(while: \.isBlank))
    let ends = Substring(line.utf8[..<line.utf8.index(before: head)]).trimmed.quotedEnds
    guard let first = ends.first.map(Self.characters), !first.isEmpty, command != "is undefined" else { return }
    let last = ends.count > 1 ? Self.characters(ends[1]) : first
    guard let low = first.unicodeScalars.first?.value, let high = last.unicodeScalars.first?.value, low <= high,
      ends.count > 1, high < 256
    else {
      self[keyPath: section][first] = String(command)
      return
    }
    for value in low...high {
      Unicode.Scalar(value).map { self[keyPath: section][String(Character($0))] = String(command) }
    }
  }

  /// The characters of a key as libedit writes it, and as `bind` reads it: `^A`, `\e`, `\201`, `\^`.
  static func characters(_ notation: some StringProtocol) -> String {
    var characters = String.UnicodeScalarView()
    var rest = Array(notation.unicodeScalars)[...]
    while let first = rest.popFirst() {
      if first == "^", let next = rest.first {
        rest = rest.dropFirst()
        Unicode.Scalar(next.value ^ 0x40).map { characters.append($0) }
      } else if first == "\\", let next = rest.first {
        let digits = rest.prefix(3).prefix { ("0"..."7").contains($0) }
        if digits.count == 3 {
          rest = rest.dropFirst(3)
          let code = digits.reduce(0) { $0 * 8 + $1.value - ("0" as Unicode.Scalar).value }
          Unicode.Scalar(code).map { characters.append($0) }
        } else {
          rest = rest.dropFirst()
          characters.append(next == "e" ? "\u{1B}" : next)
        }
      } else {
        characters.append(first)
      }
    }
    return String(characters)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var bytes = utf8
    while bytes.last?.isBlank == true { bytes.removeLast() }
    return Substring(bytes)
  }

  /// `"a" to "z"` as its two ends, anything else in quotation marks as itself.
  fileprivate var quotedEnds: [Substring] {
    let quote = UInt8(ascii: "\"")
    guard utf8.count >= 2, utf8.first == quote, utf8.last == quote else { return [self] }
    let inner = utf8.dropFirst().dropLast()
    guard let low = inner.firstIndex(of: quote), low > inner.startIndex else { return [Substring(inner)] }
    // Blanks that line the columns up stand before the word.
    let behind = inner[inner.index(after: low)...]
    let rest = Substring(behind.drop(while: \.isBlank))
    guard rest.startIndex > behind.startIndex, rest.hasPrefix("to \"") else { return [Substring(inner)] }
    return [Substring(inner[..<low]), rest.dropFirst(4)]
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
