import Foundation
import Language

/// One logistic regression for each label, over the same features, all of them trained at once.
struct Regression {
  typealias Row = SIMD16<Float>

  struct Settings {
    var passes = 30
    var rate: Float = 0.5
    /// How strongly weights are drawn to zero.
    var decay: Float = 2
    var seed: UInt64 = 1
    /// Rare features weigh more: the power of the inverse frequency.
    var rarity: Float = 1.5
    var drop: Float = 0.04
    var kept = 24000
  }

  private(set) var weights: [Row]
  private(set) var bias = Row()
  /// What a feature counts for.
  let values: [Float]

  init(_ matrix: FeatureMatrix, rows: [Int], targets: [Row], _ settings: Settings) {
    let all = Float(rows.count)
    values = matrix.counts.map { pow(log((1 + all) / (1 + Float($0))) + 1, settings.rarity) }
    weights = Array(repeating: Row(), count: matrix.keys.count)
    var squares = Array(repeating: Row(repeating: 1e-6), count: matrix.keys.count)
    var biasSquares = Row(repeating: 1e-6)
    var random = SplitMix(state: settings.seed)
    var order = rows
    let decays = matrix.counts.map { settings.decay / Float(max(1, $0)) }
    for pass in 0..<settings.passes {
      order.shuffle(using: &random)
      let rate = settings.rate / (1 + 0.1 * Float(pass))
      for index in order {
        let row = matrix.row(index)
        let scale = Regression.scale(row.count)
        let error = sigmoid(sum(row, scale)) - targets[index]
        biasSquares += error * error
        bias -= rate * error / biasSquares.squareRoot()
        for column in row {
          let place = Int(column)
          let gradient = error * (scale * values[place]) + weights[place] * decays[place]
          squares[place] += gradient * gradient
          weights[place] -= rate * gradient / squares[place].squareRoot()
        }
      }
    }
  }

  /// The columns that can move a score most, in their order.
  func strongest(_ count: Int, counts: [Int32]) -> [Int] {
    let strengths = weights.indices.map { column -> Float in
      let row = weights[column] * values[column]
      return (row * row).sum() * Float(counts[column])
    }
    return Array(weights.indices.sorted { strengths[$0] > strengths[$1] }.prefix(count)).sorted()
  }

  /// Weights too small to matter become none.
  mutating func dropSmall(_ share: Float) {
    let largest = weights.indices.map { i in (0..<15).map { abs(weights[i][$0] * values[i]) }.max() ?? 0 }.max() ?? 0
    for index in weights.indices {
      for lane in 0..<15 where abs(weights[index][lane] * values[index]) < share * largest { weights[index][lane] = 0 }
    }
  }

  static func scale(_ count: Int) -> Float { 1 / Float(max(1, count)).squareRoot() }

  func score(_ row: ArraySlice<Int32>) -> Row { sum(row, Regression.scale(row.count)) }

  private func sum(_ row: ArraySlice<Int32>, _ scale: Float) -> Row {
    var sum = Row()
    for column in row { sum += weights[Int(column)] * values[Int(column)] }
    return sum * scale + bias
  }

  private func sigmoid(_ score: Row) -> Row {
    var result = Row()
    for lane in 0..<15 { result[lane] = 1 / (1 + exp(-score[lane])) }
    return result
  }
}

/// Numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
