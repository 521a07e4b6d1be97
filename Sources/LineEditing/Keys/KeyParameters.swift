/// The numbers of a sequence: `1;5` is a key's number and its modifiers, `1;5:3` says also that it was let go.
struct KeyParameters {
  /// More than any number that means something, so that none can overflow.
  private static let most = 0x10_FFFF + 1
  private static let released = 3

  /// The numbers between semicolons, each with those that colons add to it; nil where none is written.
  private let numbers: [[Int?]]

  var count: Int { numbers.count }

  /// Nil when there is anything but digits, semicolons and colons: the sequence is a private one.
  init?(_ body: [Unicode.Scalar]) {
    guard body.allSatisfy({ $0.isDigit || $0 == ";" || $0 == ":" }) else { return nil }
    guard !body.isEmpty else {
      numbers = []
      return
    }
    numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ":", omittingEmptySubsequences: false).map(Self.number)
    }
  }

  subscript(index: Int) -> Int? {
    numbers.indices.contains(index) ? numbers[index].first ?? nil : nil
  }

  /// What is held down according to this parameter; nil when the key is let go.
  func keys(at index: Int) -> Key.Modifiers? {
    guard numbers.indices.contains(index) else { return [] }
    if numbers[index].count > 1, numbers[index][1] == Self.released { return nil }
    let bits = max(0, (self[index] ?? 1) - 1)
    return KeyTable.modifierBits.reduce(into: []) { keys, entry in
      if bits & entry.bit != 0 { keys.formUnion(entry.modifiers) }
    }
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { min(most, $0 * 10 + Int($1.value - 0x30)) }
  }
}
