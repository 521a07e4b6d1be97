import ArgumentParser
import LineEditing
import Reports
import Surroundings

/// `evenkeel letter list`: every template there is, and where it comes from.
struct LetterListCommand: WorldCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Every letter there is.")

  @Flag(help: "As JSON.") var json = false

  struct Row: Encodable {
    let name: String
    let about: String?
    let shipped: Bool
    let path: String
    /// What is wrong with it, when it makes no letter.
    let fault: String?
  }

  func run(in world: World) throws -> Outcome {
    let rows = try world.shelf.letters.map { found in
      let text = try BookFile.text(of: found.path) ?? ""
      var fault: String?
      do throws(TemplateFault) { _ = try LetterTemplate(text: text, file: found.path) } catch { fault = error.message }
      return Row(
        name: found.name, about: LetterTemplate.about(text), shipped: found.isShipped, path: found.path, fault: fault)
    }
    if json {
      world.console.show(StyledText(try JSONText.of(rows)))
      return .done
    }
    let letters = rows.map { row in
      let about = row.fault.map { "makes no letter: \($0)" } ?? row.about ?? ""
      return LabelledList.Row(
        row.name, StyledText(about) + StyledText(row.shipped ? "" : " (yours)", .muted), spoken: row.name)
    }
    world.page([LabelledList(letters, labelWidth: 16)])
    return .done
  }
}
