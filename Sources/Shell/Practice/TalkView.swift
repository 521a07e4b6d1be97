import LineEditing
import Practice

/// A rehearsal as one reads a play: who says what, and the heat after each turn.
struct TalkView {
  let rehearsal: Rehearsal

  var blocks: [any Block] {
    let customer = rehearsal.scenario.customer.name.split(separator: " ").first.map(String.init) ?? "They"
    var page: [any Block] = [line(customer, rehearsal.scenario.opening.say)]
    for turn in rehearsal.turns {
      if !turn.said.isEmpty { page.append(line("You", turn.said)) }
      page.append(line("\(customer) [\(turn.heat / 10)]", turn.reply))
    }
    return page + DebriefView(rehearsal: rehearsal, guesses: [:]).blocks
  }

  private func line(_ who: String, _ words: String) -> Paragraph {
    Paragraph(StyledText("\(who): ", .strong) + StyledText(words), indent: 2, hanging: 4)
  }
}
