/// What can go wrong between the shell and the disk.
package enum StoreFault: Error, Hashable, Sendable {
  case cannotCreate(path: String, reason: String)
  case cannotOpen(path: String, reason: String)
  /// It is there, and not ours to write.
  case notPermitted(path: String)
  /// Written by a later version of the program.
  case tooNew(path: String)
  /// Another program writes, and was waited for long enough; nil when the system does not tell which.
  case busy(by: LockHolder?)
  /// Another program opens the store for the first time or brings it to a new form.
  case opening(by: LockHolder?)
  case full
  /// The file was removed while it was open.
  case removed(path: String)
  /// Another file stands where it was.
  case replaced(path: String)
  case inputOutput(reason: String)
  case noSuchCall(Int?)
  case noSuchEscalation(Int)
  case noSuchRehearsal(Int?)
  /// Somebody else writes this call or rehearsal.
  case held(Stream, by: String, since: String)
  /// The stored record does not read; `sequence` is the line in its stream.
  case damaged(Stream, sequence: Int)
  /// The file is not as SQLite writes it, or its tables are not ours.
  case fileDamaged(path: String, reason: String)
  /// What the lists read, or a line on its way, does not read.
  case rowDamaged
  /// Somebody opened an escalation for the account while this one was being decided on: decide again.
  case escalationMeanwhile
  /// The store is of an earlier version, and a call in it is being written by a shell of that version.
  case migrationWaits
}
