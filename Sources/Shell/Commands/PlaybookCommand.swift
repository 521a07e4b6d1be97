import ArgumentParser
import Books
import Surroundings

/// `evenkeel playbook`: the books, and what is wrong with one.
struct PlaybookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbook", abstract: "The books: list, show, check, walk, graph, new, note.",
    subcommands: [
      PlaybookListCommand.self, PlaybookShowCommand.self, PlaybookCheckCommand.self, PlaybookWalkCommand.self,
      PlaybookGraphCommand.self, PlaybookNewCommand.self, PlaybookNoteCommand.self,
    ])
}

extension BookShelf {
  /// A book by its name, of a call or a detour, or by the path of its file.
  func book(at place: String) throws -> Playbook {
    let file = try file(at: place)
    return try Playbook(text: file.text, file: file.path, shared: shared)
  }
}
