import Books
import LineEditing

/// A scenario as a page on the screen.
enum ScenarioView {
  /// What the trainee knows, may do and does not know.
  static func brief(_ scenario: Scenario) -> [any Block] {
    let brief = scenario.brief
    let skills = scenario.trains.map(\.rawValue).joined(separator: ", ")
    return [
      Heading(scenario.title, remark: "level \(scenario.level) of 5"),
      Paragraph(StyledText(brief.you), indent: 2),
      Paragraph(StyledText("On the line: \(scenario.customer.name), \(scenario.customer.role)."), indent: 2),
    ] + points("What you know", brief.know) + points("What you may do", brief.may)
      + points("What nobody knows yet", brief.notKnown)
      + (skills.isEmpty ? [] : [Gap(), Paragraph(StyledText("It trains: \(skills).", .muted), indent: 2)])
  }

  /// What the customer knows and the trainee has to find out.
  static func secrets(_ scenario: Scenario) -> [any Block] {
    let customer = scenario.customer
    let issues = scenario.issues.map { issue in
      LabelledList.Row(issue.id, StyledText("\(issue.name)\(issue.weight > 1 ? ", weighs \(issue.weight)" : "")"))
    }
    let hidden = scenario.hidden.map { hidden in
      LabelledList.Row(hidden.id, StyledText("\"\(hidden.say.first ?? "")\"", .words))
    }
    let answers = scenario.answers.map { answer in
      LabelledList.Row(answer.id, StyledText("\"\(answer.say.first ?? "")\"", .words))
    }
    let wants = scenario.wants.map { want in
      LabelledList.Row(
        want.id, StyledText("\(want.name), by \(want.by.iso)\(want.isMust ? "" : ", if it can be")"))
    }
    return [
      Gap(), Heading("What the customer knows"),
      Paragraph(
        StyledText("Heat \(customer.heat) of 100, trust \(customer.trust). They begin: \"\(scenario.opening.say)\""),
        indent: 2, hanging: 4),
    ] + list("Their issues", issues) + list("What they hold back", hidden) + list("What they say if asked", answers)
      + list("What they want", wants)
  }

  private static func points(_ title: String, _ points: [String]) -> [any Block] {
    guard !points.isEmpty else { return [] }
    return [Gap(), Heading(title)] + points.map { Paragraph(StyledText("- \($0)"), indent: 2, hanging: 4) }
  }

  private static func list(_ title: String, _ rows: [LabelledList.Row]) -> [any Block] {
    rows.isEmpty ? [] : [Gap(), Heading(title), LabelledList(rows, style: .plain)]
  }
}
