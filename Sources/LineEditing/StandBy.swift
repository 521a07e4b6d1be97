import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waits where no line is read.
package enum StandBy {
  /// What ended the wait.
  package enum Event: Equatable, Sendable {
    /// The descriptor has something.
    case readable
    /// The program was asked to end.
    case signalled(Int32)
    /// Nobody reads any more what is shown.
    case unread
  }

  /// Waits without end, and without work while nothing happens.
  package static func next(_ descriptor: Int32) -> Event {
    let signals = ce_signals_install(false)
    var watched = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: 1, events: 0, revents: 0),
    ]
    while true {
      let count = poll(&watched, nfds_t(watched.count), -1)
      if count < 0, errno != EINTR && errno != EAGAIN { return .unread }
      while case let signal = ce_signals_next(), signal != 0 {
        if signal != SIGCONT { return .signalled(signal) }
      }
      guard count > 0 else { continue }
      if watched[1].revents != 0 { return .readable }
      if watched[2].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return .unread }
    }
  }
}
