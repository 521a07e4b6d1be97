import Books
import Foundation
import Language

/// The folder of a language: its words, and the phrases of its cues.
struct LanguageFolder {
  let words: CueLanguage
  let books: [CueBook]
  /// Its files as they lie there, the words first.
  private let files: [String]

  init(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(5)) }
    let paths = names.sorted().filter { $0 != "words" }.map { "\(folder)/\($0).yaml" }
    let file = "\(folder)/words.yaml"
    files = try ([file] + paths).map { try String(contentsOfFile: $0, encoding: .utf8) }
    words = try CueWords.read(text: files[0], file: file)
    books = try zip(paths, files.dropFirst()).map { [words] path, text in
      try CueBook(text: text, file: path, classes: words.names)
    }
  }

  /// The words, phrases and cards as they are used, to lie beside these files.
  var packed: [UInt8] { CueGuide.packed(words, books, origin: CueGuide.origin(ofFiles: files.flatMap(\.utf8))) }

  /// A reader whose phrases are features.
  var reader: CueReader { CueReader(words, phrases: phrases) }

  var phrases: [CuePhrase] { books.flatMap { $0.phrases(areWeighed: true) } }

  /// Every word and class it speaks of, for naming features.
  var spokenOf: [String] {
    words.classes.flatMap { group in ["[\(group.name)]"] + group.words }
      + (words.spellings + words.endings).flatMap(\.said) + phrases.flatMap(\.names)
  }
}
