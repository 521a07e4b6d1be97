import Calls
import Language

extension DocumentFormat {
  package static let markdown = DocumentFormat(
    name: "md", isForPeople: true, summary: MarkdownDocuments.summary, letter: { MarkdownDocuments.letter($0.letter) },
    executive: MarkdownDocuments.brief)
}

/// Documents as Markdown.
private enum MarkdownDocuments {
  static func letter(_ letter: Letter) -> String {
    letter.blocks.map { block in
      switch block {
      case .paragraph(let lines): lines.map { text($0) }.joined(separator: "  \n")
      case .list(let items, let isNumbered):
        items.enumerated().map { index, item in (isNumbered ? "\(index + 1). " : "- ") + text(item) }
          .joined(separator: "\n")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  @Sendable static func brief(_ brief: ExecutiveBrief) -> String {
    let parts = [("Situation", brief.situation), ("Agreed", brief.agreed), ("Needed from you", brief.needed)]
    return "# \(MarkdownText.escaped(brief.title))\n\n"
      + parts.map { "- **\($0):** \(MarkdownText.escaped($1))\n" }.joined()
  }

  private static func text(_ words: [Letter.Words]) -> String {
    words.map { words in
      switch words {
      case .ours(let text): text
      case .typed(let text): MarkdownText.escaped(text)
      }
    }.joined()
  }

  @Sendable static func summary(_ record: CallRecord) -> String {
    (head(record) + record.sections.flatMap { lines(of: $0, record) }).joined(separator: "\n") + "\n"
  }

  private static func lines(of part: CallRecord.Section, _ record: CallRecord) -> [String] {
    switch part {
    case .nextWord:
      section(
        "Next word",
        [
          record.nextWordWords(MarkdownText.escaped).map { "\($0)." }
            ?? "Not set. They do not know when they hear from us."
        ])
    case .issues:
      section("Issues", record.issues.map { item($0, $0.content.text, $0.content.standing(now: record.day)) })
    case .actions: section("Actions, both sides", actions(record))
    case .remedies:
      section("Remedies", record.remedies.map { item($0, $0.content.text, remedy($0.content, record)) })
    case .quotes: section("Their words", record.quotes.map { item($0, $0.content.text, quote($0.content)) })
    case .todos:
      section(
        "Our to-dos",
        record.todos.map { todo in
          let kept = todo.content.keptOn.map { ", \($0.keptWords(now: record.day))" } ?? ""
          return item(todo, todo.content.text, due(todo.content.due, record) + kept)
        })
    case .texts(let title, let items): section(title, items.map { item($0, $0.content.text, $0.content.remark) })
    case .facts: section("Facts", record.facts.map { "- \(MarkdownText.escaped("\($0.question) \($0.words)"))" })
    case .stepsLeftOut:
      section(
        "Steps left out",
        record.skipped.map { "- \($0.title)" + ($0.why.isEmpty ? "" : ": \(MarkdownText.escaped($0.why))") })
    case .irregularities:
      section("Left open or out of order", record.irregularities.map { "- \(MarkdownText.escaped($0))" })
    case .heat: []
    case .timeline:
      section(
        "Timeline (\(zone(record)))",
        record.timeline.map { "- \($0.at.civil.time) \(MarkdownText.escaped($0.words))" })
    }
  }

  private static func head(_ record: CallRecord) -> [String] {
    var lines = ["# \(MarkdownText.escaped(record.account ?? "No account yet")), call \(record.number)", ""]
    if let contact = record.contact {
      let whole = contact.role.map { "\(contact.name), \($0)" } ?? contact.name
      lines.append("- On the line: \(MarkdownText.escaped(whole))")
    }
    if !record.leader.isEmpty { lines.append("- Led by: \(MarkdownText.escaped(record.leader))") }
    let began = "\(record.day.weekday.name) \(record.day.iso) \(record.beganAt.civil.time)"
    lines.append("- When: \(began) (\(zone(record))), \(record.length)")
    if let escalation = record.escalation { lines.append("- Escalation: \(escalation)") }
    if let severity = record.severity { lines.append("- Severity: \(severity)") }
    if let phone = record.phone { lines.append("- Ring back: \(MarkdownText.escaped(phone))") }
    let heat = record.readings.map { String($0.content.heat) }.joined(separator: " ")
    lines.append("- Heat, 0 to 10: \(heat.isEmpty ? "not read" : heat)")
    if record.isDiscarded {
      lines.append("- The call was begun by accident and thrown away.")
    } else if !record.isEnded {
      lines.append("- The call is still open.")
    }
    return lines
  }

  private static func zone(_ record: CallRecord) -> String {
    let offset = record.beganAt.iso.suffix(6)
    return record.zone.isEmpty ? String(offset) : "\(record.zone), UTC\(offset)"
  }

  /// Both sides in the order of their dates; what has no date comes last.
  private static func actions(_ record: CallRecord) -> [String] {
    record.plan.map { action in
      let who = record.words(for: action.content.actor)
      return item(
        action, "\(who): \(action.content.text)",
        "\(due(action.content.due, record)), \(action.content.standing(now: record.day))")
    }
  }

  private static func quote(_ quote: Quote) -> String {
    [quote.speaker, quote.issue.map { "i\($0)" }].compactMap { $0 }.joined(separator: ", ")
  }

  private static func due(_ due: Due?, _ record: CallRecord) -> String {
    due?.words(now: record.day) ?? "no date yet"
  }

  private static func remedy(_ remedy: Remedy, _ record: CallRecord) -> String {
    var parts = [remedy.state.rawValue]
    if let cost = remedy.cost { parts.append(cost.words) }
    if let name = remedy.approvedBy { parts.append("approved by \(name)") }
    if remedy.waitsForApproval {
      parts.append(
        remedy.isBeyondCompare ? "not in the limit's currency, not approved" : "above the limit, not approved")
    }
    if let day = remedy.keptOn { parts.append(day.keptWords(now: record.day)) }
    return parts.joined(separator: ", ")
  }

  /// One captured thing, with what there is to remark and the scribe who wrote it down.
  private static func item<Content>(_ item: CallRecord.Item<Content>, _ text: String, _ remark: String) -> String {
    let remarks = ([remark] + item.origins).filter { !$0.isEmpty }
    let tail = remarks.isEmpty ? "" : " (\(MarkdownText.escaped(remarks.joined(separator: ", "))))"
    return "- \(item.reference) \(MarkdownText.escaped(text))\(tail)"
  }

  /// A section that would be empty is left out.
  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "## \(title)", ""] + lines
  }
}
