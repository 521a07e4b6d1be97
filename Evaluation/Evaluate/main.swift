import EvaluationRows

// evaluate FILE...: reads the rows of each file and prints those that are missed, then how many are right.
for path in CommandLine.arguments.dropFirst() {
  let rows = try AmountRow.rows(of: path)
  for row in rows where !row.isRight {
    print("\(row.text): read as \(row.read), it is \(row.wanted)")
  }
  print("\(path): \(rows.count { $0.isRight }) of \(rows.count)")
}
