/// What training found: how much each feature speaks for each label.
///
/// The text of it (`weights.tsv`) can be read by a person: a line a label with the letter it has below, what it starts
/// from and what it has to reach; then a line a feature, under the name of its kind, with a number for each label that
/// it speaks for or against.
package struct CueWeights: Sendable {
  typealias Sum = SIMD16<Int16>

  /// The labels there is room for in a row.
  static let lanes = 16
  /// The largest weight: so many can be added for every feature of a piece without leaving the numbers of a sum.
  package static let largest = 63

  /// One step of a weight.
  private(set) var step: Float = 1
  private(set) var bias = SIMD16<Float>()
  private(set) var thresholds = SIMD16<Float>(repeating: .infinity)
  private(set) var places = FlatTable(capacity: 32_768)
  /// A row for each place, one behind the other; the first is of no feature.
  private(set) var rows = [Int8](repeating: 0, count: CueWeights.lanes)

  /// The number of features.
  var count: Int { rows.count / CueWeights.lanes - 1 }

  /// How much a feature speaks for a label.
  func weight(_ place: Int32, _ label: CueLabel) -> Int8 { rows[Int(place) * CueWeights.lanes + label.index] }

  /// The score of each label: the sum over its features, weighed by how many there are. At or above zero it is given.
  func scores(_ found: [CueFeature.Found]) -> SIMD16<Float> {
    var sum = Sum()
    rows.withUnsafeBufferPointer { rows in
      for feature in found {
        let start = Int(feature.place) * CueWeights.lanes
        for lane in 0..<CueWeights.lanes { sum[lane] &+= Int16(rows[start + lane]) }
      }
    }
    let scale = step / Float(max(1, found.count)).squareRoot()
    return SIMD16<Float>(sum) * scale + bias - thresholds
  }

  /// Without any weights nothing is given.
  init() {}

  /// - Parameter text: the UTF-8 of a file of weights. A line that cannot be read is passed over: the file is made by the
  ///   trainer, and a test reads it back.
  init(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: inout CueVocabulary) {
    rows.reserveCapacity(text.count)
    var lines = CueLines(text)
    var kind = CueFeature.Kind.words
    while let line = lines.next() {
      guard let first = line.first else { continue }
      switch first {
      case UInt8(ascii: "#"): continue
      case UInt8(ascii: "="): readLabel(line)
      case UInt8(ascii: ":"): kind = CueFeature.Kind(name: String(decoding: line.dropFirst(), as: UTF8.self)) ?? kind
      default: readFeature(line, kind, &vocabulary)
      }
    }
  }

  /// `=step 0.02`, or `=a blame -3.2 -1.9`.
  private mutating func readLabel(_ line: UnsafeBufferPointer<UInt8>.SubSequence) {
    let parts = String(decoding: line.dropFirst(), as: UTF8.self).split(separator: " ")
    if parts.count == 2, parts[0] == "step" { step = Float(parts[1]) ?? 1 }
    guard parts.count == 4, let label = CueLabel(rawValue: String(parts[1])) else { return }
    bias[label.index] = Float(parts[2]) ?? 0
    thresholds[label.index] = Float(parts[3]) ?? .infinity
  }

  /// `dropped the ball<tab>a40d-3`.
  private mutating func readFeature(
    _ line: UnsafeBufferPointer<UInt8>.SubSequence, _ kind: CueFeature.Kind, _ vocabulary: inout CueVocabulary
  ) {
    var symbols: (Int32, Int32, Int32) = (0, 0, 0)
    var words = 0
    var index = line.startIndex
    var start = index
    reading: while index < line.endIndex {
      let byte = line[index]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        let symbol = vocabulary.add(UnsafeBufferPointer(rebasing: line[start..<index]))
        switch words {
        case 0: symbols.0 = symbol
        case 1: symbols.1 = symbol
        default: symbols.2 = symbol
        }
        (words, start) = (words + 1, index + 1)
        if byte == UInt8(ascii: "\t") { break reading }
      }
      index += 1
    }
    guard words > 0, index < line.endIndex else { return }
    places.set(CueFeature(kind, symbols.0, symbols.1, symbols.2).key, to: Int32(count + 1))
    rows.append(contentsOf: repeatElement(0, count: CueWeights.lanes))
    readNumbers(line[(index + 1)...])
  }

  /// "a40d-3" into the last row.
  private mutating func readNumbers(_ text: UnsafeBufferPointer<UInt8>.SubSequence) {
    let start = rows.count - CueWeights.lanes
    var (lane, number, sign): (Int, Int, Int) = (-1, 0, 1)
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "o"):
        if lane >= 0 { rows[start + lane] = Int8(sign * number) }
        (lane, number, sign) = (Int(byte - UInt8(ascii: "a")), 0, 1)
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = min(CueWeights.largest, number * 10 + Int(byte - UInt8(ascii: "0")))
      default: continue
      }
    }
    if lane >= 0 { rows[start + lane] = Int8(sign * number) }
  }
}

/// The lines of a text in UTF-8, without their ends.
struct CueLines {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> UnsafeBufferPointer<UInt8>.SubSequence? {
    guard index < text.count else { return nil }
    let start = index
    while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
    defer { index += 1 }
    return text[start..<index]
  }
}
