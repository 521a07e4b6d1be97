/// What libedit's `bind` lists: which command each key calls.
struct BindingList: Equatable {
  /// By the characters the key sends; the map that is typed with, vi's command map, and sequences.
  private(set) var keys: [String: String] = [:]
  private(set) var alternative: [String: String] = [:]
  private(set) var sequences: [String: String] = [:]

  init(_ text: String) {
    var section = \BindingList.keys
    for line in text.split(whereSeparator: \.isNewline) {
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
    guard let arrow = line.ranges(of: "->").last else { return }
    let command = line[arrow.upperBound...].trimmingPrefix { $0 == " " || $0 == "\t" }
    let ends = line[..<arrow.lowerBound].trimmed.quotedEnds
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
        if digits.count == 3, let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 8) {
          rest = rest.dropFirst(3)
          Unicode.Scalar(value).map { characters.append($0) }
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
    var text = self
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }

  /// `"a" to "z"` as its two ends, anything else in quotation marks as itself.
  fileprivate var quotedEnds: [Substring] {
    guard count >= 2, first == "\"", last == "\"" else { return [self] }
    let inner = dropFirst().dropLast()
    // Blanks that line the columns up stand before the word.
    let parts = inner.split(separator: /"\s+to "/, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty ? parts : [inner]
  }
}
