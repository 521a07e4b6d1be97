/// The lines that can be brought back, the oldest first, and a walk through them.
struct History {
  /// More are not kept; the oldest go.
  static let limit = 5000

  private(set) var lines: [String] = []
  /// The same lines as they are searched, made when they are first searched.
  private var folded: [Folded] = []

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
    let sought = Folded(words).characters
    guard !sought.isEmpty else { return nil }
    while folded.count < lines.count { folded.append(Folded(lines[folded.count])) }
    let places =
      goingBack ? Array((0..<min(start, lines.count)).reversed()) : Array(min(start + 1, lines.count)..<lines.count)
    for place in places {
      if let offset = folded[place].offset(of: sought) { return (place, offset) }
    }
    return nil
  }

  /// A line as it is searched: in small letters, `ß` as `ss`, however its characters are composed.
  private struct Folded {
    /// Only the beginning of a very long line is searched, so that each key is answered at once.
    private static let limit = 20_000

    private(set) var characters: [Character] = []
    /// Which character of the line each of them comes from, where they are not one for one.
    private var places: [Int] = []

    init(_ text: String) {
      var isOneForOne = true
      for (place, character) in text.prefix(Self.limit).enumerated() {
        if let ascii = character.asciiValue, character != "\r\n" {
          let isCapital = (0x41...0x5A).contains(ascii)
          characters.append(isCapital ? Character(UnicodeScalar(ascii | 0x20)) : character)
          places.append(place)
          continue
        }
        let folded = character.uppercased().lowercased()
        characters += folded
        places += folded.map { _ in place }
        isOneForOne = isOneForOne && folded.count == 1
      }
      if isOneForOne { places = [] }
    }

    /// Where the sought begins, in characters of the line.
    func offset(of sought: [Character]) -> Int? {
      guard characters.count >= sought.count else { return nil }
      let found = (0...(characters.count - sought.count)).first {
        characters[$0] == sought[0] && characters[$0..<($0 + sought.count)].elementsEqual(sought)
      }
      return found.map { places.isEmpty ? $0 : places[$0] }
    }
  }
}
