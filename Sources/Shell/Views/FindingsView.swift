import Books
import LineEditing
import Reports
import Surroundings

/// What a check has found in books, on the screen or as JSON; a check that finds something fails.
struct FindingsView {
  let faults: [BookFault]
  /// How many were checked, and what they are.
  let count: Int
  let noun: String

  private struct Finding: Encodable {
    let number: Int
    let file: String
    let line: Int
    let column: Int
    let message: String
    let hint: String
  }

  func show(in world: World, asJSON: Bool) throws -> Outcome {
    if asJSON {
      let findings = faults.map {
        Finding(
          number: $0.kind.number, file: $0.file, line: $0.mark.line, column: $0.mark.column, message: $0.message,
          hint: $0.hint)
      }
      world.console.show(StyledText(try JSONText.of(findings)))
    } else {
      world.page(faults.map { Verbatim($0.numbered) })
      if faults.isEmpty { world.console.show(Paragraph("\(count) \(noun)\(count == 1 ? "" : "s"): nothing to mend.")) }
    }
    guard faults.isEmpty else {
      let found = "\(faults.count) finding\(faults.count == 1 ? "" : "s")"
      throw Failure(.checkFailed, found, hint: "each is named above with its cure")
    }
    return .done
  }
}
