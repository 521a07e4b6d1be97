import Books
import Language
import LineEditing
import Storage

/// The rehearsals, the skills over them, and what to practise next.
struct ProgressView {
  /// The newest first.
  let rehearsals: [RehearsalOutline]
  let progress: Progress
  let today: CivilDate
  /// The scenarios that train a skill.
  let training: (Scenario.Skill) -> [String]

  var blocks: [any Block] { [table] + skills + series + next }

  private var table: any Block {
    Table(
      rehearsals.map { talk in
        let began = talk.beganAt.civil
        let count = "\(talk.turns) turn\(talk.turns == 1 ? "" : "s")"
        return [
          StyledText("p\(talk.number)", .strong), StyledText("\(WhenWords.day(began.date, now: today)) \(began.time)"),
          StyledText(talk.scenario), StyledText(talk.hasTotal ? "\(talk.total)" : "", .strong),
          StyledText("\(ProgressView.ending(of: talk)), \(count)", .muted),
        ]
      }, noun: "Rehearsal", sides: [.left, .left, .left, .right])
  }

  static func ending(of talk: RehearsalOutline) -> String {
    switch talk.ending {
    case nil: "left at heat \(talk.heat)"
    case "accepted": "agreed"
    case "hung_up": "they hung up"
    case "boundary": "ended at your limit"
    case "played": "with a colleague"
    default: "not agreed"
    }
  }

  private var skills: [any Block] {
    guard !progress.ended.isEmpty else { return [] }
    let rows = Scenario.Skill.allCases.map { skill in
      let points = progress.points(skill).map { $0.map { "\($0 / 10)" } ?? "-" }
      return LabelledList.Row(skill.rawValue, StyledText(points.map { $0.paddedLeft(to: 2) }.joined(separator: "  ")))
    }
    let count = progress.ended.count
    let remark = count == 1 ? "the talk you ended" : "the last \(count) talks you ended, the oldest first"
    return [Gap(), Heading("Skills, of 10", remark: remark), LabelledList(rows, labelWidth: 13)]
  }

  private var series: [any Block] {
    let lines = progress.series.map { talks in
      let totals = talks.map { talk in
        let range = talk.range.map { ", between \($0.lowerBound) and \($0.upperBound)" } ?? ""
        return "\(talk.total) (p\(talk.number)\(range))"
      }
      return Paragraph(
        StyledText("\(talks[0].scenario): \(totals.joined(separator: ", then ")). \(Progress.change(in: talks))"),
        indent: 2, hanging: 4)
    }
    return lines.isEmpty ? [] : [Gap(), Heading("The same talk again", remark: "of 100")] + lines
  }

  private var next: [any Block] {
    guard let weakest = progress.weakest, let mean = progress.mean(weakest) else { return [] }
    let scenarios = training(weakest)
    let offers = scenarios.isEmpty ? "" : " Trained by: \(scenarios.joined(separator: ", "))."
    let seen = progress.points(weakest).compactMap(\.self).count
    let talks = seen == 1 ? "one talk" : "\(seen) talks"
    let caution =
      seen < Progress.fewest
      ? "\(talks.first?.uppercased() ?? "")\(talks.dropFirst()) say\(seen == 1 ? "s" : "") little: read the debriefs rather than the numbers."
      : nil
    return [
      Gap(), Heading("Practise next"),
      Paragraph(
        StyledText("\(weakest.rawValue)", .strong) + StyledText(": \(mean / 10) of 10 over \(talks).\(offers)"),
        indent: 2, hanging: 2),
    ] + [caution.map { Paragraph(StyledText($0, .muted), indent: 2) }].compactMap(\.self)
  }
}

extension String {
  fileprivate func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
