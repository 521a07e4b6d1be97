import Calls

/// Something in a call as it is named at the desk: "14.a2", or "a2" where the call goes without saying.
struct TypedPlace {
  let reference: Reference
  /// The number of the call; nil where none is named.
  let call: Int?

  init?(_ typed: String) {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    guard let reference = parts.last.flatMap({ Reference($0) }) else { return nil }
    switch parts.count {
    case 1: call = nil
    case 2:
      guard let number = Int(parts[0]) else { return nil }
      call = number
    default: return nil
    }
    self.reference = reference
  }
}
