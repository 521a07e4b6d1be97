/// The SGR parameters in force: those set since the last reset, without those that another has replaced or ended.
struct ScreenRendition: Equatable, Sendable {
  /// What a parameter is ended by: all colours of the text, say, by 39.
  private static let endings: [(parameters: Set<Int>, ending: Int)] = [
    ([1, 2], 22), ([3, 20], 23), ([4, 21], 24), ([5, 6], 25), ([7], 27), ([8], 28), ([9], 29),
    (Set(30...38).union(90...97), 39), (Set(40...48).union(100...107), 49), ([58], 59),
  ]
  private static let colours: Set<Int> = [39, 49, 59]

  private var parts: [(text: String, ending: Int)] = []

  var text: String { parts.map(\.text).joined(separator: ";") }

  static func == (one: Self, other: Self) -> Bool { one.text == other.text }

  /// Applies what stands between `CSI` and `m`; returns the parameters that mean nothing here.
  mutating func apply(_ parameters: String) -> [String] {
    var unknown: [String] = []
    var fields = parameters.split(separator: ";", omittingEmptySubsequences: false).map(String.init)[...]
    while let first = fields.popFirst() {
      let code = Int(first.prefix { $0 != ":" }) ?? 0
      var part = first
      if [38, 48, 58].contains(first.isEmpty ? 0 : Int(first) ?? 0) {
        let count = fields.first == "2" ? 4 : 2
        part = ([first] + fields.prefix(count)).joined(separator: ";")
        fields = fields.dropFirst(count)
      }
      if !apply(code, part) { unknown.append(part) }
    }
    return unknown
  }

  private mutating func apply(_ code: Int, _ text: String) -> Bool {
    if code == 0 {
      parts = []
    } else if Self.endings.contains(where: { $0.ending == code }) {
      parts.removeAll { $0.ending == code }
    } else if let ending = Self.endings.first(where: { $0.parameters.contains(code) })?.ending {
      parts.removeAll { $0.text == text || $0.ending == ending && Self.colours.contains(ending) }
      parts.append((text, ending))
    } else {
      return false
    }
    return true
  }
}
