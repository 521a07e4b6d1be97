import Books
import Foundation
import Language

/// The folder of a language: its words, and the phrases of its cues.
struct LanguageFolder {
  let words: CueLanguage
  let books: [CueBook]

  init(_ folder: String) throws {
    let file = "\(folder)/words.yaml"
    words = try CueWords.read(text: try String(contentsOfFile: file, encoding: .utf8), file: file)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    books = try names.filter { $0.hasSuffix(".yaml") && $0 != "words.yaml" }.map { [words] name in
      let path = "\(folder)/\(name)"
      return try CueBook(
        text: try String(contentsOfFile: path, encoding: .utf8), file: path, classes: words.names)
    }
  }

  /// A reader whose phrases are features.
  var reader: CueReader { CueReader(words, phrases: phrases) }

  var phrases: [CuePhrase] { books.flatMap { $0.phrases(areWeighed: true) } }

  /// Every word and class it speaks of, for naming features.
  var spokenOf: [String] {
    words.classes.flatMap { group in ["[\(group.name)]"] + group.words }
      + (words.spellings + words.endings).flatMap(\.said) + phrases.flatMap(\.names)
  }
}
