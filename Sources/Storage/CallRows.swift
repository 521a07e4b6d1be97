import Calls
import GRDB

/// What the lists and the search have of a call, derived from its events and written in the same transaction.
struct CallRows {
  private let promises: PromiseRows
  private let found: FoundRows

  /// Of a call that is not written yet.
  init() { (promises, found) = (PromiseRows(), FoundRows()) }

  /// - Parameter isSearchable: whether the search has it; a store of an earlier version did not.
  init(_ call: Call, isSearchable: Bool = true) {
    (promises, found) = (PromiseRows(call.state), isSearchable ? FoundRows(call) : FoundRows())
  }

  /// Writes those that have changed.
  /// - Returns: whether something is promised no more as it was, so that what was said outside a call counts again.
  @discardableResult
  func write(since written: CallRows, call id: String, number: Int, _ db: Database) throws -> Bool {
    try found.write(since: written.found, call: number, db)
    return try promises.write(since: written.promises, call: id, db)
  }
}
