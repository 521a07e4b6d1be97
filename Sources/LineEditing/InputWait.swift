import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one place where a line waits: for something to read, a signal, or word from elsewhere, whichever is first.
struct InputWait {
  /// What ended the wait.
  enum Event: Equatable {
    /// A signal is in the pipe. Comes before input: Ctrl-C throws away what was typed before it, so all that can be read
    /// was typed behind it.
    case signal
    /// There are bytes, or the end of a file.
    case readable
    /// Another process may have left something.
    case elsewhere
    /// The other side is gone and has left no bytes.
    case hungUp
    case timeout
  }

  let input: Int32

  /// The signal pipe, or -1 not to watch it.
  var signals: Int32 = -1

  /// Where word comes from other processes, or -1.
  var elsewhere: Int32 = -1

  /// Waits for at most so many milliseconds, or without end.
  func next(milliseconds: Int32 = -1) -> Event {
    var watched = [signals, input, elsewhere].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let count = poll(&watched, nfds_t(watched.count), milliseconds)
      if count < 0, errno != EINTR && errno != EAGAIN { return .hungUp }
      if count == 0 { return .timeout }
      guard count > 0 else { continue }
      // A signal that comes just when there is something to read is delivered on the way out of poll.
      if watched[0].revents != 0 || signals >= 0 && ce_signals_arrived() { return .signal }
      if watched[1].revents & Int16(POLLIN) != 0 { return .readable }
      if watched[1].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hungUp }
      if watched[2].revents != 0 { return .elsewhere }
    }
  }
}
