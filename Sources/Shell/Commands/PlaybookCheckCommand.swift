import ArgumentParser
import Books
import Surroundings

/// `evenkeel playbook check`: everything that is wrong with a book, with its place and its cure.
struct PlaybookCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What is wrong with a book, where, and what mends it.",
    discussion:
      "A file of a cue (cues/en/blame.yaml) is checked as what it is: docs/language.md says what may stand in it.")
  static let argument = DeskArgument.book(BookShelf.Room.ofWholeBooks)

  @Argument(help: "Names or files; every book that is used if left out.") var books: [String] = []
  @Flag(help: "As JSON.") var json = false

  func run(in world: World) throws -> Outcome {
    let shelf = world.shelf
    let places =
      books.isEmpty
      ? (BookShelf.Room.ofWholeBooks.flatMap(shelf.books) + shelf.cueFiles.filter { !$0.isShipped }).map(\.path) : books
    let rules = Set(try world.ruleBook().rules.keys)
    var faults: [BookFault] = []
    for place in places {
      do {
        let file = try shelf.file(at: place, takesPipes: !books.isEmpty)
        if CueCheck.isCue(file.text) {
          faults += CueCheck.faults(
            text: file.text, file: file.path, name: file.name, classes: try shelf.cueLanguage().names, rules: rules,
            reader: (try? shelf.cues())?.guide.reader)
        } else {
          faults += BookCheck.faults(
            text: file.text, file: file.path, name: file.name, rules: rules, shared: shelf.shared)
        }
      } catch let fault as BookFault {
        faults.append(fault)
      }
    }
    return try FindingsView(faults: faults, count: places.count, noun: "book").show(in: world, asJSON: json)
  }
}
