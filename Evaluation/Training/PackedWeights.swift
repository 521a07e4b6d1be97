import Books
import Foundation
import Language

/// The file of weights: see `CueWeights`, which reads it.
struct PackedWeights {
  private var bytes: [UInt8]

  /// - Parameter fitted: what `fit.py` wrote: a line each for the worth of a step, for what a label starts from, and for the
  ///   scores from which it is likely and sure; then a line a feature with its key and its weights, in steps.
  init(fitted: String, _ language: LanguageFolder, _ files: [String]) throws {
    let lines = try String(contentsOfFile: fitted, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t")
    }
    guard lines.count > 4 else { throw TrainingFault(description: "\(fitted) is no fit") }
    let features = lines[4...]
    guard features.count < 1 << 16 else { throw TrainingFault(description: "too many features: \(features.count)") }
    // A third full, so that a feature without weights is soon known for one.
    var power = 4
    while 1 << power < features.count * 3 { power += 1 }
    bytes = CueWeights.mark + Array(repeating: 0, count: CueWeights.headLength - CueWeights.mark.count)
    put(CueGuide.origin(language.words, language.books), at: CueWeights.originPlace)
    put(try PackedWeights.sum(of: files), at: CueWeights.originPlace + 8)
    put(UInt32(features.count), at: CueWeights.countPlace)
    put(UInt32(power), at: CueWeights.countPlace + 4)
    for (block, line) in lines[..<4].enumerated() {
      for (lane, number) in line.enumerated() {
        guard let number = Float(number) else { throw TrainingFault(description: "\(fitted): \(number) is no number") }
        put(number.bitPattern, at: CueWeights.stepPlace + block * 64 + lane * 4)
      }
    }
    try putFeatures(features, power, fitted)
    let sum = bytes.withUnsafeBytes { CueWeights.sum(UnsafeRawBufferPointer(rebasing: $0[CueWeights.summedFrom...])) }
    put(sum, at: CueWeights.sumPlace)
  }

  private mutating func putFeatures(_ features: ArraySlice<[Substring]>, _ power: Int, _ fitted: String) throws {
    let size = 1 << power
    var checks = Array(repeating: UInt32(0), count: size)
    var places = Array(repeating: UInt16(0), count: size)
    var rows = Array(repeating: UInt8(0), count: CueWeights.lanes)
    for (index, line) in features.enumerated() {
      let weights = line.dropFirst().compactMap { Int8($0) }
      guard let key = line.first.flatMap({ UInt64($0, radix: 16) }), weights.count == CueLabel.allCases.count else {
        throw TrainingFault(description: "\(fitted):\(index + 5): no feature")
      }
      var place = Int(truncatingIfNeeded: key) & (size - 1)
      while checks[place] != 0 { place = (place + 1) & (size - 1) }
      (checks[place], places[place]) = (CueWeights.check(of: key), UInt16(index + 1))
      rows += weights.map { UInt8(bitPattern: $0) } + [0]
    }
    for check in checks { append(check) }
    for place in places { append(place) }
    bytes += rows
  }

  /// Of the sentences, in the order of the files.
  private static func sum(of files: [String]) throws -> UInt64 {
    let text = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    return Array(text.utf8).withUnsafeBytes { CueWeights.sum($0) }
  }

  private mutating func put(_ number: some FixedWidthInteger, at place: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.replaceSubrange(place..<(place + $0.count), with: $0) }
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  func write(to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
