import LineEditing
import Surroundings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What becomes of lines that are right and that only the store could not take: nothing typed is lost, and they are
/// stored in the order in which they were typed.
extension LineLoop {
  /// How many lines wait for the store.
  var countOfWaiting: Int { waiting?.lines.count ?? 0 }

  /// What to say of them when the sitting ends; nil when none wait.
  var wordsOfWaiting: (what: String, where: String)? {
    guard let waiting, !waiting.isEmpty else { return nil }
    let lines = waiting.lines.count
    let (what, them) = lines == 1 ? ("1 line is", ("it waits", "it")) : ("\(lines) lines are", ("they wait", "them"))
    guard let file = waiting.file else {
      let texts = waiting.lines.map(\.text).joined(separator: " | ")
      return ("\(what) not stored", "no file could be written, so type \(them.1) again: \(texts)")
    }
    let (by, how) = waiting.takenUp
    return ("\(what) not stored", "\(them.0) in \(file), and \(by) \(them.1) \(how)")
  }

  /// Stores the lines that wait, the oldest first, each as of the moment in which it was typed.
  /// - Returns: why the next of them still waits; nil when none does.
  func storeWaiting<Sitting: LineSitting>(_ sitting: Sitting) throws -> LineRefusal? {
    guard let waiting, !waiting.isEmpty else { return nil }
    if let nextTrial, nextTrial > .now { return LineRefusal(words: "not stored", kind: .notStored) }
    while let line = waiting.lines.first {
      do {
        _ = try world.clock.turnedBack(to: line.moment) { try sitting.take(line.text) }
      } catch {
        guard let refusal = sitting.refusal(error, of: line.text) else { throw error }
        if refusal.kind == .notStored { return refusal }
        refusals += 1
        say(console.isInteractive ? "\(line.text): \(refusal.words)" : "a line that waited: \(refusal.words)", .fault)
      }
      waiting.removeFirst()
    }
    nextTrial = nil
    if console.isInteractive { show("What waited is stored.", .muted) }
    return nil
  }

  /// Puts a line behind those that wait.
  func wait(_ line: WaitingLines.Line, _ refusal: LineRefusal) {
    waiting?.add(line)
    say("\(refusal.words.sentenceEnd) It waits, \(countOfWaiting) now.", .caution)
  }

  /// Where a line cannot be given back it is tried again by itself, for a while.
  func waitOut<Sitting: LineSitting>(
    _ line: WaitingLines.Line, _ refusal: LineRefusal, _ sitting: Sitting
  ) throws {
    let patience: Duration = console.isInteractive ? .seconds(5) : .seconds(60)
    say("\(refusal.words.sentenceEnd) It is tried again, for up to \(patience.components.seconds) seconds.", .caution)
    waiting?.add(line)
    guard let still = try storeWaiting(sitting, within: patience) else { return }
    nextTrial = console.isInteractive ? nil : .now + .seconds(5)
    say("\(still.words.sentenceEnd) It waits, \(countOfWaiting) now.", .caution)
  }

  private func storeWaiting<Sitting: LineSitting>(
    _ sitting: Sitting, within patience: Duration
  ) throws -> LineRefusal? {
    let end = ContinuousClock.now + patience
    nextTrial = nil
    while let refusal = try storeWaiting(sitting) {
      if ContinuousClock.now >= end || console.isInterrupted || console.endingSignal != nil { return refusal }
      usleep(250_000)
    }
    return nil
  }

  /// What an earlier shell could not have stored comes first.
  func takeUpWaiting<Sitting: LineSitting>(_ sitting: Sitting) throws {
    waiting?.takeUp()
    guard countOfWaiting > 0 else { return }
    if console.isInteractive {
      show("From before, not stored yet: \(countOfWaiting) line\(countOfWaiting == 1 ? "" : "s").", .muted)
    }
    if let refusal = try storeWaiting(sitting) { say("\(refusal.words). \(countOfWaiting) waiting.", .caution) }
  }

  /// A last trial; what still waits then is named with the file that has it.
  func storeBeforeLeaving<Sitting: LineSitting>(_ sitting: Sitting) throws {
    guard countOfWaiting > 0, console.endingSignal == nil else { return }
    guard try storeWaiting(sitting, within: console.isInteractive ? .zero : .seconds(10)) != nil else { return }
    if console.isInteractive, let (what, place) = wordsOfWaiting { show("\(what): \(place).", .caution) }
  }
}
