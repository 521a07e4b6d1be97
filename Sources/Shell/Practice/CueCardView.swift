import Books
import LineEditing
import Practice

/// What somebody has in their hand who plays the customer.
enum CueCardView {
  /// - Parameter told: the issues that are out.
  static func blocks(_ record: RehearsalRecord, told: [String]) -> [any Block] {
    let scenario = record.scenario
    let customer = scenario.customer
    let issues = scenario.issues.map { issue in
      LabelledList.Row(
        issue.id,
        StyledText("\"\(issue.tell.first ?? issue.name)\"", .words)
          + StyledText(told.contains(issue.id) ? " (told)" : "", .muted))
    }
    let hidden = scenario.hidden.map { fact in
      LabelledList.Row(
        fact.id,
        StyledText("\"\(fact.say.first ?? "")\"", .words)
          + StyledText(record.standing.disclosed.contains(fact.id) ? " (told)" : "", .muted))
    }
    let answers = scenario.answers.map { answer in
      LabelledList.Row(answer.id, StyledText("\"\(answer.say.first ?? "")\"", .words))
    }
    let wants = scenario.wants.map { want in
      LabelledList.Row(want.id, StyledText("\(want.name), by \(want.by.iso)\(want.isMust ? "" : ", if it can be")"))
    }
    return [
      Heading("You are \(customer.name), \(customer.role)", remark: "heat \(record.standing.heat / 100) of 10"),
      Paragraph(
        StyledText(
          "Anger rises when they explain, blame or stay vague, and falls when they say back what you told, own it and name a day."
        ),
        indent: 2),
    ] + list("What you tell, a piece at a time", issues)
      + list("What you hold back until they ask, or until you feel heard", hidden)
      + list("What you say if they ask about it", answers) + list("What you want", wants)
      + [Gap(), Paragraph(StyledText(line(customer.firstName), .muted), indent: 2)]
  }

  private static func line(_ name: String) -> String {
    "Type what \(name) says; =7 behind it says how hot that leaves them, /told ID that something is out. /help has the rest."
  }

  private static func list(_ title: String, _ rows: [LabelledList.Row]) -> [any Block] {
    rows.isEmpty ? [] : [Gap(), Heading(title), LabelledList(rows, style: .plain)]
  }

  /// - Parameter ends: whether they can end the talk; at a terminal of their own the trainee does.
  static func help(_ name: String, ends: Bool) -> [any Block] {
    let leave = ends ? "pause; practice p\u{2026} goes on" : "go from here; the talk stays open"
    let done = ends ? [LabelledList.Row("/done", "end the talk, and see how it went")] : []
    return [
      Paragraph("You play \(name).", indent: 2),
      LabelledList(
        [
          LabelledList.Row("text", "what \(name) says"),
          LabelledList.Row("=7", "how hot they are now, 0 to 10: behind what they say, or alone"),
          LabelledList.Row(
            "/told late", "something on the card is out; what is said in its own words is marked by itself"),
          LabelledList.Row("/card", "the card again"),
          LabelledList.Row("/leave", StyledText(leave)),
        ] + done, indent: 4, labelWidth: 11),
    ]
  }
}
