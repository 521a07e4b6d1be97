import LineEditing
import Surroundings

extension World {
  /// Shows what a command lists, page by page where it is long. A call never comes here: its screen is only added to.
  func page(_ blocks: [any Block]) {
    console.page(blocks.lines(on: console.paper), theme: settings.theme(environment), environment: environment)
  }
}
