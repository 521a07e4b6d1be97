import Calls
import GRDB

/// What the lists and the search have of a call, derived from its events and written in the same transaction.
struct CallRows {
  private let promises: PromiseRows
  /// Nil while the search does not have the call, and is to read it as a whole.
  private let found: FoundRows?
  private let people: PeopleRows

  /// Of a call that is not written yet.
  init() { (promises, found, people) = (PromiseRows(), FoundRows(), PeopleRows()) }

  /// - Parameter isSearchable: whether the search has it.
  init(_ call: Call, isSearchable: Bool = true) {
    promises = PromiseRows(call.state)
    found = isSearchable ? FoundRows(call) : nil
    people = PeopleRows(call.state)
  }

  /// Writes those that have changed.
  /// - Returns: whether something is promised no more as it was, so that what was said outside a call counts again.
  @discardableResult
  func write(since written: CallRows, call id: String, number: Int, _ db: Database) throws -> Bool {
    if let found, let before = written.found { try found.write(since: before, call: number, db) }
    try people.write(since: written.people, call: id, db)
    return try promises.write(since: written.promises, call: id, db)
  }
}
