import ArgumentParser
import LineEditing

/// `help` at the desk: one screen in the desk's own words. The commands come from the same list as the command line's.
enum DeskHelp {
  /// What a command is for, by which the page is ordered.
  enum Group: CaseIterable {
    case call, customer, between, practice, books, program

    var title: String {
      switch self {
      case .call: "A call:"
      case .customer: "Before and after it:"
      case .between: "Until it is closed:"
      case .practice: "To get better at it:"
      case .books: "The books:"
      case .program: "The program:"
      }
    }
  }

  static var blocks: [any Block] {
    let commands = Evenkeel.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let groups: [any Block] = Group.allCases.flatMap { group -> [any Block] in
      // What only holds commands of its own is about books.
      let rows = commands.filter { (($0 as? any WorldCommand.Type)?.group ?? .books) == group }
      // What is seldom asked for, or says by its name what it is, is named alone.
      guard ![.between, .practice, .books, .program].contains(group) else {
        let names = rows.compactMap { $0.configuration.commandName }.joined(separator: ", ")
        return [Paragraph(StyledText(group.title, .strong) + StyledText(" \(names)"), indent: 2)]
      }
      return [
        Paragraph(StyledText(group.title, .strong), indent: 2), LabelledList(rows.map(row), indent: 4, labelWidth: 10),
      ]
    }
    let more = "help COMMAND says how, Tab completes, quit leaves. Begin with: call NAME"
    return groups + [Paragraph(StyledText(more, .muted), indent: 2)]
  }

  private static func row(_ command: any ParsableCommand.Type) -> LabelledList.Row {
    let words = command.configuration.abstract
    return LabelledList.Row(
      command.configuration.commandName ?? "", StyledText(words.hasSuffix(".") ? String(words.dropLast()) : words))
  }
}
