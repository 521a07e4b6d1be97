import ArgumentParser

/// `evenkeel letter`: the templates of letters.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "The letters: list, show, check, new, tags.",
    discussion: "A letter of a call: evenkeel summary --for customer.",
    subcommands: [
      LetterListCommand.self, LetterShowCommand.self, LetterCheckCommand.self, LetterNewCommand.self,
      LetterTagsCommand.self,
    ])
}
