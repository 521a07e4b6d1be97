import EvaluationRows
import Foundation

// evaluate FILE...: reads the rows of each file and prints those that are missed, then how many are right. What is in a
// file its folder says, else its name: amounts, names, dates, fragments.

func evaluate(_ path: String) throws {
  let kinds: [(name: String, rows: (String) throws -> [any EvaluatedRow])] = [
    ("amounts", AmountRow.rows), ("names", NameRow.rows), ("dates", DateRow.rows),
    ("fragments", FragmentRow.rows),
  ]
  let parts = path.split(separator: "/").suffix(2)
  guard let kind = kinds.first(where: { kind in parts.contains { $0.hasPrefix(kind.name) } }) else {
    throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: path])
  }
  let rows = try kind.rows(path)
  for row in rows where !row.isRight {
    print("\(row.text): read as \(row.read), it is \(row.wanted)")
  }
  print("\(path): \(rows.count { $0.isRight }) of \(rows.count)")
  if kind.name == "fragments" { try evaluateLetters(path) }
}

/// The same fragments as lines of a letter.
func evaluateLetters(_ path: String) throws {
  let rows = try LetterRow.rows(of: path)
  for row in rows where !row.isRight {
    print("\(row.text): written as \(row.read), it is \(row.wanted)")
  }
  let certain = rows.count { $0.isCertain }
  print(
    "\(path), in a letter: \(rows.count { $0.isRight }) of \(rows.count), \(certain) by themselves, "
      + "\(rows.count - certain) asked about")
}

for path in CommandLine.arguments.dropFirst() { try evaluate(path) }
