/// The bytes of a file that stays where it is, for as long as somebody holds this.
package protocol HeldBytes: AnyObject, Sendable {
  var bytes: UnsafeRawBufferPointer { get }
}

/// What training found: how much each feature speaks for each label, as it lies in a file, whose bytes are looked up
/// where they stand.
///
/// All numbers are little-endian. A head of 320 bytes: `EKCUES03`; a sum of all that follows it, 64 bits; the sums of the
/// words and phrases and of the sentences that they were trained with, 64 bits each; the number of features and the power
/// of two of the table's size, 32 bits each; nothing up to byte 64; then, for 16 lanes of which the last is empty, 32-bit
/// numbers: what one step of a label's weights is worth, what each label starts from, and from which score it is likely
/// and sure. Then the table: for each place the upper 32 bits of a key (0: none), then for each place the number of its
/// row, 16 bits, counted from 1. Then the rows, 16 signed bytes each; the first is of no feature.
package struct CueWeights: Sendable {
  /// The labels there is room for in a row.
  package static let lanes = 16
  /// The largest weight, in steps.
  package static let largest = 127
  package static let mark: [UInt8] = Array("EKCUES03".utf8)
  package static let headLength = 320
  /// Where the sum stands, and what it is of.
  package static let sumPlace = 8
  package static let summedFrom = 16
  package static let originPlace = 16
  package static let countPlace = 32
  package static let stepPlace = 64

  private let holder: any HeldBytes
  // Into the bytes of the holder, which nobody changes.
  nonisolated(unsafe) private let keys: UnsafeRawPointer
  nonisolated(unsafe) private let places: UnsafeRawPointer
  nonisolated(unsafe) private let rows: UnsafeRawPointer
  private let mask: Int
  /// The number of features.
  package let count: Int
  let steps: SIMD16<Float>
  let starts: SIMD16<Float>
  let likely: SIMD16<Float>
  let sure: SIMD16<Float>
  package let origin: Origin

  /// What weights were trained with, as sums: others would ask for others.
  package struct Origin: Hashable, Sendable {
    /// Of the words and phrases of the language.
    package let language: UInt64
    /// Of the labelled sentences.
    package let sentences: UInt64

    package init(language: UInt64, sentences: UInt64) { (self.language, self.sentences) = (language, sentences) }
  }

  /// Nil for what is no file of weights, or a damaged one.
  package init?(_ holder: any HeldBytes) {
    let bytes = holder.bytes
    guard bytes.count >= Self.headLength, bytes.starts(with: Self.mark), let base = bytes.baseAddress else {
      return nil
    }
    let number = { (place: Int) in Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    let long = { (place: Int) in UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    let (count, power) = (number(Self.countPlace), number(Self.countPlace + 4))
    guard power <= 20, count < 1 << min(power, 16) else { return nil }
    let size = 1 << power
    guard bytes.count == Self.headLength + size * 6 + (count + 1) * Self.lanes else { return nil }
    guard long(Self.sumPlace) == Self.sum(UnsafeRawBufferPointer(rebasing: bytes[Self.summedFrom...])) else {
      return nil
    }
    self.holder = holder
    self.count = count
    mask = size - 1
    keys = base + Self.headLength
    places = keys + size * 4
    rows = places + size * 2
    origin = Origin(language: long(Self.originPlace), sentences: long(Self.originPlace + 8))
    let lanes = { (place: Int) in
      var lanes = SIMD16<Float>()
      for lane in 0..<Self.lanes {
        let bits = base.loadUnaligned(fromByteOffset: Self.stepPlace + place * 64 + lane * 4, as: UInt32.self)
        lanes[lane] = Float(bitPattern: UInt32(littleEndian: bits))
      }
      return lanes
    }
    (steps, starts, likely, sure) = (lanes(0), lanes(1), lanes(2), lanes(3))
  }

  /// The row of a feature; 0 where it has none.
  @inline(__always)
  func row(of key: UInt64) -> Int {
    let wanted = Self.check(of: key)
    var place = Int(truncatingIfNeeded: key) & mask
    // A table that is full has no end of a search.
    for _ in 0...mask {
      let found = UInt32(littleEndian: keys.load(fromByteOffset: place * 4, as: UInt32.self))
      if found == wanted {
        return min(count, Int(UInt16(littleEndian: places.load(fromByteOffset: place * 2, as: UInt16.self))))
      }
      if found == 0 { return 0 }
      place = (place &+ 1) & mask
    }
    return 0
  }

  /// What is kept of a key to know it by.
  @inline(__always)
  package static func check(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }

  /// How much a row speaks for a label.
  func weight(_ row: Int, _ label: CueLabel) -> Float {
    Float(rows.load(fromByteOffset: row * Self.lanes + label.index, as: Int8.self)) * steps[label.index]
  }

  /// The score of each label: the sum over the features of a sentence, weighed by how many there are.
  func scores(_ found: ArraySlice<FoundFeatures.Feature>) -> SIMD16<Float> {
    var sum = SIMD16<Int32>()
    for feature in found {
      let row = rows.loadUnaligned(fromByteOffset: Int(feature.row) * Self.lanes, as: SIMD16<Int8>.self)
      sum &+= SIMD16<Int32>(truncatingIfNeeded: row)
    }
    return SIMD16<Float>(sum) * steps / Float(max(1, found.count)).squareRoot() + starts
  }

  /// A sum that a cut or a changed byte alters. Four words go side by side, since each step waits for the one before: a file
  /// is summed whole before it is believed.
  package static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let word = { (index: Int) in UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
    let count = UInt64(bytes.count)
    var (first, second, third, fourth) = (count, count ^ 1, count ^ 2, count ^ 3)
    var index = 0
    while index + 32 <= bytes.count {
      first = mixed(first, word(index))
      second = mixed(second, word(index + 8))
      third = mixed(third, word(index + 16))
      fourth = mixed(fourth, word(index + 24))
      index += 32
    }
    var sum = mixed(mixed(mixed(first, second), third), fourth)
    while index + 8 <= bytes.count {
      sum = mixed(sum, word(index))
      index += 8
    }
    while index < bytes.count {
      sum = mixed(sum, UInt64(bytes[index]))
      index += 1
    }
    return sum
  }

  /// One step of a sum: whatever is changed in either of the two changes it.
  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }
}
