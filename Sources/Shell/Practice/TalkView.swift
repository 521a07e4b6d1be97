import Books
import LineEditing
import Practice

/// A rehearsal as one reads a play: who says what, and the heat after each turn.
struct TalkView {
  let record: RehearsalRecord

  var blocks: [any Block] { [TalkView.opening(record)] + TalkView.turns(record, showsHeat: true) }

  /// Their first words.
  static func opening(_ record: RehearsalRecord) -> any Block {
    line(record.scenario.customer.firstName, record.scenario.opening.say)
  }

  /// What was said so far.
  /// - Parameter showsHeat: not while it is played: one has to hear how hot they are.
  static func turns(_ record: RehearsalRecord, showsHeat: Bool) -> [any Block] {
    let name = record.scenario.customer.firstName
    return record.turns.flatMap { turn -> [any Block] in
      let spoken = turn.said.isEmpty ? [] : [line("You [\(turn.number)]", turn.said)]
      if turn.reply.isEmpty { return spoken }
      return spoken + [line(showsHeat ? "\(name) [\(turn.heat / 10)]" : name, turn.reply)]
    }
  }

  /// The end of it, for whoever takes over.
  static func lastTurns(_ record: RehearsalRecord) -> [any Block] {
    let turns = turns(record, showsHeat: false)
    return [Gap()] + (record.turns.count > 3 ? [] : [opening(record)]) + turns.suffix(6)
  }

  /// What they answered just now.
  static func answer(_ turn: RehearsalTurn, _ record: RehearsalRecord) -> [any Block] {
    let cut = turn.cut.map { Paragraph(StyledText("(not heard: \($0))", .muted), indent: 2) }
    let reply = Paragraph(
      StyledText("\(record.scenario.customer.firstName): ", .strong) + StyledText(turn.reply, .words), indent: 2,
      hanging: 4)
    return [cut, reply].compactMap(\.self)
  }

  /// What one might say next.
  static func choices(_ lines: [String]) -> [any Block] {
    guard !lines.isEmpty else { return [] }
    let rows = lines.enumerated().map { LabelledList.Row("\($0.offset + 1)", StyledText($0.element)) }
    return [Gap(), LabelledList(rows, labelWidth: 3), Gap()]
  }

  private static func line(_ who: String, _ words: String) -> any Block {
    Paragraph(StyledText("\(who): ", .strong) + StyledText(words), indent: 2, hanging: 4)
  }
}

extension Scenario.Customer {
  /// "Priya" of "Priya Nair".
  var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
