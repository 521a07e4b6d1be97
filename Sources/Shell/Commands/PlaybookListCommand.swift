import ArgumentParser
import Books
import LineEditing
import Reports
import Surroundings

/// `evenkeel playbook list`: every book there is, and where it comes from.
struct PlaybookListCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Every book there is.")

  @Flag(help: "As JSON.") var json = false

  struct Row: Encodable {
    let name: String
    let kind: String
    let title: String?
    let version: Int?
    let shipped: Bool
    let path: String
    /// What is wrong with it, when it cannot be read.
    let fault: String?
  }

  func run(in world: World) throws -> Outcome {
    let rows = BookShelf.Room.ofWholeBooks.flatMap { room in
      world.shelf.books(in: room).map { row($0, in: room, world.shelf) }
    }
    if json {
      world.console.show(StyledText(try JSONText.of(rows)))
      return .done
    }
    let kinds = [
      ("call", "For a call"), ("preparation", "Before it"), ("detour", "In the middle of one"), ("page", "To print"),
    ]
    world.page(kinds.flatMap { kind, title in list(rows.filter { $0.kind == kind }, title) })
    return .done
  }

  private func list(_ rows: [Row], _ title: String) -> [any Block] {
    guard !rows.isEmpty else { return [] }
    let books = rows.map { row in
      let title = row.fault.map { "cannot be read: \($0)" } ?? row.title ?? ""
      return LabelledList.Row(
        row.name, StyledText(title) + StyledText(row.shipped ? "" : " (yours)", .muted), spoken: row.name)
    }
    return [Paragraph(StyledText("\(title):", .strong)), LabelledList(books, labelWidth: 22)]
  }

  private func row(_ found: BookShelf.Found, in room: BookShelf.Room, _ shelf: BookShelf) -> Row {
    do throws(BookFault) {
      let text = try BookFile.text(of: found.path) ?? ""
      let book = try Playbook(text: text, file: found.path, shared: shelf.shared)
      return Row(
        name: found.name, kind: book.form.rawValue, title: book.title, version: book.version, shipped: found.isShipped,
        path: found.path, fault: nil)
    } catch {
      return Row(
        name: found.name, kind: room.form?.rawValue ?? "", title: nil, version: nil, shipped: found.isShipped,
        path: found.path, fault: "\(error.mark.line):\(error.mark.column): \(error.message)")
    }
  }
}
