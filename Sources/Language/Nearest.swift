/// The word a person most likely meant: the one closest in single-letter slips.
package enum Nearest {
  /// The candidate within a third of the word's length (at least one slip, at most three), nearest first.
  package static func match(_ word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased().unicodeScalars.prefix(40))
    guard !typed.isEmpty else { return nil }
    let allowed = min(3, max(1, typed.count / 3))
    let ranked = candidates.map { candidate in
      (candidate, slips(typed, Array(candidate.lowercased().unicodeScalars.prefix(40))))
    }
    return ranked.filter { $0.1 <= allowed }.min { $0.1 < $1.1 }?.0
  }

  /// Whether one letter added, left out, changed or swapped with its neighbour turns a word into the other.
  static func isOneSlip(_ word: String, from other: String) -> Bool {
    let (left, right) = (Array(word.unicodeScalars), Array(other.unicodeScalars))
    guard abs(left.count - right.count) <= 1, left.count < 40 else { return false }
    return slips(left, right) == 1
  }

  /// Letters added, left out, changed or swapped with their neighbour to turn one word into the other.
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
