import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that holds a lock somebody waits for, as far as the system tells.
package struct LockHolder: Hashable, Sendable {
  package let process: Int32
  /// The name of its program; empty when it is not told.
  package let name: String
  /// It was stopped (Ctrl-Z) and will not let go by itself.
  package let isStopped: Bool

  package init(process: Int32, name: String, isStopped: Bool) {
    (self.process, self.name, self.isStopped) = (process, name, isStopped)
  }

  /// Who writes to this store.
  static func writing(to path: String) -> LockHolder? {
    // In SQLite's log the writer holds one byte of the index beside it.
    of(path + "-shm", at: 120) ?? of(path)
  }

  /// Who holds the lock on a file.
  /// - Parameter byte: the one that is locked; nil for any.
  static func of(_ path: String, at byte: Int? = nil) -> LockHolder? {
    #if os(Linux)
      var status = stat()
      guard stat(path, &status) == 0, let table = FileManager.default.contents(atPath: "/proc/locks"),
        let process = process(locking: UInt64(status.st_ino), at: byte, in: String(decoding: table, as: UTF8.self))
      else { return nil }
      return LockHolder(process)
    #else
      return nil
    #endif
  }

  /// Reads the system's table of locks: `1: POSIX  ADVISORY  WRITE 4711 08:01:131090 120 120`.
  static func process(locking inode: UInt64, at byte: Int?, in table: String) -> Int32? {
    for line in table.split(separator: "\n") where !line.contains("->") {
      let fields = line.split(separator: " ")
      guard fields.count >= 8, fields[3] == "WRITE", let process = Int32(fields[4]), process > 0, process != getpid(),
        fields[5].split(separator: ":").last.flatMap({ UInt64($0) }) == inode
      else { continue }
      guard let byte else { return process }
      if let first = Int(fields[6]), first <= byte, fields[7] == "EOF" || Int(fields[7]).map({ byte <= $0 }) ?? false {
        return process
      }
    }
    return nil
  }

  #if os(Linux)
    private init(_ process: Int32) {
      let status = FileManager.default.contents(atPath: "/proc/\(process)/stat").map {
        String(decoding: $0, as: UTF8.self)
      }
      // `4711 (evenkeel) T ...`: the name can hold anything but the last bracket.
      let name = status.flatMap { text in
        text.firstIndex(of: "(").flatMap { first in text.lastIndex(of: ")").map { text[first..<$0].dropFirst() } }
      }
      let state = status?.split(separator: ")").last?.split(separator: " ").first
      self.init(process: process, name: name.map(String.init) ?? "", isStopped: state == "T" || state == "t")
    }
  #endif
}
