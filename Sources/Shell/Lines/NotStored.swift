import Storage
import Surroundings

/// A line was right, and the store could not take it.
struct NotStored: Error {
  let fault: StoreFault

  /// "not stored: python3 (process 4711) is writing to the store"
  var words: String {
    let failure = Failure(fault)
    return switch fault {
    case .removed(let path): "not stored: \(path) was removed. The next try writes it anew, with all that was in it"
    case .busy(let holder?) where holder.isStopped: "not stored: \(failure.line)"
    case .busy: "not stored: \(failure.message)"
    default: "not stored: \(failure.line)"
    }
  }
}
