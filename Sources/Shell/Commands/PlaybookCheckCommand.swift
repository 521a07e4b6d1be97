import ArgumentParser
import Books
import LineEditing
import Reports
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

  struct Finding: Encodable {
    let number: Int
    let file: String
    let line: Int
    let column: Int
    let message: String
    let hint: String
  }

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
    if json {
      let findings = faults.map {
        Finding(
          number: $0.kind.number, file: $0.file, line: $0.mark.line, column: $0.mark.column, message: $0.message,
          hint: $0.hint)
      }
      world.console.show(StyledText(try JSONText.of(findings)))
    } else {
      world.page(faults.map { Verbatim($0.numbered) })
      if faults.isEmpty {
        world.console.show(Paragraph("\(places.count) book\(places.count == 1 ? "" : "s"): nothing to mend."))
      }
    }
    guard faults.isEmpty else {
      let count = "\(faults.count) finding\(faults.count == 1 ? "" : "s")"
      throw Failure(.checkFailed, count, hint: "each is named above with its cure")
    }
    return .done
  }
}
