import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which file a path leads to.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Nil when there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
  }
}

/// The files of a store that a connection has open: SQLite would go on writing into them when somebody has removed them,
/// and all of it would be gone with the process.
struct StorePlace {
  private let path: String
  private let file: FileIdentity?
  /// SQLite makes the log when it first needs it and takes it away when the last connection is closed.
  private var log: FileIdentity?

  init(_ path: String) {
    self.path = path
    file = FileIdentity(path)
    log = FileIdentity(path + "-wal")
  }

  /// Throws when one of them is not where it was.
  mutating func check() throws(StoreFault) {
    guard let found = FileIdentity(path) else { throw .removed(path: path) }
    guard found == file else { throw .replaced(path: path) }
    let foundLog = FileIdentity(path + "-wal")
    if log == nil { log = foundLog }
    guard foundLog == log else {
      throw foundLog == nil ? .removed(path: path + "-wal") : .replaced(path: path + "-wal")
    }
  }
}

extension Store {
  /// Every change of the store goes through here: what is written is written to the file that the next shell will find.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try place.check()
    return try queue.write(body)
  }

  /// Writes a store that was removed anew, with all that was in it: as long as this shell has it open, it is there.
  /// - Throws: `replaced` where another file stands in its place, which is left alone.
  func restore() throws(StoreFault) {
    do throws(StoreFault) {
      return try place.check()
    } catch {
      guard case .removed = error else { throw error }
    }
    try Store.makeFolder(home)
    try Store.makeFolder(home + "/locks")
    try guarded {
      try Store.copy(queue, to: path, makingRoom: { for suffix in ["-wal", "-shm"] { unlink(path + suffix) } })
      try reopen()
    }
  }

  /// Goes over to the file that stands where the store was, if that has the stream to the very line where it ends here.
  /// - Returns: whether it has.
  func goOver(ifItEnds end: StreamEnd) throws(StoreFault) -> Bool {
    guard let other = try? DatabaseQueue(path: path, configuration: configuration),
      (try? other.read { try StreamEnd(of: end.stream, $0) }) == end
    else { return false }
    try guarded { try reopen() }
    return true
  }

  /// Copies what this shell has open beside the file that has taken its place.
  /// - Returns: where the copy is.
  func rescue() throws(StoreFault) -> String {
    let names = (1...).lazy.map { [path] in "\(path).rescued" + ($0 == 1 ? "" : "-\($0)") }
    let copy = names.first { FileIdentity($0) == nil } ?? path + ".rescued"
    try guarded { try Store.copy(queue, to: copy) }
    return copy
  }

  /// A hundred megabytes: a tenth of a second or so.
  private static let pagesAStep: CInt = 25_000

  /// Copies a store, under another name until the copy is whole.
  /// - Parameter copied: told now and then how many pages are copied, of how many.
  static func copy(
    _ queue: DatabaseQueue, to path: String, copied: @escaping (Int, Int) -> Void = { _, _ in },
    makingRoom: () -> Void = {}
  ) throws {
    let unfinished = path + ".unfinished"
    unlink(unfinished)
    makePrivate(unfinished)
    do {
      let copy = try DatabaseQueue(path: unfinished)
      try queue.backup(to: copy, pagesPerStep: pagesAStep) { copied($0.completedPageCount, $0.totalPageCount) }
      try copy.close()
    } catch {
      unlink(unfinished)
      throw error
    }
    makingRoom()
    guard rename(unfinished, path) == 0 else {
      throw StoreFault.cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
