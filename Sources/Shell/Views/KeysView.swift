import LineEditing

/// What the keys do while a line is typed.
enum KeysView {
  static func blocks(_ keys: [KeyLine]) -> [any Block] {
    let users = list(keys.filter(\.isUsers))
    let bound: [any Block] = [Paragraph(StyledText("Bound in your .editrc:", .strong), indent: 2), users]
    return [list(keys.filter { !$0.isUsers })] + (users.rows.isEmpty ? [] : bound)
  }

  private static func list(_ keys: [KeyLine]) -> LabelledList {
    LabelledList(keys.map { LabelledList.Row($0.keys, StyledText($0.words), spoken: $0.keys) }, labelWidth: width(keys))
  }

  private static func width(_ keys: [KeyLine]) -> Int { (keys.map { DisplayWidth.of($0.keys) }.max() ?? 0) + 2 }
}
