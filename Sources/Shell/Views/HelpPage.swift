import ArgumentParser
import LineEditing

/// The help of a command, as the package of the command line words it.
struct HelpPage: Block {
  let error: any Error

  func lines(on paper: Paper) -> [StyledText] {
    guard paper.isLinear else {
      return Verbatim(Evenkeel.fullMessage(for: error, columns: paper.columns)).lines(on: paper)
    }
    // As wide as can be, so that each option is one line.
    let lines = Evenkeel.fullMessage(for: error, columns: 10_000).split(separator: "\n")
    return HelpPage.spoken(lines).flatMap { Wrapping.lines(StyledText($0), columns: paper.columns) }
  }

  /// "--contact <contact>: Who is on the line." The blanks between an option and its words are a colon, and words that
  /// stand below a long option are brought to it.
  static func spoken(_ lines: [Substring]) -> [String] {
    var spoken: [String] = []
    for line in lines {
      let parts = line.split(separator: "  ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      let words = parts.joined(separator: ": ")
      let isBelow = line.prefix { $0 == " " }.count > 4
      if isBelow, let option = spoken.popLast() {
        spoken.append("\(option): \(words)")
      } else if !words.isEmpty {
        spoken.append(words)
      }
    }
    return spoken
  }
}
