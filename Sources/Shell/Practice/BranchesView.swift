import Books
import LineEditing
import Practice

/// The ways a rehearsal has gone, one line each.
struct BranchesView {
  let record: RehearsalRecord

  var blocks: [any Block] {
    let ways = record.ways
    let rows = ways.enumerated().map { index, way in
      let isNow = index == ways.count - 1
      let from = way.forkedAt.map { $0 == 0 ? "anew from the beginning" : "from turn \($0)" } ?? "from the beginning"
      let standing =
        "heat \(way.standing(in: record.scenario).heat / 10), \(way.card(in: record.scenario).total) of 100"
      return LabelledList.Row(
        "\(index + 1)", StyledText("\(from), \(way.turns.count) turns: \(standing)" + (isNow ? " (now)" : "")))
    }
    return [LabelledList(rows, indent: 2, labelWidth: 3)]
  }
}

/// Two ways of one rehearsal from where they part, turn beside turn.
struct ComparisonView {
  let scenario: Scenario
  /// The numbers of the two, and how they went.
  let ways: [(number: Int, way: RehearsalRecord.Way)]

  var blocks: [any Block] {
    let (first, second) = (ways[0].way, ways[1].way)
    let shared = zip(first.turns, second.turns).prefix { $0.said == $1.said && $0.reply == $1.reply }.count
    let last = max(first.turns.count, second.turns.count)
    let beginning = shared == 0 ? "They part at the first turn." : "They are the same up to turn \(shared)."
    return [Paragraph(StyledText(beginning, .muted), indent: 2)]
      + (shared..<last).flatMap { index -> [any Block] in
        [Gap(), Heading("Turn \(index + 1)")] + ways.flatMap { side($0.number, $0.way, index) }
      } + [Gap()] + ways.map { ending($0.number, $0.way) }
  }

  private func side(_ number: Int, _ way: RehearsalRecord.Way, _ index: Int) -> [any Block] {
    guard way.turns.indices.contains(index) else { return [] }
    let turn = way.turns[index]
    let before = index == 0 ? scenario.customer.heat : way.turns[index - 1].heat / 10
    let said = turn.said.isEmpty ? "(you ended the talk)" : turn.said
    return [
      Paragraph(StyledText("\(number)  ", .strong) + StyledText(said), indent: 2, hanging: 5),
      Paragraph(
        StyledText("\(scenario.customer.firstName): ", .strong) + StyledText(turn.reply, .words)
          + StyledText("  heat \(before) to \(turn.heat / 10)", .muted), indent: 5, hanging: 7),
    ]
  }

  private func ending(_ number: Int, _ way: RehearsalRecord.Way) -> any Block {
    let card = way.card(in: scenario)
    let skills = card.skills.compactMap { skill in skill.points.map { "\(skill.skill.rawValue) \($0 / 10)" } }
    let heat = way.standing(in: scenario).heat / 10
    return Paragraph(
      StyledText("\(number)  ", .strong) + StyledText("\(card.total) of 100", .strong)
        + StyledText(", heat \(heat): \(skills.joined(separator: ", "))"), indent: 2, hanging: 5)
  }
}
