import ArgumentParser
import Books
import LineEditing
import Surroundings

/// `evenkeel playbook graph`: a book as a drawing.
struct PlaybookGraphCommand: WorldCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case dot, mermaid }

  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "A book as a drawing, for Graphviz or Mermaid.")
  static let argument = DeskArgument.book([.calls, .detours])

  @Argument(help: "A book's name or file.") var book = "first-contact"
  @Option(help: "dot or mermaid.") var format = Format.dot

  func run(in world: World) throws -> Outcome {
    let graph = BookGraph(try world.shelf.book(at: book))
    world.console.show(StyledText(format == .dot ? graph.dot : graph.mermaid))
    return .done
  }
}
