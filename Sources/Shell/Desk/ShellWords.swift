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

  /// The last word with the quotation mark that opens it, when that is not closed yet.
  static func unclosed(_ line: Substring) -> Substring? {
    var open: (mark: Character, start: Substring.Index)?
    var isInWord = false
    for index in line.indices {
      let character = line[index]
      if let mark = open?.mark {
        if character == mark { open = nil }
      } else if character == "\"" || (character == "'" && !isInWord) {
        open = (character, index)
      }
      isInWord = !character.isWhitespace || open != nil
    }
    return open.map { line[$0.start...] }
  }

  /// What stands behind the options at the beginning, each with its value.
  static func behindOptions(_ line: Substring) -> Substring {
    var rest = line
    while rest.hasPrefix("--") {
      var left = 2
      while left > 0, !rest.isEmpty {
        var quote: Character?
        rest = rest.drop { character in
          if let mark = quote {
            if character == mark { quote = nil }
            return true
          }
          if character == "\"" { quote = character }
          return !character.isWhitespace
        }
        rest = rest.drop(while: \.isWhitespace)
        left -= 1
      }
    }
    return rest
  }

  /// A name as it is typed to be read as one word, or as the words of a name that goes to the end of the line.
  static func typed(_ name: String, asOneWord: Bool) -> String {
    let words = split(name)
    if asOneWord ? words == [name] : words?.joined(separator: " ") == name { return name }
    return name.contains("\"") ? "'\(name)'" : "\"\(name)\""
  }
}
