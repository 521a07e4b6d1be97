import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells when another process has written to the store. Nothing runs while nothing happens: the system wakes whoever polls
/// the descriptor. Owns that descriptor.
package final class StoreWatch {
  /// Readable when the store's log was written to, by us or by others; -1 when the system does not watch for us.
  package let descriptor: Int32
  private let store: Store
  /// The log itself, where the system wants it open to watch it.
  private let log: Int32
  private var version: Int

  package init(_ store: Store) throws(StoreFault) {
    self.store = store
    // First the descriptor: what is written from now on is either seen in the version or wakes us.
    let opened = StoreWatch.open(folder: store.home)
    do {
      version = try store.version()
    } catch {
      for descriptor in [opened.descriptor, opened.log] where descriptor >= 0 { close(descriptor) }
      throw error
    }
    (descriptor, log) = opened
  }

  deinit {
    for descriptor in [descriptor, log] where descriptor >= 0 { close(descriptor) }
  }

  /// Whether others have written since this was last asked. Our own commits are no news.
  package func hasChanged() throws(StoreFault) -> Bool {
    let now = try store.version()
    defer { version = now }
    return now != version
  }

  /// The same once the descriptor is readable, which is then quiet again.
  ///
  /// The system tells of the bytes, and the commit they belong to ends a moment later without another word. So this waits
  /// for whoever writes, or the last line of a burst would be seen only with the next one.
  package func hasChangedOnWaking() throws(StoreFault) -> Bool {
    if drain() { try store.awaitWriter() }
    return try hasChanged()
  }

  #if os(Linux)
    private static func open(folder: String) -> (descriptor: Int32, log: Int32) {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return (-1, -1) }
      // The folder and not the log itself, which SQLite may take away and make anew.
      guard inotify_add_watch(descriptor, folder, UInt32(IN_MODIFY | IN_CREATE)) >= 0 else {
        close(descriptor)
        return (-1, -1)
      }
      return (descriptor, -1)
    }

    /// Takes all that was told; whether any of it was about the log.
    private func drain() -> Bool {
      var isAboutLog = false
      let size = 16 * 1024
      let header = MemoryLayout<inotify_event>.size
      let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
      defer { buffer.deallocate() }
      while descriptor >= 0 {
        let count = read(descriptor, buffer, size)
        guard count >= header else { break }
        var offset = 0
        while offset + header <= count {
          let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
          let name =
            event.len == 0 ? "" : String(cString: (buffer + offset + header).assumingMemoryBound(to: CChar.self))
          // Too much happened for the system to tell it all: then the log was part of it.
          let isOverflow = event.mask & UInt32(IN_Q_OVERFLOW) != 0
          if isOverflow || name == "evenkeel.sqlite-wal" { isAboutLog = true }
          offset += header + Int(event.len)
        }
      }
      return isAboutLog
    }
  #else
    private static func open(folder: String) -> (descriptor: Int32, log: Int32) {
      let log = Darwin.open(folder + "/evenkeel.sqlite-wal", O_EVTONLY | O_CLOEXEC)
      let queue = kqueue()
      guard log >= 0, queue >= 0 else { return (queue, log) }
      var wanted = kevent(
        ident: UInt(log), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
        fflags: UInt32(NOTE_WRITE | NOTE_EXTEND), data: 0, udata: nil)
      _ = kevent(queue, &wanted, 1, nil, 0, nil)
      return (queue, log)
    }

    private func drain() -> Bool {
      var told = kevent()
      var none = timespec(tv_sec: 0, tv_nsec: 0)
      return descriptor >= 0 && kevent(descriptor, nil, 0, &told, 1, &none) > 0
    }
  #endif
}

extension Store {
  /// Changes when another connection has committed; SQLite's own count.
  fileprivate func version() throws(StoreFault) -> Int {
    // Asked before every prompt: one statement, with no transaction around it.
    try guarded {
      try queue.writeWithoutTransaction { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
    }
  }

  /// Returns when nobody is in the middle of a commit.
  fileprivate func awaitWriter() throws(StoreFault) {
    try guarded {
      try queue.writeWithoutTransaction { db in try db.inTransaction(.immediate) { .rollback } }
    }
  }
}
