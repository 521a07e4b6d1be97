import LineEditing
import Reports

/// What a rehearsal was, on the screen.
struct DebriefView {
  let debrief: Debrief

  var blocks: [any Block] {
    let missing =
      debrief.missing.isEmpty
      ? [] : [Paragraph("They still need: \(debrief.missing.joined(separator: "; ")).", indent: 2, hanging: 4)]
    return [
      Gap(), Heading("How it went", remark: debrief.score),
      Paragraph(StyledText(debrief.ending), indent: 2),
    ] + missing + heat + moments + hidden + skills + unread + putRight + next
  }

  private var heat: [any Block] {
    let rows = debrief.readings.map { reading in
      let label = reading.turn == 0 ? "start" : "turn \(reading.turn)"
      let bar = String(repeating: "#", count: reading.heat / 5)
      let guess = reading.guess.map { " (you thought \($0))" } ?? ""
      let mark = reading.isTurningPoint ? " <- turning point" : ""
      let reasons = reading.reasons.isEmpty ? "" : " " + reading.reasons.joined(separator: "; ")
      return LabelledList.Row(
        label, StyledText("\(reading.heat) \(bar)") + StyledText(mark, .caution) + StyledText(guess + reasons, .muted),
        spoken: "\(label), heat \(reading.heat)")
    }
    return [Gap(), Heading("Heat, of 100"), LabelledList(rows, labelWidth: 9)]
  }

  private var moments: [any Block] {
    guard !debrief.moments.isEmpty else { return [] }
    return [Gap(), Heading("What mattered most")]
      + debrief.moments.flatMap { moment -> [any Block] in
        let change = moment.change > 0 ? "+\(moment.change)" : "\(moment.change)"
        let better = moment.better.map { [line("Try", StyledText("\"\($0)\"", .words))] } ?? []
        return [
          Paragraph(StyledText("Turn \(moment.turn), heat \(change): \(moment.why)", .strong), indent: 2, hanging: 4),
          line("They", StyledText("\"\(moment.theirs)\"")), line("You", StyledText("\"\(moment.said)\"")),
        ] + better
      }
  }

  private func line(_ who: String, _ words: StyledText) -> any Block {
    Paragraph(
      StyledText("\(who): ", .muted) + words, indent: 4, hanging: 10)
  }

  private var hidden: [any Block] {
    guard !debrief.hidden.isEmpty else { return [] }
    return [Gap(), Heading("What they did not tell you")]
      + debrief.hidden.map { fact in
        Paragraph(StyledText("- \(fact.fact) ") + StyledText(fact.way, .muted), indent: 2, hanging: 4)
      }
  }

  private var skills: [any Block] {
    let rows = debrief.skills.map { skill in
      let points = skill.points.map { "\($0 / 10)" } ?? "not seen"
      let examples = skill.evidence.prefix(2).map { evidence in
        let words = evidence.isTheirs ? "\(evidence.reason) \"\(evidence.words)\"" : "\"\(evidence.words)\""
        return "turn \(evidence.turn): " + (evidence.words.isEmpty ? evidence.reason : words)
      }
      let evidence = examples.isEmpty ? "" : " \(examples.joined(separator: "; "))"
      return LabelledList.Row(skill.name, StyledText(points, .strong) + StyledText(evidence, .muted))
    }
    return [Gap(), Heading("Skills, of 10"), LabelledList(rows, labelWidth: 13)]
  }

  private var unread: [any Block] {
    guard !debrief.unread.isEmpty else { return [] }
    let cure = "Back in the rehearsal you can say what a line was: /meant \(debrief.unread[0].turn) apology"
    return [Gap(), Heading("Not understood", remark: "counts neither way")]
      + debrief.unread.map { Paragraph(StyledText("turn \($0.turn): \"\($0.words)\"", .muted), indent: 2, hanging: 4) }
      + [Paragraph(StyledText(cure, .muted), indent: 2, hanging: 4)]
  }

  private var putRight: [any Block] {
    guard !debrief.putRight.isEmpty else { return [] }
    return [Gap(), Heading("Put right by you")]
      + debrief.putRight.map { Paragraph(StyledText($0, .muted), indent: 2, hanging: 4) }
  }

  private var next: [any Block] {
    guard let next = debrief.next else { return [] }
    return [
      Gap(), Heading("Practise next"),
      Paragraph(StyledText("\(next.skill): ", .strong) + StyledText(next.advice), indent: 2, hanging: 4),
    ]
  }
}
