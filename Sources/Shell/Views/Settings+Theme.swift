import LineEditing
import Surroundings

extension Settings {
  /// How meanings look; NO_COLOR, a pipe and a dumb terminal have none of it whatever is set.
  func theme(_ environment: [String: String]) -> Theme {
    switch colours {
    case .auto: .standard(environment: environment)
    case .dark: .on(.dark)
    case .light: .on(.light)
    case .off: .colourless
    }
  }
}
