import ArgumentParser

/// A command of the command line and of the desk: one definition serves both.
protocol WorldCommand: ParsableCommand {
  func run(in world: World) throws -> Outcome
}

/// How a command ended.
package enum Outcome: Equatable, Sendable {
  case done
  /// Ended from outside; the program should die by the same signal.
  case signalled(Int32)
}
