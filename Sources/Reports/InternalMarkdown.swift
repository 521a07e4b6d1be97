/// The internal summary as Markdown.
package enum InternalMarkdown {
  package static func text(_ summary: CallSummary) -> String {
    var lines = head(summary)
    let nextWord = summary.nextWord.map { "\($0)." } ?? "Not set. They do not know when they hear from us."
    lines += section("Next word", [nextWord])
    lines += section("Issues", items(summary.issues))
    lines += section("Actions, both sides", items(summary.actions))
    lines += section("Remedies", items(summary.remedies))
    lines += section("Their words", items(summary.quotes))
    lines += section("Our to-dos", items(summary.todos))
    lines += section("To find out", items(summary.questions))
    lines += section("Facts", summary.facts.map { "- \($0.reference): \(MarkdownText.escaped($0.text))" })
    lines += section("Notes", items(summary.notes))
    lines += section(
      "Steps left out",
      summary.skipped.map { "- \($0.reference)" + ($0.text.isEmpty ? "" : ": \(MarkdownText.escaped($0.text))") })
    lines += section(
      "Left open or out of order", summary.irregularities.map { "- \(MarkdownText.escaped($0))" })
    lines += section(
      "Timeline (\(summary.zone))", summary.timeline.map { "- \($0.clock) \(MarkdownText.escaped($0.text))" })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(_ summary: CallSummary) -> [String] {
    var lines = ["# \(MarkdownText.escaped(summary.account ?? "No account yet")), call \(summary.number)", ""]
    if let contact = summary.contact { lines.append("- On the line: \(MarkdownText.escaped(contact))") }
    if !summary.leader.isEmpty { lines.append("- Led by: \(MarkdownText.escaped(summary.leader))") }
    lines.append("- When: \(summary.date) (\(summary.zone)), \(count(summary.minutes, "minute"))")
    if let escalation = summary.escalation { lines.append("- Escalation: \(escalation)") }
    if let severity = summary.severity { lines.append("- Severity: \(severity)") }
    if let phone = summary.phone { lines.append("- Ring back: \(MarkdownText.escaped(phone))") }
    let heat = summary.heat.map(String.init).joined(separator: " ")
    lines.append("- Heat, 0 to 10: \(heat.isEmpty ? "not read" : heat)")
    if !summary.isEnded { lines.append("- The call is still open.") }
    return lines
  }

  private static func items(_ lines: [CallSummary.Line]) -> [String] {
    lines.map { line in
      let remark = line.remark.isEmpty ? "" : " (\(MarkdownText.escaped(line.remark)))"
      return "- \(line.reference) \(MarkdownText.escaped(line.text))\(remark)"
    }
  }

  /// A section that would be empty is left out.
  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "## \(title)", ""] + lines
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
