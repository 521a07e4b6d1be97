import ArgumentParser
import Books
import Foundation
import LineEditing
import Surroundings

/// `evenkeel playbook new`: a small book to start from.
struct PlaybookNewCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A small book of your own to start from.")

  @Argument(help: "Its name: small letters, digits and dashes.") var name: String

  func validate() throws {
    let allowed = name.allSatisfy { ($0.isASCII && $0.isLowercase) || $0.isNumber || $0 == "-" }
    guard allowed, !name.isEmpty, name.first != "-", name.count <= 60 else {
      throw ValidationError("a book's name is small letters, digits and dashes, like late-delivery")
    }
  }

  func run(in world: World) throws -> Outcome {
    let folder = Paths.configuration(world.environment) + "/playbooks/calls"
    let path = "\(folder)/\(name).yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(.cannotCreate, "\(path) is there already", hint: "choose another name, or change that one")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotCreate, "cannot make \(folder)", hint: "make it yourself, or set XDG_CONFIG_HOME")
    }
    try Paths.write(StarterBook.text(name: name, schema: world.shelf.schema), to: path)
    world.console.show([
      Verbatim(path), Paragraph("Change it, then: evenkeel playbook check \(name)"),
      Paragraph("Use it: evenkeel call --playbook \(name)"),
    ])
    return .done
  }
}
