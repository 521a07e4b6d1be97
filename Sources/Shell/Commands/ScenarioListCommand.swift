import ArgumentParser
import Books
import Language
import LineEditing
import Reports
import Surroundings

/// `evenkeel scenario list`: every scenario there is, the easy ones first.
struct ScenarioListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every scenario there is, the easy ones first.")

  @Flag(help: "As JSON.") var json = false

  struct Row: Encodable {
    let name: String
    let title: String?
    let level: Int?
    let trains: [String]
    let shipped: Bool
    let path: String
    /// What is wrong with it, when it cannot be read.
    let fault: String?
  }

  func run(in world: World) throws -> Outcome {
    if json {
      world.console.show(StyledText(try JSONText.of(Self.rows(world.shelf))))
    } else {
      world.page(try Self.blocks(world.shelf))
    }
    return .done
  }

  /// One line for each scenario.
  static func blocks(_ shelf: BookShelf) throws -> [any Block] {
    let list = try rows(shelf).map { row in
      let title = row.fault.map { "cannot be read: \($0)" } ?? row.title ?? ""
      let remark = row.level.map { " (level \($0)\(row.shipped ? "" : ", yours"))" } ?? ""
      return LabelledList.Row(row.name, StyledText(title) + StyledText(remark, .muted), spoken: row.name)
    }
    return [LabelledList(list, labelWidth: 22)]
  }

  static func rows(_ shelf: BookShelf) throws -> [Row] {
    let words = try shelf.scenarioWords()
    return shelf.books(in: .scenarios).map { row($0, words) }.sorted {
      ($0.level ?? 9, $0.name) < ($1.level ?? 9, $1.name)
    }
  }

  private static func row(_ found: BookShelf.Found, _ words: WordBook) -> Row {
    do throws(BookFault) {
      let scenario = try Scenario(text: try BookFile.text(of: found.path) ?? "", file: found.path, words: words)
      return Row(
        name: found.name, title: scenario.title, level: scenario.level, trains: scenario.trains.map(\.rawValue),
        shipped: found.isShipped, path: found.path, fault: nil)
    } catch {
      return Row(
        name: found.name, title: nil, level: nil, trains: [], shipped: found.isShipped, path: found.path,
        fault: "\(error.mark.line):\(error.mark.column): \(error.message)")
    }
  }
}
