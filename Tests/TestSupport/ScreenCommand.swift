/// A control sequence taken apart: `CSI ? 25 h`.
struct ScreenCommand: Sendable {
  /// What stands between `CSI` and the final character, as written.
  let text: String
  let final: Unicode.Scalar
  let isPrivate: Bool
  private let numbers: [Int?]

  init(_ text: String, final: Unicode.Scalar) {
    self.text = text
    self.final = final
    isPrivate = text.hasPrefix("?")
    numbers = text.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
  }

  /// Whether it is of the plain form: numbers and, it may be, a question mark before them.
  var isPlain: Bool {
    text.drop { $0 == "?" }.allSatisfy { $0.isNumber || $0 == ";" || $0 == ":" }
  }

  var all: [Int] { numbers.compactMap { $0 } }

  /// How often or how far; 1 where nothing or 0 is written.
  var count: Int { max(1, number(0)) }

  /// A row or column as the program counts, from 1.
  func position(_ index: Int) -> Int { max(1, number(index)) - 1 }

  func number(_ index: Int) -> Int {
    min(numbers.indices.contains(index) ? numbers[index] ?? 0 : 0, 9999)
  }
}
