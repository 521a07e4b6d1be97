import Foundation
import Language

/// The file of weights: see `CueWeights`, which reads it.
struct WeightsText {
  let lines: String
  let features: Int

  init(_ model: Regression, _ columns: FeatureMatrix, _ vocabulary: CueVocabulary, thresholds: [Float]) {
    let rows = zip(model.weights, model.values).map { $0 * $1 }
    let largest = rows.map { row in (0..<16).map { abs(row[$0]) }.max() ?? 0 }.max() ?? 1
    let step = largest / Float(CueWeights.largest)
    var lines = [
      "# Made by make train. CueWeights says what each line is.",
      "=step \(step)",
    ]
    for label in CueLabel.allCases {
      lines.append(
        "=\(WeightsText.letter(label)) \(label.rawValue) \(model.bias[label.index]) \(thresholds[label.index])")
    }
    var byKind: [CueFeature.Kind: [String]] = [:]
    for (key, row) in zip(columns.keys, rows) {
      let feature = CueFeature(key: key)
      guard let kind = feature.kind, let numbers = WeightsText.numbers(row, step) else { continue }
      let name = feature.symbols.map { vocabulary.names[Int($0)] }.joined(separator: " ")
      byKind[kind, default: []].append("\(name)\t\(numbers)")
    }
    // Beginnings first: a word learns from them which beginning is its own.
    for kind in [.prefix] + CueFeature.Kind.allCases.filter({ $0 != .prefix }) {
      guard let found = byKind[kind] else { continue }
      lines += [":\(kind.name)"] + found.sorted()
    }
    features = byKind.values.reduce(0) { $0 + $1.count }
    self.lines = lines.joined(separator: "\n") + "\n"
  }

  private static func letter(_ label: CueLabel) -> Character {
    Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(label.index)))
  }

  /// "a40d-3"; nil where every weight is too small to count.
  private static func numbers(_ row: Regression.Row, _ step: Float) -> String? {
    let numbers = CueLabel.allCases.compactMap { label -> String? in
      let number = Int((row[label.index] / step).rounded())
      return number == 0 ? nil : "\(letter(label))\(number)"
    }
    return numbers.isEmpty ? nil : numbers.joined()
  }
}
