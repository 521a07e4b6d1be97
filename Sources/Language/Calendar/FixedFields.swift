/// The numbers in a text of fixed shape, as "dddd-dd-dd": `d` stands for a digit, anything else for itself. At most eight.
///
/// Every stored line has its moment in such a text, so it is read and written as bytes and without an array.
struct FixedFields {
  private var values = SIMD8<Int>()

  /// Numbers to be written.
  init(_ values: Int...) {
    for (index, value) in values.prefix(self.values.scalarCount).enumerated() { self.values[index] = value }
  }

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

  /// The numbers in that shape, with noughts in front. They are not negative; of one that has more digits than its place the
  /// last ones are written.
  func text(shape: String) -> String {
    String(unsafeUninitializedCapacity: shape.utf8.count) { bytes in
      _ = bytes.initialize(fromContentsOf: shape.utf8)
      var (start, index) = (0, 0)
      while start < bytes.count {
        let end = bytes[start...].prefix { $0 == UInt8(ascii: "d") }.endIndex
        var rest = self[index]
        for place in (start..<end).reversed() {
          bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        if end > start { index += 1 }
        start = end + 1
      }
      return shape.utf8.count
    }
  }
}
