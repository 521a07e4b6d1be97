import Books
import Calls
import Language
import LineEditing

/// `/help` in a call: one screen with what this step needs first; `/help GROUP`, `/help all` and `/help WORD` have the rest.
struct CallHelp {
  let step: Step
  let keys: LineKeys
  /// Those that can be given.
  var commands = CommandWord.all
  /// Nobody is on the line: there are no steps and no words to say.
  var isAfterwards = false
  /// What is typed without a mark is said aloud.
  var isRehearsed = false

  /// Wanted in every step.
  private static let always = ["next", "back", "undo", "edit", "list", "say", "why", "tray", "leave"]

  /// Wanted in notes on a call that is over.
  private static let afterwards = [
    "ok", "agree", "offered", "contact", "account", "edit", "drop", "undo", "list", "leave", "done",
  ]

  func blocks(_ word: String?) throws -> [any Block] {
    guard let word = word.map({ $0.hasPrefix("/") ? String($0.dropFirst()) : $0 })?.lowercased(), !word.isEmpty else {
      return overview
    }
    if word == "all" { return [list(commands), marks] }
    if let group = CommandWord.groups.first(where: { $0.name == word }) {
      return [list(group.commands.filter(isGiven))]
    }
    if let named = CommandWord.named(word), isGiven(named) { return [list([named])] }
    // "/help >" asks what the mark means.
    if word.allSatisfy({ !$0.isLetter && $0 != "=" }) { return [marks] }
    let found = commands.filter { $0.isAbout(word) }
    if found.isEmpty { throw Refusal.notInHelp(near: Nearest.match(word, among: commands.map(\.name))) }
    return [list(found)]
  }

  private var marks: Marks { Marks(keys: keys, isAfterwards: isAfterwards, isRehearsed: isRehearsed) }

  private func isGiven(_ command: CommandWord) -> Bool { commands.contains { $0.name == command.name } }

  private var overview: [any Block] {
    let here = commands.filter { step.part.map($0.parts.contains) ?? false }
    let names = isAfterwards ? CallHelp.afterwards : CallHelp.always
    let always = names.compactMap { name in commands.first { $0.name == name } }
    let first: [any Block] = here.isEmpty ? [] : [line("At \(step.title):", .strong), list(Array(here.prefix(7)))]
    let groups = CommandWord.groups.map(\.name).joined(separator: ", ")
    return first + [
      line(isAfterwards ? "In notes:" : "Anywhere:", .strong), list(always),
      marks,
      line("More: /help all, /help WORD looks for a word, /help with one of: \(groups).", .muted),
    ]
  }

  private func line(_ text: String, _ style: Style) -> Paragraph {
    Paragraph(StyledText(text, style), indent: 2)
  }

  private func list(_ commands: [CommandWord]) -> LabelledList {
    LabelledList(
      commands.map { LabelledList.Row("/\($0.name)", StyledText($0.summary)) }, labelWidth: 13)
  }

  /// What each first character means, with the user's own characters.
  private struct Marks: Block {
    let keys: LineKeys
    let isAfterwards: Bool
    let isRehearsed: Bool

    func lines(on paper: Paper) -> [StyledText] {
      Paragraph(StyledText(all.joined(separator: paper.isLinear ? ", " : "   ")), indent: 2).lines(on: paper)
    }

    private func mark(_ meaning: LineKeys.Meaning) -> String { keys.character(for: meaning).map { String($0) } ?? "" }

    private var all: [String] {
      let action = mark(.action)
      return [
        isRehearsed ? "text said aloud   blank and text: note" : "text note", "\(mark(.quote)) their words",
        "\(mark(.issue)) issue", "\(action)who: what, when action",
        "\(action)\(action) to-do", "\(mark(.remedy)) remedy", "\(mark(.nextWord)) next word",
        "\(mark(.question)) to find out", "\(mark(.privateNote)) private", "\(mark(.heat))7 heat",
        "Enter alone: \(isAfterwards ? "what is missing" : "help")",
      ]
    }
  }
}
