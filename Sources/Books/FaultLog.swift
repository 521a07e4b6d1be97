/// The faults found so far while one book is checked. Owned by the check; used from one thread.
final class FaultLog: @unchecked Sendable {
  private(set) var faults: [BookFault] = []

  func add(_ fault: BookFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }
}
