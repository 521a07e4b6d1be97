import Surroundings

/// What stands behind a command or an option of the desk, as Tab offers it.
enum DeskArgument {
  case account, contact, call, escalation, letter
  case book([BookShelf.Room])
  case choice([String])
  /// What the help of an option names, else nothing.
  case asHelped
}

extension WorldCommand {
  static var argument: DeskArgument { .asHelped }
  static var optionValues: [String: DeskArgument] { [:] }
  static var carriesWords: Bool { false }
  static var group: DeskHelp.Group { .program }
}
