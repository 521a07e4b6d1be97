import ArgumentParser
import LineEditing
import Surroundings

/// `evenkeel letter show`: a template as it stands.
struct LetterShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A letter with its tags, as it stands.")
  static let argument = DeskArgument.letter

  @Argument(help: "Its name.") var name = "first-contact"

  func run(in world: World) throws -> Outcome {
    world.page([Verbatim(try world.shelf.letter(named: name).text)])
    return .done
  }
}
