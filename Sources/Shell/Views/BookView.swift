import Books
import LineEditing

/// A book as a page on the screen: what is said, when, and by which rules.
enum BookView {
  static func lines(_ book: Playbook, columns: Int) -> [StyledText] {
    var page = Page(columns: columns)
    page.add(StyledText(book.title, .title))
    if !book.about.isEmpty { page.add(StyledText(book.about), indent: 2) }
    for fact in book.facts {
      page.gap()
      page.add(StyledText(fact.question, .strong) + StyledText("  \(fact.id)", .muted), indent: 2)
      for choice in fact.choices {
        page.add(StyledText(choice.label), indent: 4)
        for then in choice.then { page.add(StyledText(then.text) + note(then), indent: 6) }
      }
    }
    for (index, step) in book.steps.enumerated() { add(step, number: index + 1, to: &page) }
    if !book.nextWords.isEmpty {
      page.gap()
      page.add(StyledText("When they hear from us", .title))
      for (level, words) in book.nextWords.sorted(by: { $0.key < $1.key }) {
        page.add(StyledText("severity \(level)   \(words)"), indent: 2)
      }
    }
    return page.lines
  }

  private static func add(_ step: Step, number: Int, to page: inout Page) {
    page.gap()
    page.add(StyledText("\(number) \(step.title)", .title) + StyledText("  \(step.minutes)", .muted))
    if step.when != .always { page.add(StyledText("only when \(step.when.words)", .muted), indent: 2) }
    for (label, phrases) in [("", step.aim), ("say", step.say), ("ask", step.ask), ("avoid", step.avoid)] {
      for phrase in phrases {
        let style: Style = label == "say" || label == "ask" ? .words : label == "avoid" ? .caution : .plain
        let mark = style == .words ? "\"" : ""
        page.add(
          StyledText(label.padding(to: 7), .muted) + StyledText("\(mark)\(phrase.text)\(mark)", style) + note(phrase),
          indent: 2, hanging: 9)
      }
    }
    for need in step.needs { page.add(StyledText("needs  ", .muted) + StyledText(need.condition.words), indent: 2) }
  }

  private static func note(_ phrase: Phrase) -> StyledText {
    var parts = phrase.when == .always ? [] : ["when \(phrase.when.words)"]
    if !phrase.rules.isEmpty { parts.append(phrase.rules.map(String.init).joined(separator: ", ")) }
    return parts.isEmpty ? StyledText() : StyledText("  (\(parts.joined(separator: "; ")))", .muted)
  }

  private struct Page {
    let columns: Int
    var lines: [StyledText] = []

    init(columns: Int) {
      self.columns = columns
    }

    mutating func add(_ text: StyledText, indent: Int = 0, hanging: Int? = nil) {
      lines += Wrapping.lines(text, columns: columns, indent: indent, hanging: hanging ?? indent + 2)
    }

    mutating func gap() {
      lines.append(StyledText())
    }
  }
}
