import Books
import LineEditing

/// A book as a page on the screen: what is said, when, and by which rules.
enum BookView {
  static func blocks(_ book: Playbook) -> [any Block] {
    if book.form == .page { return sheet(book) }
    var page: [any Block] = [Heading(book.title)]
    if !book.about.isEmpty { page.append(Paragraph(StyledText(book.about), indent: 2, hanging: 4)) }
    page += book.facts.flatMap(blocks)
    for (index, step) in book.steps.enumerated() { page += blocks(step, number: index + 1) }
    guard !book.nextWords.isEmpty else { return page }
    let words = book.nextWords.sorted { $0.key < $1.key }
    return page + [Gap(), Heading("When they hear from us")]
      + [LabelledList(words.map { LabelledList.Row("severity \($0.key)", StyledText($0.value)) }, style: .plain)]
  }

  /// What was learnt with it, the newest first.
  static func lessons(_ lessons: [String]) -> [any Block] {
    if lessons.isEmpty { return [] }
    return [Gap(), Heading("What was learnt with it"), LabelledList.bullets(lessons, of: "Lesson")]
  }

  /// As it is printed: whoever reads it asks for no rule and no condition.
  private static func sheet(_ book: Playbook) -> [any Block] {
    [Heading(book.title), Paragraph(StyledText(book.about), indent: 2)] + book.steps.flatMap(sheet)
  }

  private static func sheet(_ step: Step) -> [any Block] {
    let rows =
      step.say.map { LabelledList.Row("say", StyledText("\"\($0.text)\"", .words)) }
      + step.aim.map { LabelledList.Row("", StyledText($0.text)) }
      + step.avoid.map { LabelledList.Row("not", StyledText($0.text, .caution)) }
    let blanks = step.ask.map { Paragraph(StyledText("\($0.text): ____________________"), indent: 2, hanging: 4) }
    return [Gap(), Card(heading: Heading(step.title), rows: rows)] + blanks
  }

  private static func blocks(_ fact: Fact) -> [any Block] {
    let question = StyledText(fact.question, .strong) + StyledText(" (\(fact.id))", .muted)
    return [Gap(), Paragraph(question, indent: 2, hanging: 4, spoken: "Question")]
      + fact.choices.flatMap { choice in
        [Paragraph(StyledText(choice.label), indent: 4, hanging: 6, spoken: "Answer")]
          + choice.then.map { Paragraph(StyledText($0.text) + note($0), indent: 6, hanging: 8, spoken: "Then") }
      }
  }

  private static func blocks(_ step: Step, number: Int) -> [any Block] {
    var rows: [LabelledList.Row] = []
    if step.when != .always {
      rows.append(LabelledList.Row("", StyledText("only when \(step.when.words)", .muted)))
    }
    rows += step.aim.map { LabelledList.Row("", StyledText($0.text) + note($0)) }
    rows += step.say.map { LabelledList.Row("say", StyledText("\"\($0.text)\"", .words) + note($0)) }
    rows += step.ask.map { LabelledList.Row("ask", StyledText("\"\($0.text)\"", .words) + note($0)) }
    rows += step.avoid.map { LabelledList.Row("avoid", StyledText($0.text, .caution) + note($0)) }
    rows += step.needs.map { LabelledList.Row("needs", StyledText($0.condition.words)) }
    let heading = Heading("\(number) \(step.title)", spoken: "Step \(number): \(step.title)", remark: step.minutes)
    return [Gap(), Card(heading: heading, rows: rows)]
  }

  /// When the phrase is said, and by which rules.
  private static func note(_ phrase: Phrase) -> StyledText {
    var parts = phrase.when == .always ? [] : ["when \(phrase.when.words)"]
    if !phrase.rules.isEmpty { parts.append(phrase.rules.map(String.init).joined(separator: ", ")) }
    return parts.isEmpty ? StyledText() : StyledText(" (\(parts.joined(separator: "; ")))", .muted)
  }
}
