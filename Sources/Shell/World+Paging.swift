import LineEditing

extension World {
  /// Shows what a command lists. A call never comes here: there the screen is only ever added to.
  func page(_ blocks: [any Block]) { blocks.lines(on: console.paper).forEach(console.show) }
}
