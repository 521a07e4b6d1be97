/// A debrief as a file: for a mail, for a colleague's screen, for another program.
package enum DebriefDocuments {
  package static func markdown(_ debrief: Debrief) -> String {
    let text = MarkdownText.escaped
    var parts = [
      "# \(text(debrief.title))", "\(text(debrief.customer)): **\(debrief.score)**. \(text(debrief.ending))",
    ]
    if !debrief.missing.isEmpty { parts.append("They still need: \(text(debrief.missing.joined(separator: "; "))).") }
    parts.append(
      section(
        "Heat, of 100",
        debrief.readings.map { reading in
          let guess = reading.guess.map { ", you thought \($0)" } ?? ""
          let mark = reading.isTurningPoint ? " (turning point)" : ""
          let reasons = reading.reasons.isEmpty ? "" : ": \(text(reading.reasons.joined(separator: "; ")))"
          return "\(reading.turn == 0 ? "start" : "turn \(reading.turn)") \(reading.heat)\(guess)\(mark)\(reasons)"
        }))
    parts.append(
      section(
        "What mattered most",
        debrief.moments.map { moment in
          let better = moment.better.map { " Try: \"\(text($0))\"" } ?? ""
          return
            "Turn \(moment.turn), heat \(signed(moment.change)), \(text(moment.why)). They: \"\(text(moment.theirs))\" You: \"\(text(moment.said))\"\(better)"
        }))
    parts.append(
      section("What they did not tell you", debrief.hidden.map { "\(text($0.fact)) \(text($0.way))" }))
    parts.append(
      section(
        "Skills, of 10",
        debrief.skills.map { skill in
          let evidence = skill.evidence.map { "turn \($0.turn), \(text($0.reason)): \"\(text($0.words))\"" }
          let rules = skill.rules.isEmpty ? "" : " (rules \(skill.rules.map(String.init).joined(separator: ", ")))"
          return "**\(skill.name) \(points(skill))**\(rules)"
            + (evidence.isEmpty ? "" : ": \(evidence.joined(separator: "; "))")
        }))
    parts.append(
      section("Not understood, counts neither way", debrief.unread.map { "turn \($0.turn): \"\(text($0.words))\"" }))
    parts.append(section("Put right by the trainee", debrief.putRight.map(text)))
    if let next = debrief.next { parts.append("## Practise next\n\n**\(next.skill)**: \(text(next.advice))") }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "## \(title)\n\n" + items.map { "- \($0)" }.joined(separator: "\n")
  }

  static func signed(_ change: Int) -> String { change > 0 ? "+\(change)" : "\(change)" }
  static func points(_ skill: Debrief.Skill) -> String { skill.points.map { "\($0 / 10)" } ?? "not seen" }

  // MARK: - A page

  package static func html(_ debrief: Debrief) -> String {
    let text = HTMLText.escaped
    var parts = [
      "<h1>\(text(debrief.title))</h1>",
      "<p>\(text(debrief.customer))</p>\n<p><strong>\(debrief.score).</strong> \(text(debrief.ending))</p>",
    ]
    if !debrief.missing.isEmpty {
      parts.append("<p>They still need: \(text(debrief.missing.joined(separator: "; "))).</p>")
    }
    parts.append("<h2>Heat</h2>\n\(chart(debrief))\n\(reasons(debrief))")
    parts +=
      debrief.moments.isEmpty
      ? []
      : ["<h2>What mattered most</h2>"]
        + debrief.moments.map { moment in
          let better = moment.better.map { "<br>\n<strong>Try:</strong> “\(text($0))”" } ?? ""
          return """
            <h3>Turn \(moment.turn), heat \(signed(moment.change)): \(text(moment.why))</h3>
            <p><span class="quiet">They:</span> “\(text(moment.theirs))”<br>
            <span class="quiet">You:</span> “\(text(moment.said))”\(better)</p>
            """
        }
    parts += list(
      "What they did not tell you",
      debrief.hidden.map { "\(text($0.fact)) <span class=\"quiet\">\(text($0.way))</span>" })
    parts.append("<h2>Skills</h2>\n\(skills(debrief))")
    parts += list("Not understood", debrief.unread.map { "turn \($0.turn): “\(text($0.words))”" })
    parts += list("Put right by the trainee", debrief.putRight.map(text))
    if let next = debrief.next {
      parts.append("<h2>Practise next</h2>\n<p><strong>\(text(next.skill)):</strong> \(text(next.advice))</p>")
    }
    return HTMLDocuments.page("\(debrief.title), debrief", parts.joined(separator: "\n"))
  }

  private static func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty
      ? [] : ["<h2>\(title)</h2>\n<ul>\n" + items.map { "<li>\($0)</li>" }.joined(separator: "\n") + "\n</ul>"]
  }

  /// True heat as a line, the floor below it as another, what the trainee thought as rings; the same in words beside it.
  private static func chart(_ debrief: Debrief) -> String {
    let last = max(1, debrief.readings.count - 1)
    let x = { (index: Int) in 40 + 520 * index / last }
    let y = { (heat: Int) in 130 - heat * 11 / 10 }
    let line = { (points: [(Int, Int)]) in points.map { "\(x($0.0)),\(y($0.1))" }.joined(separator: " ") }
    let readings = Array(debrief.readings.enumerated())
    let heats = readings.map { ($0.offset, $0.element.heat) }
    let floors = readings.compactMap { reading in reading.element.floor.map { (reading.offset, $0) } }
    let dots = readings.map { index, reading in
      "<circle cx=\"\(x(index))\" cy=\"\(y(reading.heat))\" r=\"\(reading.isTurningPoint ? 6 : 3)\" fill=\"var(--heat)\"/>"
    }.joined()
    let rings = readings.compactMap { index, reading in
      reading.guess.map {
        "<circle cx=\"\(x(index))\" cy=\"\(y($0))\" r=\"5\" fill=\"none\" stroke=\"var(--ink)\" stroke-width=\"2\"/>"
      }
    }.joined()
    let limit = floors.isEmpty ? "" : ", the broken line how far what was said lets them cool"
    let words = debrief.readings.map { "\($0.turn == 0 ? "start" : "turn \($0.turn)"): \($0.heat)" }.joined(
      separator: ", ")
    return """
      <svg viewBox="0 0 600 150" role="img" aria-labelledby="heat-title heat-words">
      <title id="heat-title">How hot they were, turn by turn, 0 calm to 100 furious</title>
      <desc id="heat-words">\(HTMLText.escaped(words))</desc>
      <path d="M40 20V130H560" fill="none" stroke="var(--line)"/>
      <text x="32" y="24" text-anchor="end" font-size="14" fill="var(--quiet)">100</text>
      <text x="32" y="134" text-anchor="end" font-size="14" fill="var(--quiet)">0</text>
      <polyline points="\(line(floors))" fill="none" stroke="var(--line)" stroke-dasharray="4 4"/>
      <polyline points="\(line(heats))" fill="none" stroke="var(--heat)" stroke-width="2"/>
      \(dots)\(rings)
      </svg>
      <p class="quiet">Large dots are turning points, rings what you thought\(limit).</p>
      """
  }

  private static func reasons(_ debrief: Debrief) -> String {
    let rows = debrief.readings.dropFirst().map { reading in
      let guess = reading.guess.map { " (you thought \($0))" } ?? ""
      return
        "<tr><th scope=\"row\">\(reading.turn)</th><td>\(HTMLText.escaped(reading.reasons.joined(separator: "; ")))</td><td>\(reading.heat)\(guess)</td></tr>"
    }
    return table("What moved them, turn by turn", ["Turn", "What moved them", "Heat"], rows)
  }

  private static func skills(_ debrief: Debrief) -> String {
    let text = HTMLText.escaped
    let rows = debrief.skills.map { skill in
      let evidence = skill.evidence.map { "turn \($0.turn), \($0.reason): “\($0.words)”" }.joined(separator: "; ")
      let rules = skill.rules.map(String.init).joined(separator: ", ")
      return
        "<tr><th scope=\"row\">\(text(skill.name))</th><td>\(points(skill))</td><td>\(text(evidence))</td><td>\(rules)</td></tr>"
    }
    return table("Of 10; each with what it stands on", ["Skill", "Points", "What it stands on", "Rules"], rows)
  }

  private static func table(_ caption: String, _ names: [String], _ rows: [String]) -> String {
    let head = names.map { "<th scope=\"col\">\($0)</th>" }.joined()
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(caption)">
      <table>
      <caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }
}
