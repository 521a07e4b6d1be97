/// The faults found so far while one book is checked. Owned by the check; used from one thread.
package final class FaultLog: @unchecked Sendable {
  package private(set) var faults: [BookFault] = []

  /// So many are named; what a file has more is read when these are mended.
  package static let most = 100

  package init() {}

  package var isFull: Bool { faults.count >= FaultLog.most }

  package func add(_ fault: BookFault) {
    if !isFull, !faults.contains(fault) { faults.append(fault) }
  }
}
