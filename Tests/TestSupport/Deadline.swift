import Foundation

/// The moment a wait gives up, by a clock that nobody sets.
struct Deadline {
  let timeout: Duration
  private let moment: ContinuousClock.Instant

  init(in timeout: Duration) {
    self.timeout = timeout
    moment = .now + timeout
  }

  var hasPassed: Bool { ContinuousClock.now >= moment }

  /// What poll(2) takes: whole milliseconds, never 0 while there is time left, and at most `limit`.
  func milliseconds(atMost limit: Int32 = 1_000) -> Int32 {
    let left = (moment - .now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let whole = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(min(whole, Int64(limit)))
  }
}

/// Lets a moment pass where there is nothing that poll(2) could watch, such as the end of a process.
package func pause(milliseconds: Int32) {
  _ = poll(nil, 0, milliseconds)
}
