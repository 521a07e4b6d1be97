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
      let total = record.isPair ? "" : ", \(Scorecard(way.talk).total) of 100"
      let standing = "heat \(way.talk.standing.heat / 10)\(total)"
      return LabelledList.Row(
        "\(index + 1)", StyledText("\(from), \(way.talk.turns.count) turns: \(standing)" + (isNow ? " (now)" : "")))
    }
    return [LabelledList(rows, indent: 2, labelWidth: 3)]
  }
}

/// Two ways of one rehearsal from where they part, turn beside turn.
struct ComparisonView {
  /// The numbers of the two, and how they went.
  let ways: [(number: Int, talk: RehearsalRecord)]

  var blocks: [any Block] {
    let (first, second) = (ways[0].talk, ways[1].talk)
    let shared = zip(first.turns, second.turns).prefix { $0.said == $1.said && $0.reply == $1.reply }.count
    let last = max(first.turns.count, second.turns.count)
    let beginning = shared == 0 ? "They part at the first turn." : "They are the same up to turn \(shared)."
    return [Paragraph(StyledText(beginning, .muted), indent: 2)]
      + (shared..<last).flatMap { index -> [any Block] in
        [Gap(), Heading("Turn \(index + 1)")] + ways.flatMap { side($0.number, $0.talk, index) }
      } + [Gap()] + ways.map { ending($0.number, $0.talk) }
  }

  private func side(_ number: Int, _ talk: RehearsalRecord, _ index: Int) -> [any Block] {
    guard talk.turns.indices.contains(index) else { return [] }
    let (turn, customer) = (talk.turns[index], talk.scenario.customer)
    let before = index == 0 ? customer.heat : talk.turns[index - 1].heat / 10
    let said = turn.said.isEmpty ? "(you ended the talk)" : turn.said
    return [
      Paragraph(StyledText("\(number)  ", .strong) + StyledText(said), indent: 2, hanging: 5),
      Paragraph(
        StyledText("\(customer.firstName): ", .strong) + StyledText(turn.reply, .words)
          + StyledText("  heat \(before) to \(turn.heat / 10)", .muted), indent: 5, hanging: 7),
    ]
  }

  private func ending(_ number: Int, _ talk: RehearsalRecord) -> any Block {
    let card = Scorecard(talk)
    let skills = card.skills.compactMap { skill in skill.points.map { "\(skill.skill.rawValue) \($0 / 10)" } }
    let heat = talk.standing.heat / 10
    return Paragraph(
      StyledText("\(number)  ", .strong) + StyledText(talk.isPair ? "" : "\(card.total) of 100, ", .strong)
        + StyledText("heat \(heat): \(skills.joined(separator: ", "))"), indent: 2, hanging: 5)
  }
}
