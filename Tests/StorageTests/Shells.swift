import Foundation

/// Several shells at once, each on a thread of its own. Owns what went wrong in them.
final class Shells: @unchecked Sendable {
  private let lock = NSLock()
  private var faults: [any Error] = []

  /// Runs `body` for each, waits for all, and tells what went wrong.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [any Error] {
    let shells = Shells()
    let all = DispatchGroup()
    for shell in 1...count {
      all.enter()
      Thread.detachNewThread {
        do { try body(shell) } catch { shells.lock.withLock { shells.faults.append(error) } }
        all.leave()
      }
    }
    all.wait()
    return shells.lock.withLock { shells.faults }
  }
}
