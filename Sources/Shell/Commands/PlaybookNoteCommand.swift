import ArgumentParser
import Books
import LineEditing
import Surroundings

/// `evenkeel playbook note`: what was learnt with a book, for whoever takes it next.
struct PlaybookNoteCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Keep what was learnt with a book: note outage \"ring first\".",
    discussion:
      "playbook show has it; prepare shows the last three of first-contact. They stand in playbooks/lessons, to mend and share."
  )
  static let argument = DeskArgument.book(BookShelf.Room.ofWholeBooks)
  static let carriesWords = true

  @Argument(help: "A book's name.") var book: String
  @Argument(help: "What is to be remembered next time.") var words: [String] = []

  func run(in world: World) throws -> Outcome {
    let name = try world.shelf.book(at: book).name
    let lesson = Sheet.oneLine(words.joined(separator: " "))
    guard !lesson.isEmpty else {
      throw Failure(.usage, "what is to be remembered?", hint: "playbook note \(name) \"ring before the third day\"")
    }
    let path = try LessonFile.add(lesson, to: name, on: world.clock.now.civil.date, world.environment)
    world.console.show(Paragraph("Kept with \(name): \(path)", hanging: 2))
    return .done
  }
}
