import ArgumentParser
import Foundation
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

  func validate() throws {
    let allowed = name.allSatisfy { ($0.isASCII && $0.isLowercase) || $0.isNumber || $0 == "-" }
    guard allowed, !name.isEmpty, name.first != "-", name.count <= 60 else {
      throw ValidationError("a letter's name is small letters, digits and dashes, like late-delivery")
    }
  }

  func run(in world: World) throws -> Outcome {
    let isThere = world.shelf.letters.contains { $0.name == name }
    let text = try world.shelf.letter(named: from ?? (isThere ? name : "first-contact")).text
    let path = Paths.configuration(world.environment) + "/playbooks/letters/\(name).mustache"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(.cannotCreate, "\(path) is there already", hint: "choose another name, or change that one")
    }
    try Paths.makeFolder(of: path)
    try Paths.write(text, to: path)
    let use =
      isThere
      ? "It takes the place of the letter \(name)." : "Use it: evenkeel summary --for customer --letter \(name)"
    world.console.show([
      Verbatim(path), Paragraph("Change it, then: evenkeel letter check \(name)"), Paragraph(StyledText(use)),
    ])
    return .done
  }
}
