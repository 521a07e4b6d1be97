import Language
import LineEditing

/// Says how far something has come that takes long: nothing within the first second, then a line every few, which a pipe and
/// somebody who hears the screen have as well.
final class Patience {
  private let console: any Console
  private let elapsed: () -> Duration
  /// When something is said next, since the beginning.
  private var next = Duration.seconds(1)

  /// - Parameter elapsed: the time since the beginning.
  init(on console: any Console, elapsed: @escaping () -> Duration = Patience.fromNow) {
    (self.console, self.elapsed) = (console, elapsed)
  }

  /// "checking every line: 12 %, about 40 seconds more"
  func say(_ what: String, _ done: Int, of all: Int) {
    let passed = elapsed()
    guard passed >= next, done * 100 >= all, done < all else { return }
    next = passed + .seconds(5)
    let left = Int((passed / .seconds(1)) * Double(all - done) / Double(done)) + 1
    let time = left < 90 ? "\(left) second\(left == 1 ? "" : "s")" : "\((left + 30) / 60) minutes"
    tell("\(what): \(done * 100 / all) %, about \(time) more")
  }

  /// A step of which nobody knows how long it takes.
  func say(_ step: String) {
    if elapsed() >= .seconds(1) { tell(step) }
  }

  private func tell(_ words: String) { console.complain(StyledText(words, .muted)) }

  private static var fromNow: () -> Duration {
    let begin = ContinuousClock.now
    return { ContinuousClock.now - begin }
  }
}
