/// The numbers in a text of fixed shape, as "dddd-dd-dd": `d` stands for a digit, anything else for itself. At most eight.
///
/// Every stored line has its moment in such a text, so it is read as bytes and without an array.
struct FixedFields {
  private var values = SIMD8<Int>()

  /// Nil unless the text has that shape exactly.
  init?(_ text: some Collection<UInt8>, shape: String) {
    var bytes = text.makeIterator()
    var (index, isInsideNumber) = (-1, false)
    for expected in shape.utf8 {
      guard let byte = bytes.next() else { return nil }
      if expected == UInt8(ascii: "d") {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        if !isInsideNumber { index += 1 }
        guard index < values.scalarCount else { return nil }
        values[index] = values[index] * 10 + Int(byte - UInt8(ascii: "0"))
        isInsideNumber = true
      } else {
        guard byte == expected else { return nil }
        isInsideNumber = false
      }
    }
    guard bytes.next() == nil else { return nil }
  }

  /// The number at that place; 0 where the shape has fewer.
  subscript(index: Int) -> Int {
    (0..<values.scalarCount).contains(index) ? values[index] : 0
  }
}
