import Foundation
import GRDB

extension Store {
  /// Copies a store of an earlier version before it is changed, unless there is no call in it.
  /// - Parameter copied: told how many pages are copied, of how many.
  /// - Returns: where the copy is.
  /// - Throws: `migrationWaits` while a shell of that version writes a call: it would go on writing the old tables.
  static func backUp(_ queue: DatabaseQueue, home: String, copied: @escaping (Int, Int) -> Void) throws -> String? {
    let version = try queue.read { db in
      try db.tableExists("call") && Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM call)") ?? false
        ? Int.fetchOne(db, sql: "SELECT COUNT (*) FROM grdb_migrations") : nil
    }
    guard let version else { return nil }
    guard !isAnyCallHeld(home) else { throw StoreFault.migrationWaits }
    let path = "\(home)/evenkeel.sqlite.form-\(version)"
    try copy(queue, to: path, copied: copied)
    return path
  }

  private static func isAnyCallHeld(_ home: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home + "/locks")) ?? []
    return names.contains { $0 != "opening" && StreamLease.isHeld(path: "\(home)/locks/\($0)") }
  }
}
