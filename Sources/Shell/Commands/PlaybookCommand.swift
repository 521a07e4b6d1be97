import ArgumentParser
import Books
import Surroundings

/// `evenkeel playbook`: the books, and what is wrong with one.
struct PlaybookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playbook", abstract: "The books: list, show, check, walk, graph, new.",
    subcommands: [
      PlaybookListCommand.self, PlaybookShowCommand.self, PlaybookCheckCommand.self, PlaybookWalkCommand.self,
      PlaybookGraphCommand.self, PlaybookNewCommand.self,
    ])
}

extension BookShelf {
  /// A book by its name, of a call or a detour, or by the path of its file.
  func book(at place: String) throws -> Playbook {
    let file = try file(at: place)
    return try Playbook(text: file.text, file: file.path, shared: shared)
  }

  /// A book's file, by the name of a book or a path. The name it should have is that of its file.
  func file(at place: String, takesPipes: Bool = true) throws -> (path: String, text: String, name: String) {
    let found = Room.ofWholeBooks.flatMap(books).first { $0.name == place }
    let path = found?.path ?? place
    guard let text = try BookFile.text(of: path, takesPipes: takesPipes && found == nil) else {
      throw Failure(.missing, "there is no book \(place)", hint: "evenkeel playbook list names them, or give a file")
    }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return (path, text, last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last)
  }
}
