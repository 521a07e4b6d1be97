import ArgumentParser
import LineEditing
import Surroundings

/// `evenkeel letter new`: a copy of a template to change.
struct LetterNewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A copy of a letter, for you to change.",
    discussion:
      "Under the name of a shipped letter it is used in its place; under another one, with summary --letter NAME.")
  static let argument = DeskArgument.letter
  static let optionValues: [String: DeskArgument] = ["--from": .letter]

  @Argument(help: "Its name: small letters, digits and dashes.") var name: String
  @Option(help: "The letter to begin with; that of the same name if left out, else first-contact.") var from: String?

  func validate() throws { try OwnFile.check(name: name, of: "letter") }

  func run(in world: World) throws -> Outcome {
    let isThere = world.shelf.letters.contains { $0.name == name }
    let text = try world.shelf.letter(named: from ?? (isThere ? name : "first-contact")).text
    let path = try OwnFile.write(text, at: "letters/\(name).mustache", in: world)
    let use =
      isThere
      ? "It takes the place of the letter \(name)." : "Use it: evenkeel summary --for customer --letter \(name)"
    world.console.show([
      Verbatim(path), Paragraph("Change it, then: evenkeel letter check \(name)"), Paragraph(StyledText(use)),
    ])
    return .done
  }
}
