/// The faults found so far while one book is checked. Owned by the check; used from one thread.
package final class FaultLog: @unchecked Sendable {
  package private(set) var faults: [BookFault] = []

  package init() {}

  package func add(_ fault: BookFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }
}
