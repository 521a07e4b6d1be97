import Books
import Foundation
import Language

/// Trains the weights of a language's cues from labelled sentences.
///
///     cue-train LANGUAGE-FOLDER SENTENCES.jsonl ... [--scores FILE]
///
/// It first trains on parts of the sentences and scores the rest, for the thresholds; then on all of them, for the weights.
/// `--scores` writes what the first step found, so that it can be judged; then no weights are written.
struct CueTraining {
  /// Each label's threshold is the one with the best F measure on sentences that were not trained on. A risky label
  /// must be right rather than complete: below 1, precision counts more.
  static let betaOfRisky: Float = 0.6
  static let folds = 5
  /// The features that are kept, the strongest.
  static let kept = 24_000

  let folder: String
  let sentences: [LabelledSentence]
  let scoresFile: String?
  private let settings: Regression.Settings
  private let targets: [Regression.Row]

  init(arguments: [String]) throws {
    var files: [String] = []
    var scores: String?
    var settings = Regression.Settings()
    var rest = arguments
    while !rest.isEmpty {
      let argument = rest.removeFirst()
      guard argument.hasPrefix("--") else {
        files.append(argument)
        continue
      }
      guard !rest.isEmpty else { throw TrainingFault(description: "\(argument) has no value") }
      let value = rest.removeFirst()
      switch (argument, Float(value)) {
      case ("--scores", _): scores = value
      case ("--decay", let number?): settings.decay = number
      case ("--rarity", let number?): settings.rarity = number
      case ("--passes", let number?): settings.passes = Int(number)
      case ("--drop", let number?): settings.drop = number
      case ("--kept", let number?): settings.kept = Int(number)
      default: throw TrainingFault(description: "\(argument) \(value) is not understood")
      }
    }
    guard files.count > 1 else { throw TrainingFault(description: "give the language's folder and labelled sentences") }
    folder = files[0]
    sentences = try files.dropFirst().flatMap(LabelledSentence.read)
    scoresFile = scores
    self.settings = settings
    targets = sentences.map(\.target)
  }

  func run() throws {
    let words = "\(folder)/words.yaml"
    let language = try CueWords.read(text: try String(contentsOfFile: words, encoding: .utf8), file: words)
    let texts = sentences.map(\.text)
    let vocabulary = CueVocabulary(language, texts: texts, fewest: 2)
    let matrix = FeatureMatrix(texts, vocabulary, fewest: 2)
    let scores = crossValidated(matrix)
    if let scoresFile { return try write(scores, to: scoresFile) }
    let thresholds = CueLabel.allCases.map { Threshold.best(for: $0, scores: scores, sentences: sentences) }
    let (model, columns) = train(matrix, rows: Array(sentences.indices))
    let text = WeightsText(model, columns, vocabulary, thresholds: thresholds)
    try text.lines.write(toFile: "\(folder)/weights.tsv", atomically: true, encoding: .utf8)
    print("\(sentences.count) sentences, \(text.features) features kept of \(matrix.keys.count)")
  }

  /// The score of each sentence by weights that never saw it.
  private func crossValidated(_ matrix: FeatureMatrix) -> [Regression.Row] {
    var random = SplitMix(state: 7)
    let order = Array(sentences.indices).shuffled(using: &random)
    var scores = Array(repeating: Regression.Row(), count: sentences.count)
    for fold in 0..<CueTraining.folds {
      let parts = order.enumerated()
      let rows = parts.filter { $0.offset % CueTraining.folds != fold }.map(\.element)
      let (model, columns) = train(matrix, rows: rows)
      for part in parts where part.offset % CueTraining.folds == fold {
        scores[part.element] = model.score(columns.row(part.element))
      }
    }
    return scores
  }

  /// Trains, keeps the strongest features, and trains those again.
  private func train(_ matrix: FeatureMatrix, rows: [Int]) -> (model: Regression, columns: FeatureMatrix) {
    let whole = Regression(matrix, rows: rows, targets: targets, settings)
    let columns = matrix.keeping(whole.strongest(settings.kept, counts: matrix.counts))
    var model = Regression(columns, rows: rows, targets: targets, settings)
    model.dropSmall(settings.drop)
    return (model, columns)
  }

  private func write(_ scores: [Regression.Row], to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let thresholds = CueLabel.allCases.map { Threshold.best(for: $0, scores: scores, sentences: sentences) }
    var text = ""
    for (sentence, score) in zip(sentences, scores) {
      let given = CueLabel.allCases.filter { score[$0.index] >= thresholds[$0.index] }
      let row = ScoredSentence(
        text: sentence.text, labels: CueLabel.allCases.filter(sentence.labels.contains), given: given,
        tricky: sentence.isTricky)
      text += String(decoding: try encoder.encode(row), as: UTF8.self) + "\n"
    }
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }
}

struct ScoredSentence: Encodable {
  let text: String
  let labels: [CueLabel]
  let given: [CueLabel]
  let tricky: Bool
}
