import ArgumentParser

/// A command of the command line and of the desk: one definition serves both.
protocol WorldCommand: ParsableCommand {
  /// What Tab offers behind it.
  static var argument: DeskArgument { get }
  /// What Tab offers behind its options, where their help does not say it.
  static var optionValues: [String: DeskArgument] { get }
  /// Whether its lines can be what somebody said: such lines are not kept for the next run.
  static var carriesWords: Bool { get }
  /// Where it stands in the help of the desk.
  static var group: DeskHelp.Group { get }

  func run(in world: World) throws -> Outcome
}

/// How a command ended.
package enum Outcome: Equatable, Sendable {
  case done
  /// Ended from outside; the program should die by the same signal.
  case signalled(Int32)
}
