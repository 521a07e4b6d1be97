import ArgumentParser
import Books
import LineEditing
import Surroundings

/// `evenkeel playbook show`: a book as a page to read.
struct PlaybookShowCommand: WorldCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case page, md }

  static let configuration = CommandConfiguration(commandName: "show", abstract: "A book as a page to read.")
  static let argument = DeskArgument.book(BookShelf.Room.ofWholeBooks)

  @Argument(help: "A book's name or file.") var book = "first-contact"
  @Option(help: "page for the screen, md for Markdown.") var format = Format.page
  @Option(name: .shortAndLong, help: "A file instead of the screen.") var output: String?

  func run(in world: World) throws -> Outcome {
    let book = try world.shelf.book(at: book)
    switch (format, output) {
    case (.md, let output?) where output != "-": try Paths.write(BookMarkdown.text(book), to: output)
    case (.md, _): world.page([Verbatim(BookMarkdown.text(book))])
    case (.page, let output?) where output != "-":
      let lines = page(of: book, world).lines(on: Paper(columns: 80)).map(\.plain)
      try Paths.write(lines.joined(separator: "\n") + "\n", to: output)
    case (.page, _): world.page(page(of: book, world))
    }
    return .done
  }

  /// The book, and what was learnt with it.
  private func page(of book: Playbook, _ world: World) -> [any Block] {
    BookView.blocks(book) + BookView.lessons(LessonFile.lessons(of: book.name, world.environment))
  }
}
