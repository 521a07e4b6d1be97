/// The lines that can be brought back, the oldest first, and a walk through them.
struct History {
  /// More are not kept; the oldest go.
  static let limit = 5000

  private(set) var lines: [String] = []
  /// The same lines as they are searched, made when they are first searched.
  private var folded: [[Character]] = []

  /// Where the walk is; `lines.count` is the line being typed.
  private var place = 0
  /// What was being typed when the walk began.
  private var draft = ""

  /// Adds a line as the newest, unless it says nothing or says what the newest one says.
  mutating func add(_ line: String) {
    if line.contains(where: { !$0.isWhitespace }), lines.last != line { lines.append(line) }
    if lines.count > Self.limit {
      lines.removeFirst()
      if !folded.isEmpty { folded.removeFirst() }
    }
    endWalk()
  }

  /// The next walk begins at the newest line.
  mutating func endWalk() {
    place = lines.count
    draft = ""
  }

  /// The line before; nil when there is none. `current` is what stands in the line.
  mutating func older(than current: String) -> String? {
    guard place > 0 else { return nil }
    if place == lines.count { draft = current }
    place -= 1
    return lines[place]
  }

  /// The next line, at last the one that was being typed.
  mutating func newer() -> String? {
    guard place < lines.count else { return nil }
    place += 1
    return place == lines.count ? draft : lines[place]
  }

  mutating func oldest(from current: String) -> String? {
    guard !lines.isEmpty, place > 0 else { return nil }
    if place == lines.count { draft = current }
    place = 0
    return lines[0]
  }

  mutating func newest() -> String? {
    guard place < lines.count else { return nil }
    place = lines.count
    return draft
  }

  /// The newest line that goes on from `beginning`.
  func continuation(of beginning: String) -> String? {
    guard !beginning.isEmpty else { return nil }
    return lines.last { $0.count > beginning.count && $0.hasPrefix(beginning) && !$0.contains("\n") }
  }

  /// The nearest line that holds `words` somewhere, going back from `start` or on from it; and where in it they begin,
  /// in characters. Capitals and the way letters are put together make no difference.
  mutating func line(holding words: String, from start: Int, goingBack: Bool) -> (place: Int, offset: Int)? {
    let sought = Self.folded(words)
    guard !sought.isEmpty else { return nil }
    while folded.count < lines.count { folded.append(Self.folded(lines[folded.count])) }
    let places =
      goingBack ? Array((0..<min(start, lines.count)).reversed()) : Array(min(start + 1, lines.count)..<lines.count)
    for place in places {
      if let offset = Self.offset(of: sought, in: folded[place]) { return (place, offset) }
    }
    return nil
  }

  /// Characters in small letters; equal characters are equal however they are composed.
  private static func folded(_ text: String) -> [Character] {
    text.flatMap { character in character.lowercased().first.map { [$0] } ?? [] }
  }

  private static func offset(of sought: [Character], in text: [Character]) -> Int? {
    guard text.count >= sought.count else { return nil }
    let first = sought[0]
    return (0...(text.count - sought.count)).first {
      text[$0] == first && text[$0..<($0 + sought.count)].elementsEqual(sought)
    }
  }
}
