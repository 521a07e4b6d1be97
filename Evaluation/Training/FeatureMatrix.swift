import Language

/// Sentences as rows of feature numbers, every sentence's one behind the other.
struct FeatureMatrix {
  private(set) var keys: [UInt64] = []
  /// How many sentences have each feature.
  private(set) var counts: [Int32] = []
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []

  var rows: Range<Int> { 0..<(starts.count - 1) }

  /// - Parameter fewest: a feature of fewer sentences is left out.
  init(_ texts: [String], _ vocabulary: CueVocabulary, fewest: Int32) {
    let read = texts.map { CueFeature.keys(of: $0, vocabulary) }
    var seen: [UInt64: Int32] = [:]
    for row in read {
      for key in Set(row) { seen[key, default: 0] += 1 }
    }
    keys = seen.filter { $0.value >= fewest }.keys.sorted()
    counts = keys.map { seen[$0] ?? 0 }
    fill(read)
  }

  private mutating func fill(_ read: [[UInt64]]) {
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    for row in read {
      columns += row.compactMap { places[$0] }
      starts.append(columns.count)
    }
  }

  func row(_ index: Int) -> ArraySlice<Int32> { columns[starts[index]..<starts[index + 1]] }

  /// The same sentences with fewer columns.
  func keeping(_ kept: [Int]) -> FeatureMatrix {
    var places = Array(repeating: Int32(-1), count: keys.count)
    for (place, column) in kept.enumerated() { places[column] = Int32(place) }
    var matrix = FeatureMatrix(keys: kept.map { keys[$0] }, counts: kept.map { counts[$0] })
    for index in rows {
      matrix.columns += row(index).map { places[Int($0)] }.filter { $0 >= 0 }
      matrix.starts.append(matrix.columns.count)
    }
    return matrix
  }

  private init(keys: [UInt64], counts: [Int32]) { (self.keys, self.counts) = (keys, counts) }
}
