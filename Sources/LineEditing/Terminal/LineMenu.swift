/// The list below the line while something is completed.
struct LineMenu: Equatable {
  let completion: Completion
  /// The candidate that stands in the line; nil while none has been chosen.
  var chosen: Int?

  /// The scalars of the line before the word that is replaced, and behind the cursor.
  let before: [Unicode.Scalar]
  let after: [Unicode.Scalar]
  let word: [Unicode.Scalar]

  /// The next candidate, or the one before; from the last it goes back to what was typed.
  mutating func step(back: Bool) {
    let count = completion.candidates.count
    switch (chosen, back) {
    case (nil, false): chosen = 0
    case (nil, true): chosen = count - 1
    case (let now?, false): chosen = now + 1 < count ? now + 1 : nil
    case (let now?, true): chosen = now > 0 ? now - 1 : nil
    }
  }

  /// The rows of the list in columns, at most `height` of them; the last one says how many are left out.
  func rows(columns: Int, height: Int) -> [StyledText] {
    guard height > 0 else { return [] }
    let hasRemarks = completion.candidates.contains { !$0.remark.isEmpty }
    return hasRemarks && columns >= 40
      ? described(columns: columns, height: height) : inColumns(columns: columns, height: height)
  }

  private func mark(_ index: Int) -> String { index == chosen ? "> " : "  " }

  private func style(_ index: Int) -> Style { index == chosen ? .strong : .plain }

  /// One on a row, with what it is.
  private func described(columns: Int, height: Int) -> [StyledText] {
    let width = min(completion.candidates.map { DisplayWidth.of($0.text) }.max() ?? 0, columns / 2)
    return window(completion.candidates.count, height: height) { index in
      let candidate = completion.candidates[index]
      let gap = String(repeating: " ", count: max(2, width + 2 - DisplayWidth.of(candidate.text)))
      let room = columns - 3 - max(width + 2, DisplayWidth.of(candidate.text) + 2)
      return StyledText(mark(index) + candidate.text + gap, style(index))
        + StyledText(candidate.remark.cut(to: room), .muted)
    }
  }

  private func inColumns(columns: Int, height: Int) -> [StyledText] {
    let width = (completion.candidates.map { DisplayWidth.of($0.text) }.max() ?? 0) + 4
    let perRow = max(1, (columns - 1) / width)
    let rowCount = (completion.candidates.count + perRow - 1) / perRow
    // Read downwards, as a list is.
    return window(rowCount, height: height, at: chosen.map { $0 % rowCount }) { row in
      var text = StyledText()
      for column in 0..<perRow {
        let index = column * rowCount + row
        guard index < completion.candidates.count else { break }
        let candidate = completion.candidates[index].text
        let gap = String(repeating: " ", count: width - 2 - DisplayWidth.of(candidate))
        text += StyledText(mark(index) + candidate + gap, style(index))
      }
      return text
    }
  }

  /// The rows around the chosen one.
  private func window(
    _ count: Int, height: Int, at chosenRow: Int? = nil, _ row: (Int) -> StyledText
  ) -> [StyledText] {
    guard count > height else { return (0..<count).map(row) }
    let shown = max(1, height - 1)
    let wanted = chosenRow ?? chosen ?? 0
    let top = min(max(0, wanted - shown + 1), count - shown)
    return (top..<(top + shown)).map(row)
      + (height > 1 ? [StyledText("  \(count - shown) more rows", .muted)] : [])
  }
}

extension String {
  /// Cut at a blank to so many columns, with a sign that it was.
  fileprivate func cut(to columns: Int) -> String {
    guard DisplayWidth.of(self) > columns else { return self }
    var words: Substring = self[...]
    while !words.isEmpty, DisplayWidth.of(String(words)) + 4 > columns {
      words = words[..<(words.lastIndex(of: " ") ?? words.startIndex)]
    }
    return words.isEmpty ? "" : words + " ..."
  }
}
