import ArgumentParser
import Books
import LineEditing

/// `evenkeel playbook new`: a small book to start from.
struct PlaybookNewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A small book of your own to start from.")

  @Argument(help: "Its name: small letters, digits and dashes.") var name: String

  func validate() throws { try OwnFile.check(name: name, of: "book") }

  func run(in world: World) throws -> Outcome {
    let path = try OwnFile.write(
      StarterBook.text(name: name, schema: world.shelf.schema), at: "calls/\(name).yaml", in: world)
    world.console.show([
      Verbatim(path), Paragraph("Change it, then: evenkeel playbook check \(name)"),
      Paragraph("Use it: evenkeel call --playbook \(name)"),
    ])
    return .done
  }
}
