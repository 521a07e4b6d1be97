/// The end of a line where a date may stand, and what sets the date off from the text.
enum WhenEnding {
  /// In tokens; more than any phrase has that a person would say.
  static let longestPhrase = 32

  /// They say by when, whatever stands before them.
  private static let deadlines: Set<String> = ["by", "due", "before", "until", "till"]
  /// They may as well belong to the text.
  private static let joints: Set<String> = ["on", "at"]

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

  /// The first token of what joins the date that starts at `start` to the text, and whether that sets it off from it:
  /// ", by around" counts as one.
  static func joint(before start: Int, in tokens: [WhenToken], isHour: Bool) -> (start: Int, isSetOff: Bool) {
    var place = start
    var isSetOff = false
    // "about 5" is an hour more or less, "about Monday" what the talk is of.
    if place > 0, let word = tokens[place - 1].word, WhenAnchor.vague.contains(word), isHour || word != "about" {
      place -= 1
    }
    while place > 0 {
      let last = tokens[place - 1]
      if last.isMark(",") || last.word.map(deadlines.contains) == true {
        (place, isSetOff) = (place - 1, true)
      } else if let earlier = WhenAnchor.noLaterThan(before: place, in: tokens) {
        (place, isSetOff) = (earlier, true)
      } else if last.word.map(joints.contains) == true {
        place -= 1
      } else {
        break
      }
    }
    return (place, isSetOff)
  }

  /// The text up to a token, without the blanks before it.
  static func text(before index: Int, in text: String, _ tokens: [WhenToken]) -> String {
    guard index > 0 else { return "" }
    return String(text[..<tokens[index - 1].range.upperBound])
  }
}
