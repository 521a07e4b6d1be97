/// Splits a line of the desk into words, with quotation marks as in any shell.
enum ShellWords {
  private struct Word {
    var text = ""
    let start: Substring.Index
    /// The quotation mark in which the line ends.
    var open: (mark: Character, at: Substring.Index)?
  }

  /// An apostrophe inside a word is a letter.
  private static func words(of line: Substring) -> [Word] {
    var words: [Word] = []
    var word: Word?
    for index in line.indices {
      let character = line[index]
      if let open = word?.open {
        if character == open.mark { word?.open = nil } else { word?.text.append(character) }
      } else if character == "\"" || (character == "'" && word == nil) {
        word = word ?? Word(start: index)
        word?.open = (character, index)
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = word ?? Word(start: index)
        word?.text.append(character)
      }
    }
    return words + [word].compactMap(\.self)
  }

  /// Nil when a quotation mark is not closed.
  static func split(_ line: String) -> [String]? {
    let words = words(of: line[...])
    return words.last?.open == nil ? words.map(\.text) : nil
  }

  /// What stands behind a quotation mark that is not closed yet, with the mark.
  static func unclosed(_ line: Substring) -> Substring? {
    words(of: line).last?.open.map { line[$0.at...] }
  }

  /// What stands behind the options at the beginning, each with its value.
  static func behindOptions(_ line: Substring) -> Substring {
    var rest = words(of: line)[...]
    while rest.first?.text.hasPrefix("--") == true { rest = rest.dropFirst(2) }
    return rest.first.map { line[$0.start...] } ?? line[line.endIndex...]
  }

  /// A name as it is typed to be read as one word, or as the words of a name that goes to the end of the line.
  static func typed(_ name: String, asOneWord: Bool) -> String {
    let words = split(name)
    if asOneWord ? words == [name] : words?.joined(separator: " ") == name { return name }
    return name.contains("\"") ? "'\(name)'" : "\"\(name)\""
  }
}
