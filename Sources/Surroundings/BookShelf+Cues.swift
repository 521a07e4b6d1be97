import Books
import Foundation
import Language

/// The cues of a language: shipped ones first, then those of the user's folders, which add to them.
extension BookShelf {
  /// The language whose folder is read.
  private static let language = "en"

  private var shippedCues: String { "\(shippedFolder)/cues/\(BookShelf.language)" }

  /// Every file of a cue there is, in the order in which they are laid over each other.
  package var cueFiles: [Found] {
    let folders = [shippedCues] + userFolders.reversed().map { "\($0)/cues/\(BookShelf.language)" }
    return folders.flatMap { folder in
      BookShelf.names(in: folder).filter { $0 != "words" }.map {
        Found(name: $0, path: "\(folder)/\($0).yaml", isShipped: folder == shippedCues)
      }
    }
  }

  package func cueLanguage() throws -> CueLanguage {
    let path = "\(shippedCues)/words.yaml"
    guard let text = try BookFile.text(of: path) else { throw missing("cues/\(BookShelf.language)/words", in: .calls) }
    return try CueWords.read(text: text, file: path)
  }

  /// The files that every cue rests on.
  var cueFoundations: [String] { ["\(shippedCues)/words.yaml", "\(shippedCues)/weights.bin"] }

  /// What training found.
  package var cueWeights: CueWeights? { FileBytes("\(shippedCues)/weights.bin").flatMap { CueWeights($0) } }

  /// The guide to cues. A faulty file of the user's is reported and left out.
  package func cues() throws -> (guide: CueGuide, reports: [String]) {
    let (files, weights) = (cueFiles, cueWeights)
    if let weights, files.allSatisfy(\.isShipped), let guide = packedGuide(of: files, weights) { return (guide, []) }
    return try guide(of: files, weights)
  }

  /// As it was packed when these very files lay there; nil where they were changed since.
  private func packedGuide(of files: [Found], _ weights: CueWeights) -> CueGuide? {
    guard let packed = FileBytes("\(shippedCues)/guide.bin") else { return nil }
    var sources: [UInt8] = []
    for path in ["\(shippedCues)/words.yaml"] + files.map(\.path) {
      guard let file = FileBytes(path) else { return nil }
      sources += file.bytes
    }
    return withExtendedLifetime(packed) {
      CueGuide(packed: packed.bytes, origin: CueGuide.origin(ofFiles: sources), weights: weights)
    }
  }

  private func guide(of files: [Found], _ weights: CueWeights?) throws -> (guide: CueGuide, reports: [String]) {
    let language = try cueLanguage()
    var reports: [String] = []
    var (shipped, own): ([CueBook], [CueBook]) = ([], [])
    for found in files {
      do throws(BookFault) {
        let text = try BookFile.text(of: found.path) ?? ""
        let book = try CueBook(text: text, file: found.path, classes: language.names)
        if found.isShipped { shipped.append(book) } else { own.append(book) }
      } catch {
        guard !found.isShipped else { throw error }
        reports.append("\(error.described)\nThis file is left out.")
      }
    }
    if weights == nil {
      reports.append(
        "\(shippedCues)/weights.bin is missing or damaged: cues are read by their phrases alone. Install anew.")
    }
    return (CueGuide(language, shipped: shipped, own: own, weights: weights), reports)
  }
}
