/// The end of a line where a date may stand, and what sets the date off from the text.
enum WhenEnding {
  /// In tokens; more than any phrase has that a person would say.
  static let longestPhrase = 32

  private static let connectors: Set<String> = ["by", "on", "at", "before", "until", "till"]

  private static let closers: Set<String> = ["exactly", "please", "sharp"]

  /// Where the words end: full stops, brackets and a closing "latest" or "please" are left out.
  static func start(in tokens: [WhenToken]) -> Int {
    var end = tokens.count
    while end > 0 {
      if tokens[end - 1].isMark || tokens[end - 1].word.map(closers.contains) == true {
        end -= 1
      } else if tokens[end - 1].word == "latest" {
        end -= end > 2 && tokens[end - 2].word == "the" && tokens[end - 3].word == "at" ? 3 : 1
      } else {
        break
      }
    }
    return end
  }

  /// The first token of what sets off the date that starts at `start`: ", by around" counts as one.
  static func connector(before start: Int, in tokens: [WhenToken]) -> Int? {
    var place = start
    if place > 0, tokens[place - 1].word.map(WhenAnchor.vague.contains) == true { place -= 1 }
    var found: Int?
    while let earlier = connectorEnding(at: place, in: tokens) {
      place = earlier
      found = place
    }
    return found
  }

  /// The start of one comma, one "by" or one "no later than" that ends just before a token.
  private static func connectorEnding(at index: Int, in tokens: [WhenToken]) -> Int? {
    guard index > 0 else { return nil }
    let last = tokens[index - 1]
    if last.isMark(",") || last.word.map(connectors.contains) == true { return index - 1 }
    return WhenAnchor.noLaterThan(before: index, in: tokens)
  }

  /// The text up to a token, without the blanks before it.
  static func text(before index: Int, in text: String, _ tokens: [WhenToken]) -> String {
    guard index > 0 else { return "" }
    return String(text[..<tokens[index - 1].range.upperBound])
  }
}
