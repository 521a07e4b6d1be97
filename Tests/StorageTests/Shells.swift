import Foundation
import Synchronization

/// Several shells at once, each on a thread of its own.
enum Shells {
  /// Runs `body` for each, waits for all, and tells what went wrong.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [any Error] {
    let faults = Mutex<[any Error]>([])
    DispatchQueue.concurrentPerform(iterations: count) { shell in
      do { try body(shell) } catch { faults.withLock { $0.append(error) } }
    }
    return faults.withLock { $0 }
  }
}
