import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The signals that have come, in order. Handlers are the process's own; there is one pipe however many of these exist.
struct SignalPipe {
  /// What to poll; -1 when the system has no descriptor left for us.
  let descriptor: Int32

  /// Catches the signals a console answers, those of line editing only if `editing`.
  init(editing: Bool) {
    descriptor = ce_signals_install(editing)
  }

  /// The signal that asks the program to end, if it has come. Once there it stays.
  var ending: Int32? {
    let signal = ce_signals_ending()
    return signal == 0 ? nil : signal
  }

  private func next() -> Int32? {
    let signal = ce_signals_next()
    return signal == 0 ? nil : signal
  }

  /// All that are waiting, each once, in the order in which they first came. An interruption is forgotten with them.
  func takeAll() -> [Int32] {
    ce_signals_forget_interrupt()
    var taken: [Int32] = []
    while let signal = next() {
      if !taken.contains(signal) { taken.append(signal) }
    }
    return taken
  }

  /// Lets signals do again what they did before.
  func close() {
    ce_signals_restore()
  }
}
