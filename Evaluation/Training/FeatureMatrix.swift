import Foundation
import Language

/// What labelled sentences show, as the files that `fit.py` reads: `columns.tsv`, a feature a line with its key, the
/// number of sentences that show it and its name; and `sentences.txt`, a sentence a line with the row of its text, counted
/// from 0, and the columns it shows.
struct FeatureMatrix {
  /// A feature that one sentence alone shows says nothing of others.
  static let fewest = 2

  private let columns: [(feature: CueFeature, count: Int)]
  private let sentences: [(row: Int, columns: [Int])]
  private let names: [CueFeature.Symbol: String]

  init(_ rows: [LabelledSentence], _ language: LanguageFolder) {
    let reader = language.reader
    let shown = rows.enumerated().flatMap { row, sentence in reader.features(in: sentence.text).map { (row, $0) } }
    var counts: [CueFeature: Int] = [:]
    for (_, features) in shown { for feature in features { counts[feature, default: 0] += 1 } }
    let kept = counts.filter { $0.value >= Self.fewest }.map { ($0.key, $0.value) }.sorted { $0.0.key < $1.0.key }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.0, $0) })
    columns = kept
    sentences = shown.map { ($0.0, $0.1.compactMap { places[$0] }) }
    var words = Set(rows.flatMap { FeatureMatrix.words(of: $0.text) })
    words.formUnion(language.spokenOf)
    names = Dictionary(words.map { (CueVocabulary.symbol($0), $0) }, uniquingKeysWith: min)
  }

  /// The words of a text and their beginnings, and its marks, so that symbols have names.
  private static func words(of text: String) -> [String] {
    let text = text.lowercased().replacing("’", with: "'")
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
    let parts = words.flatMap { $0.split(separator: "'").map(String.init) }
    let all = words + parts + text.filter { !$0.isLetter && !$0.isNumber }.map(String.init)
    return all
      + all.compactMap { word in
        String(validating: word.utf8.prefix(CueVocabulary.prefixLength), as: UTF8.self).map { "\($0)-" }
      }
  }

  private func name(_ feature: CueFeature) -> String {
    "\(feature.kind) " + feature.symbols.map { names[$0] ?? "#" }.joined(separator: " ")
  }

  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let lines = columns.map { "\(String($0.feature.key, radix: 16))\t\($0.count)\t\(name($0.feature))\n" }
    try lines.joined().write(toFile: "\(folder)/columns.tsv", atomically: true, encoding: .utf8)
    let rows = sentences.map { row, columns in "\(row) \(columns.map(String.init).joined(separator: " "))\n" }
    try rows.joined().write(toFile: "\(folder)/sentences.txt", atomically: true, encoding: .utf8)
    print("\(sentences.count) sentences, \(columns.count) features")
  }
}
