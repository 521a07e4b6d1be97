import ArgumentParser
import LineEditing

/// The help of a command, as the package of the command line words it.
struct HelpPage: Block {
  let error: any Error

  /// The package indents by 26 columns, which takes some room to its right.
  private static let leastColumns = 50

  func lines(on paper: Paper) -> [StyledText] {
    if !paper.isLinear, paper.columns >= HelpPage.leastColumns {
      let lines = Evenkeel.fullMessage(for: error, columns: paper.columns).split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.flatMap { Paragraph(StyledText(String($0)), hanging: 4).lines(on: paper) }
    }
    // As wide as can be, so that each option is one line.
    let lines = Evenkeel.fullMessage(for: error, columns: 10_000).split(separator: "\n")
    return HelpPage.spoken(lines).flatMap { Paragraph(StyledText($0), hanging: 2).lines(on: paper) }
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
