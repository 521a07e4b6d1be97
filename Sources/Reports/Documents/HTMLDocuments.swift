import Calls
import Language

extension DocumentFormat {
  package static let html = DocumentFormat(
    name: "html", summary: HTMLDocuments.summary,
    letter: { mail in
      let heading = "<h1>\(HTMLText.escaped(mail.subject))</h1>"
      return HTMLDocuments.page(mail.subject, "\(heading)\n\(HTMLText.letter(mail.letter))")
    }, executive: HTMLDocuments.brief)
}

/// Documents as one page each: no script, nothing from outside, readable in light and in dark, on paper and by ear.
enum HTMLDocuments {
  /// - Parameter body: HTML.
  /// - Parameter look: further rules of style.
  static func page(_ title: String, _ body: String, look: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title))</title>
    <style>\(style)\(look)</style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """

    :root { color-scheme: light dark; --ink: #1b1b1b; --ground: #ffffff; --quiet: #545454; --line: #8a8a8a; --heat: #a3260b; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --ground: #161616; --quiet: #b9b9b9; --line: #8f8f8f; --heat: #ff9a7d; }
    }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.25; }
    h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
    h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
    li { margin: .25rem 0; }
    .quiet { color: var(--quiet); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; color: var(--quiet); }
    th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
    th, td:last-child { white-space: nowrap; }
    svg { width: 100%; height: auto; }
    @page { margin: 18mm; }
    @media print {
      :root { --ink: #000000; --ground: #ffffff; --quiet: #3d3d3d; --line: #777777; --heat: #a3260b; }
      main { max-width: none; padding: 0; }
      li, tr, svg { break-inside: avoid; }
      h2 { break-after: avoid; }
    }

    """

  // MARK: - For us

  @Sendable static func summary(_ record: CallRecord) -> String {
    let title = "\(record.account ?? "No account yet"), call \(record.number)"
    let parts =
      ["<h1>\(HTMLText.escaped(title))</h1>", head(record)] + record.sections.flatMap { html(of: $0, record) }
    return page(title, parts.joined(separator: "\n"))
  }

  private static func html(of part: CallRecord.Section, _ record: CallRecord) -> [String] {
    switch part {
    case .nextWord:
      section(
        "Next word",
        "<p>\(HTMLText.escaped(record.nextWordWords().map { "\($0)." } ?? "Not set. They do not know when they hear from us."))</p>"
      )
    case .issues:
      section("Issues", list(record.issues.map { item($0, $0.content.text, $0.content.remark(now: record.day)) }))
    case .actions: section("Actions, both sides", actions(record))
    case .remedies:
      section("Remedies", list(record.remedies.map { item($0, $0.content.text, remedy($0.content)) }))
    case .quotes:
      section("Their words", list(record.quotes.map { item($0, $0.content.text, $0.content.speaker ?? "") }))
    case .todos:
      section(
        "Our to-dos",
        list(record.todos.map { item($0, $0.content.text, $0.content.due?.words(now: record.day) ?? "") }))
    case .texts(let title, let items):
      section(title, list(items.map { item($0, $0.content.text, $0.content.remark) }))
    case .facts: section("Facts", list(record.facts.map { HTMLText.escaped("\($0.question) \($0.words)") }))
    case .stepsLeftOut: []
    case .irregularities: section("Left open or out of order", list(record.irregularities.map(HTMLText.escaped)))
    case .heat: section("How angry they were", heat(record))
    case .timeline:
      section("Timeline", list(record.timeline.map { HTMLText.escaped("\($0.at.civil.time) \($0.words)") }))
    }
  }

  private static func head(_ record: CallRecord) -> String {
    var lines: [String] = []
    if let contact = record.contact {
      lines.append("On the line: \(contact.role.map { "\(contact.name), \($0)" } ?? contact.name)")
    }
    if !record.leader.isEmpty { lines.append("Led by: \(record.leader)") }
    lines.append(
      "When: \(WrittenDate.day(record.day, now: record.day)) \(record.day.year), \(record.beganAt.civil.time), \(record.length)"
    )
    if let escalation = record.escalation { lines.append("Escalation: \(escalation)") }
    if let severity = record.severity { lines.append("Severity: \(severity)") }
    return list(lines.map(HTMLText.escaped))
  }

  private static func actions(_ record: CallRecord) -> String {
    if record.plan.isEmpty { return "" }
    let rows = record.plan.map { action -> String in
      let cells = [
        record.words(for: action.content.actor), action.content.text,
        action.content.due?.words(now: record.day) ?? "no date yet",
        action.content.standing(now: record.day),
      ]
      return "<tr><th scope=\"row\">\(action.reference)</th>"
        + cells.map { "<td>\(HTMLText.escaped($0))</td>" }.joined() + "</tr>"
    }
    let names = ["No.", "Who", "What", "By when", "State"].map { "<th scope=\"col\">\($0)</th>" }.joined()
    return
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Actions\">\n<table>\n<caption>In the order of their dates</caption>\n"
      + "<thead><tr>\(names)</tr></thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>\n</div>"
  }

  private static func remedy(_ remedy: Remedy) -> String {
    [remedy.state.rawValue, remedy.cost?.words, remedy.waitsForApproval ? "not approved" : nil].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// The readings over the call as a line, and the same in words.
  private static func heat(_ record: CallRecord) -> String {
    let readings = record.readings
    guard let first = readings.first, let last = readings.last else { return "" }
    // Written afterwards, the readings have an order and no times.
    let isTimed = record.writtenAt == nil
    let words = readings.map { isTimed ? "\($0.content.heat) at \($0.at.civil.time)" : "\($0.content.heat)" }
      .joined(separator: ", ")
    let span = max(1, isTimed ? last.at.seconds - first.at.seconds : readings.count - 1)
    let points = readings.enumerated().map { index, reading in
      (
        x: 40 + 520 * (isTimed ? reading.at.seconds - first.at.seconds : index) / span,
        y: 130 - reading.content.heat * 11
      )
    }
    let dots = points.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\" fill=\"var(--heat)\"/>" }.joined()
    let line = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return """
      <svg viewBox="0 0 600 150" role="img" aria-labelledby="heat-title heat-words">
      <title id="heat-title">How angry they were over the call, 0 calm to 10 furious</title>
      <desc id="heat-words">\(words)</desc>
      <path d="M40 20V130H560" fill="none" stroke="var(--line)"/>
      <text x="32" y="24" text-anchor="end" font-size="14" fill="var(--quiet)">10</text>
      <text x="32" y="134" text-anchor="end" font-size="14" fill="var(--quiet)">0</text>
      <polyline points="\(line)" fill="none" stroke="var(--heat)" stroke-width="2"/>
      \(dots)
      </svg>
      <p class="quiet">0 calm to 10 furious: \(words).</p>
      """
  }

  private static func item<Content>(_ item: CallRecord.Item<Content>, _ text: String, _ remark: String) -> String {
    let remarks = ([remark] + item.origins).filter { !$0.isEmpty }.joined(separator: ", ")
    let tail = remarks.isEmpty ? "" : " <span class=\"quiet\">(\(HTMLText.escaped(remarks)))</span>"
    return "<span class=\"quiet\">\(item.reference)</span> \(HTMLText.escaped(text))\(tail)"
  }

  /// - Parameter items: HTML.
  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>"
  }

  /// A section that would be empty is left out.
  private static func section(_ title: String, _ body: String) -> [String] {
    body.isEmpty ? [] : ["<h2>\(title)</h2>", body]
  }

  // MARK: - For an executive

  @Sendable static func brief(_ brief: ExecutiveBrief) -> String {
    let parts = [("Situation", brief.situation), ("Agreed", brief.agreed), ("Needed from you", brief.needed)]
    return page(
      brief.title,
      "<h1>\(HTMLText.escaped(brief.title))</h1>\n"
        + parts.map { "<p><strong>\($0):</strong> \(HTMLText.escaped($1))</p>" }.joined(separator: "\n"))
  }
}
