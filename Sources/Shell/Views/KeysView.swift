import LineEditing

/// What the keys do while a line is typed.
enum KeysView {
  static func lines(_ keys: [KeyLine], columns: Int) -> [StyledText] {
    let width = (keys.map { DisplayWidth.of($0.keys) }.max() ?? 0) + 2
    func rows(_ keys: [KeyLine]) -> [StyledText] {
      keys.flatMap { key in
        Wrapping.lines(
          StyledText(key.keys.padding(to: width), .strong) + StyledText(key.words), columns: columns, indent: 2,
          hanging: columns < 50 ? 4 : width + 2)
      }
    }
    let users = keys.filter(\.isUsers)
    let bound = users.isEmpty ? [] : [StyledText("  Bound in your .editrc:", .strong)] + rows(users)
    return rows(keys.filter { !$0.isUsers }) + bound
  }
}
