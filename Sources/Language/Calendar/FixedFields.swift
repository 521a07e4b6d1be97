/// The numbers in a text of fixed shape, as "dddd-dd-dd": `d` stands for a digit, anything else for itself.
struct FixedFields {
  private let values: [Int]

  /// Nil unless the text has that shape exactly.
  init?(_ text: some StringProtocol, shape: String) {
    guard text.utf8.count == shape.utf8.count else { return nil }
    var values: [Int] = []
    var isInsideNumber = false
    for (byte, expected) in zip(text.utf8, shape.utf8) {
      if expected == UInt8(ascii: "d") {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let carried = isInsideNumber ? (values.popLast() ?? 0) * 10 : 0
        values.append(carried + Int(byte - UInt8(ascii: "0")))
        isInsideNumber = true
      } else {
        guard byte == expected else { return nil }
        isInsideNumber = false
      }
    }
    self.values = values
  }

  /// The number at that place; 0 where the shape has fewer.
  subscript(index: Int) -> Int {
    values.indices.contains(index) ? values[index] : 0
  }
}
