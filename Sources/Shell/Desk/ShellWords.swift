/// Splits a line of the desk into words, with quotation marks as in any shell.
enum ShellWords {
  /// Nil when a quotation mark is not closed. An apostrophe inside a word is a letter.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || (character == "'" && word == nil) {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return quote == nil ? words : nil
  }

  /// A name as it is typed to be read as one word, or as the words of a name that goes to the end of the line.
  static func typed(_ name: String, asOneWord: Bool) -> String {
    let words = split(name)
    if asOneWord ? words == [name] : words?.joined(separator: " ") == name { return name }
    return name.contains("\"") ? "'\(name)'" : "\"\(name)\""
  }
}
