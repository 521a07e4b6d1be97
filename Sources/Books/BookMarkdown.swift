/// A book as a page to read, print or put on a wall.
package enum BookMarkdown {
  package static func text(_ book: Playbook) -> String {
    if book.form == .page { return sheet(book) }
    var lines = ["# \(book.title)", ""]
    if !book.about.isEmpty { lines += [book.about, ""] }
    if !book.facts.isEmpty { lines += ["## What to find out", ""] + book.facts.flatMap(fact) + [""] }
    for (index, step) in book.steps.enumerated() { lines += page(of: step, number: index + 1) }
    if !book.nextWords.isEmpty {
      lines += ["## When they hear from us", ""]
      lines += book.nextWords.sorted { $0.key < $1.key }.map { "- severity \($0.key): \($0.value)" } + [""]
    }
    return lines.joined(separator: "\n")
  }

  /// To be printed and written on: what to say and do, and lines to fill in; whoever reads it asks for no rule.
  private static func sheet(_ book: Playbook) -> String {
    var lines = ["# \(book.title)", "", book.about, ""]
    for step in book.steps {
      lines += ["## \(step.title)", ""]
      lines += step.say.flatMap { ["> \"\($0.text)\"", ""] } + step.aim.flatMap { [$0.text, ""] }
      lines += step.avoid.flatMap { ["Not: \($0.text).", ""] }
      lines += step.ask.flatMap { ["\($0.text): \(blank)", ""] }
    }
    return lines.joined(separator: "\n")
  }

  /// Room for handwriting.
  private static let blank = String(repeating: "_", count: 30)

  private static func fact(_ fact: Fact) -> [String] {
    let held = fact.until.map { " Until it is answered: \(fact.choice($0)?.label ?? $0)." } ?? ""
    let head = "- **\(fact.question)** (`\(fact.id)`)\(held)"
    return [head]
      + fact.choices.map { choice in
        let then = choice.then.map { $0.text + note($0) }.joined(separator: "; ")
        return "  - \(choice.label)" + (then.isEmpty ? "" : ": \(then)")
      }
  }

  private static func page(of step: Step, number: Int) -> [String] {
    var lines = ["## \(number). \(step.title)", ""]
    var notes = step.minutes.isEmpty ? [] : [step.minutes]
    if step.when != .always { notes.append("only when \(step.when.words)") }
    if step.isQuiet { notes.append("they talk, the shell keeps quiet") }
    if step.asksFeedback { notes.append("their words are kept as what we should do better") }
    if !notes.isEmpty { lines += ["*\(notes.joined(separator: "; "))*", ""] }
    lines += step.aim.map { "\($0.text)\(note($0))" }.flatMap { [$0, ""] }
    lines += list("Say", step.say, quoted: true) + list("Ask", step.ask, quoted: true)
    lines += list("Avoid", step.avoid, quoted: false)
    if !step.needs.isEmpty {
      lines += ["**Before you go on**", ""] + step.needs.map { "- \($0.condition.words)" } + [""]
    }
    return lines
  }

  private static func list(_ title: String, _ phrases: [Phrase], quoted: Bool) -> [String] {
    guard !phrases.isEmpty else { return [] }
    let mark = quoted ? "\"" : ""
    return ["**\(title)**", ""] + phrases.map { "- \(mark)\($0.text)\(mark)\(note($0))" } + [""]
  }

  /// When it is said, and by which rules.
  private static func note(_ phrase: Phrase) -> String {
    var parts = phrase.when == .always ? [] : ["when \(phrase.when.words)"]
    if !phrase.rules.isEmpty {
      parts.append("rule\(phrase.rules.count == 1 ? "" : "s") \(phrase.rules.map(String.init).joined(separator: ", "))")
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}
