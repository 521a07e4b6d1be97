import ArgumentParser
import LineEditing
import Reports
import Surroundings

/// `evenkeel letter check`: what keeps a template from making a letter, with its place and its cure.
struct LetterCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What is wrong with a letter, where, and what mends it.")
  static let argument = DeskArgument.letter

  @Argument(help: "Names or files; every letter that is used if left out.") var letters: [String] = []

  func run(in world: World) throws -> Outcome {
    let shelf = world.shelf
    let places = letters.isEmpty ? shelf.letters.map(\.path) : letters
    var faults: [TemplateFault] = []
    var remarks = 0
    for place in places {
      let path = shelf.letters.first { $0.name == place }?.path ?? place
      guard let text = try BookFile.text(of: path, takesPipes: true) else {
        guard letters.isEmpty else {
          throw Failure(
            .missing, "there is no letter \(place)", hint: "evenkeel letter list names them, or give a file")
        }
        world.console.complain(StyledText("evenkeel: \(path) cannot be read: take it away, or put it right"))
        continue
      }
      do throws(TemplateFault) {
        let template = try LetterTemplate(text: text, file: path)
        // In a letter for which it is not known it would be refused: that is said, and is no fault.
        for remark in template.remarks { world.console.show(Verbatim("\(remark.message): \(remark.cure)")) }
        remarks += template.remarks.count
        try template.tryOut()
      } catch {
        faults.append(error)
      }
    }
    world.page(faults.map { Verbatim("\($0.message): \($0.cure)") })
    guard faults.isEmpty else {
      let count = "\(faults.count) finding\(faults.count == 1 ? "" : "s")"
      throw Failure(.checkFailed, count, hint: "each is named above with its cure")
    }
    let also = remarks == 0 ? "" : ", \(remarks) remark\(remarks == 1 ? "" : "s")"
    world.console.show(Paragraph("\(places.count) letter\(places.count == 1 ? "" : "s"): nothing to mend\(also)."))
    return .done
  }
}
