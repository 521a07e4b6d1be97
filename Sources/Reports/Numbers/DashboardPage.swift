import Calls
import Language

/// The overview as one HTML file: no script, nothing from outside, readable in light and in dark, on paper and by ear.
package enum DashboardPage {
  package static func html(_ overview: Overview) -> String {
    let title = "Escalations, \(WhenWords.day(overview.today, now: overview.today)) \(overview.today.year)"
    let parts = [
      "<h1>\(text(title))</h1>", open(overview), week(overview), promises(overview), heats(overview), numbers(overview),
    ]
    return HTMLDocuments.page(title, parts.joined(separator: "\n"), look: look)
  }

  private static let look = """

    main { max-width: 60rem; }
    td, th { overflow-wrap: normal; }
    th, td:last-child { white-space: normal; }
    @media (max-width: 40rem) {
      .open, .open caption, .open tbody, .open tr { display: block; }
      .open thead { position: absolute; left: -999rem; }
      .open tr { border-bottom: 1px solid var(--line); padding: .25rem 0; }
      .open td { display: inline-block; border: 0; padding: 0 1rem 0 0; white-space: normal; }
      .open td:empty { display: none; }
      .open td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); font-weight: 400; }
    }
    .bad { color: var(--heat); font-weight: 600; }
    .spark { width: 8rem; }
    .heat, .broken { fill: var(--heat); }
    .kept { fill: var(--ink); }
    .late { fill: var(--line); }
    .key { display: inline-block; width: .75rem; height: .75rem; margin-left: 1rem; }
    .key.kept { background: var(--ink); }
    .key.late { background: var(--line); }
    .key.broken { background: var(--heat); }

    """

  private static func text(_ text: String) -> String { HTMLText.escaped(text) }

  private static func section(_ heading: String, _ body: String) -> String { "<h2>\(heading)</h2>\n\(body)" }

  private static func open(_ overview: Overview) -> String {
    guard !overview.numbers.open.isEmpty else { return section("Open", "<p>No escalation is open.</p>") }
    let rows = overview.numbers.open.map { open in
      let days = overview.today.dayNumber - open.openedAt.civil.date.dayNumber
      let word = open.nextWord.map { $0.words(now: overview.today) + (overview.isLate(open) ? ", late" : "") } ?? "none"
      let isBad = open.nextWord == nil || overview.isLate(open)
      return """
        <tr><td>\(open.number)</td><td>\(text(open.account))</td><td data-label="severity">\(open.severity.map(String.init) ?? "")</td>
        <td>\(days) day\(days == 1 ? "" : "s")</td><td>\(text(open.stage.rawValue))</td><td data-label="owner">\(text(open.owner ?? ""))</td>
        <td\(open.late > 0 ? " class=\"bad\"" : "")>\(open.late == 0 ? "" : "\(open.late) late")</td>
        <td data-label="next word"\(isBad ? " class=\"bad\"" : "")>\(text(word))</td></tr>
        """
    }
    let heads = ["No.", "Account", "Severity", "Age", "Stage", "Owner", "Promises", "Next word"]
    return section(
      "Open, the most severe and oldest first",
      table(heads, rows, "Severity 1: their business stands still; 4: annoyed.", style: "open"))
  }

  private static func week(_ overview: Overview) -> String {
    let items = overview.thisWeek.map { open in
      let word = open.nextWord?.words(now: overview.today) ?? ""
      return
        "<li\(overview.isLate(open) ? " class=\"bad\"" : "")>\(text(word)), \(text(open.account)) (\(open.number))\(overview.isLate(open) ? ", late" : "")</li>"
    }
    let silent = overview.silent.map {
      "<li class=\"bad\">\(text($0.account)) (\($0.number)): nobody has said when</li>"
    }
    let all = items + silent
    return section(
      "Who hears from us this week",
      all.isEmpty ? "<p>Nobody is due.</p>" : "<ul>\n\(all.joined(separator: "\n"))\n</ul>")
  }

  private static func table(
    _ heads: [String], _ rows: [String], _ caption: String, style: String? = nil
  ) -> String {
    let head = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
    return """
      <div class="wide"><table\(style.map { " class=\"\($0)\"" } ?? "")><caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  /// A bar for each month, parted by how what was due in it has ended; the table says the same in numbers.
  private static func promises(_ overview: Overview) -> String {
    guard !overview.numbers.months.isEmpty else {
      return section("What became of what was promised", "<p>Nothing was due yet.</p>")
    }
    let rows = overview.numbers.months.map { month in
      func cells(_ tally: PromiseTally) -> String {
        "<td>\(tally.kept)</td><td>\(tally.late)</td><td>\(tally.broken)</td>"
      }
      return "<tr><th scope=\"row\">\(text(month.name))</th>\(cells(month.promises))\(cells(month.words))</tr>"
    }
    let heads = ["Month", "kept", "late", "not kept", "word kept", "word late", "no word"]
    return section(
      "What became of what was promised",
      bars(overview.numbers.months) + table(heads, rows, "By the month in which it was due: promises, then next words.")
    )
  }

  private static func bars(_ months: [Numbers.Month]) -> String {
    let tallies = months.map { ($0.name, $0.all) }
    let most = max(1, tallies.map(\.1.due).max() ?? 1)
    let (width, row, left) = (600, 26, 90)
    var body = ""
    for (index, (name, tally)) in tallies.enumerated() {
      let top = index * row
      body += "<text x=\"0\" y=\"\(top + 17)\" fill=\"currentColor\" font-size=\"13\">\(text(name))</text>"
      var x = left
      for (count, style) in [(tally.kept, "kept"), (tally.late, "late"), (tally.broken, "broken")] where count > 0 {
        let length = max(2, count * (width - left - 50) / most)
        body += "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(top + 4)\" width=\"\(length)\" height=\"18\"/>"
        x += length + 1
      }
      body +=
        "<text x=\"\(x + 6)\" y=\"\(top + 17)\" fill=\"currentColor\" font-size=\"13\">\(tally.kept)/\(tally.due)</text>\n"
    }
    let label = tallies.map { "\($0.0): \($0.1.words)" }.joined(separator: "; ")
    return """
      <svg viewBox="0 0 \(width) \(tallies.count * row)" role="img" aria-label="\(text(label))">
      \(body)</svg>
      <p class="quiet"><span class="key kept"></span> in time <span class="key late"></span> late <span class="key broken"></span> not kept</p>

      """
  }

  /// The last readings of each open escalation, each as its line.
  private static func heats(_ overview: Overview) -> String {
    let read = overview.numbers.open.filter { !$0.heats.isEmpty }
    guard !read.isEmpty else { return section("Their anger", "<p>Nobody has read it.</p>") }
    let rows = read.map { open in
      "<tr><td>\(text(open.account)) (\(open.number))</td><td>\(open.heats.map(String.init).joined(separator: " "))</td><td>\(line(open.heats))</td></tr>"
    }
    return section(
      "Their anger, from call to call", table(["Account", "Last readings", ""], rows, "0 calm, 10 as angry as can be."))
  }

  private static func line(_ heats: [Int]) -> String {
    let (width, height) = (120, 24)
    let step = heats.count > 1 ? Double(width - 8) / Double(heats.count - 1) : 0
    func point(_ index: Int) -> (x: Int, y: Int) {
      (4 + Int((Double(index) * step).rounded()), height - 3 - min(max(heats[index], 0), 10) * (height - 6) / 10)
    }
    let points = heats.indices.map { "\(point($0).x),\(point($0).y)" }.joined(separator: " ")
    let last = point(heats.count - 1)
    return """
      <svg class="spark" viewBox="0 0 \(width) \(height)" aria-hidden="true"><polyline points="\(points)" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="\(last.x)" cy="\(last.y)" r="3" class="heat"/></svg>
      """
  }

  private static func numbers(_ overview: Overview) -> String {
    let rows = overview.lines.map {
      "<tr><th scope=\"row\">\($0.label.prefix(1).uppercased() + $0.label.dropFirst())</th><td>\(text($0.text))</td></tr>"
    }
    return section("In numbers", "<table><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>")
  }
}
