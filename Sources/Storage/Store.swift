import GRDB
import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one file where everything lives. Owns the connection; every transaction is named for what it is for.
package final class Store {
  private(set) var queue: DatabaseQueue
  /// Where its files were when they were opened.
  var place: StorePlace
  let books = BookTexts()
  let chance: Chance
  let configuration: Configuration
  /// The folder of the file.
  package let home: String

  /// The copy that was made of a store of an earlier version before it was brought to this one; nil where nothing was done.
  package let backup: String?

  /// How far a store of an earlier version has come on its way to this one.
  package enum Upgrade: Hashable, Sendable {
    case copied(pages: Int, of: Int)
    /// Counted from 1.
    case changing(step: Int, of: Int)
  }

  /// Opens the store in `home`, making folder (0700) and file (0600) when they are not there.
  /// - Parameters:
  ///   - zone: where we are: lists are of the days here.
  ///   - upgrading: told on the way, where the store is of an earlier version.
  package init(
    home: String, zone: Zone, chance: Chance, upgrading: @escaping (Upgrade) -> Void = { _ in }
  ) throws(StoreFault) {
    (self.home, self.chance) = (home, chance)
    let configuration = Store.configuration(zone)
    self.configuration = configuration
    try Store.makeFolder(home)
    try Store.makeFolder(home + "/locks")
    let path = home + "/evenkeel.sqlite"
    do {
      (queue, backup) = try Store.alone(in: home) { opening in
        Store.makePrivate(path)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return (queue, try Store.prepare(queue, home: home, opening, chance, upgrading))
      }
      place = StorePlace(path)
    } catch let fault as StoreFault {
      throw fault
    } catch {
      throw Store.fault(error, path: path)
    }
  }

  static func configuration(_ zone: Zone) -> Configuration {
    var configuration = Configuration()
    // Nobody waits longer without a word of whom they wait for.
    configuration.busyMode = .timeout(1.5)
    configuration.prepareDatabase { $0.add(function: OwnClock.function(zone)) }
    return configuration
  }

  /// Whether nobody else is opening the store.
  private enum Opening {
    case alone
    case beside(LockHolder?)
  }

  /// Opening is one at a time, or two shells started at once for the first time would both make the tables. One that does
  /// not come to its end is waited for a second.
  private static func alone<Value>(in home: String, _ body: (Opening) throws -> Value) rethrows -> Value {
    let path = home + "/locks/opening"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return try body(.alone) }
      usleep(10_000)
    }
    return try body(.beside(LockHolder.of(path)))
  }

  /// - Returns: where the store was copied to, if it was of an earlier version.
  /// - Throws: `opening` where there is something to be made or brought to a new form and somebody else is at it.
  private static func prepare(
    _ queue: DatabaseQueue, home: String, _ opening: Opening, _ chance: Chance, _ upgrading: @escaping (Upgrade) -> Void
  ) throws -> String? {
    try chooseModes(queue)
    let migrator = Schema.migrator(chance)
    let done = try queue.read { try migrator.appliedIdentifiers($0) }
    guard done.isSubset(of: migrator.migrations) else { throw StoreFault.tooNew(path: home + "/evenkeel.sqlite") }
    if done.count == migrator.migrations.count { return nil }
    if case .beside(let other) = opening { throw StoreFault.opening(by: other) }
    let backup = try Store.backUp(queue, home: home) { upgrading(.copied(pages: $0, of: $1)) }
    let steps = migrator.migrations.filter { !done.contains($0) }
    for (index, step) in steps.enumerated() {
      upgrading(.changing(step: index + 1, of: steps.count))
      try migrator.migrate(queue, upTo: step)
    }
    return backup
  }

  private static func chooseModes(_ queue: DatabaseQueue) throws {
    // Set here and not by the configuration, which writes to the file at each opening to make its log.
    // A line is answered only when it is on the disk: FULL, not the NORMAL that often goes with WAL.
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
  }

  var path: String { Store.path(in: home) }

  package static func path(in home: String) -> String { home + "/evenkeel.sqlite" }

  /// Goes over to the file that stands at the path now.
  func reopen() throws {
    let opened = try DatabaseQueue(path: path, configuration: configuration)
    try Store.chooseModes(opened)
    // The old connection is never closed: SQLite takes a log away by its name, which is that of the new one.
    _ = Unmanaged.passRetained(queue)
    (queue, place) = (opened, StorePlace(path))
  }

  /// Makes the file before SQLite does, private from its first moment on: its `-wal` and `-shm` take their mode from it.
  static func makePrivate(_ path: String) {
    // Only a file that is not there is opened. To close one that is would drop the locks this process holds on it.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
  }

  static func makeFolder(_ path: String) throws(StoreFault) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0, errno != EEXIST, access(made, F_OK) != 0 {
        let reason = errno
        if reason == EACCES || reason == EPERM || reason == EROFS { throw StoreFault.notPermitted(path: made) }
        throw StoreFault.cannotCreate(path: made, reason: String(cString: strerror(reason)))
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreFault.cannotCreate(path: path, reason: "it is not a folder")
    }
  }

  static func fault(_ error: any Error, path: String) -> StoreFault {
    if let fault = error as? StoreFault { return fault }
    if error is RowDecodingError { return .rowDamaged }
    guard let error = error as? DatabaseError else { return .inputOutput(reason: "the store cannot be read") }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(by: LockHolder.writing(to: path))
    case .SQLITE_FULL: return .full
    case .SQLITE_READONLY, .SQLITE_PERM: return .notPermitted(path: path)
    case .SQLITE_CANTOPEN where access(path, F_OK) == 0 && access(path, W_OK) != 0: return .notPermitted(path: path)
    case .SQLITE_CANTOPEN: return .cannotOpen(path: path, reason: error.message ?? "it cannot be opened")
    // An unknown column is one whose name has changed in the file.
    case .SQLITE_CONSTRAINT where error.extendedResultCode != .SQLITE_CONSTRAINT_TRIGGER:
      return .fileDamaged(path: path, reason: error.message ?? "it does not read")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH:
      return .fileDamaged(path: path, reason: error.message ?? "it does not read")
    default: return .inputOutput(reason: error.message ?? "the disk did not take it")
    }
  }

  func guarded<Value>(_ body: () throws -> Value) throws(StoreFault) -> Value {
    do { return try body() } catch { throw Store.fault(error, path: path) }
  }
}
