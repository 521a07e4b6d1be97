/// Keys that nobody can type: C1 control codes, which we send to libedit ourselves and keep out of all that is typed.
///
/// libedit calls what a key is bound to wherever a key is awaited, so these reach the line even from within a search.
enum EditorKey: UInt8, CaseIterable {
  /// Puts the refused text into the empty line.
  case prefill = 0x80

  /// Writes `^C` behind the line.
  case interrupt = 0x81

  /// Ends the line, the cursor below it.
  case leave = 0x82

  /// Whether a scalar belongs to this range; such are not let in from outside.
  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0x9F).contains(scalar.value)
  }

  var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }

  /// The key in the notation of libedit's `bind`.
  var notation: String { "\\" + String(rawValue, radix: 8) }

  /// The editing command it is bound to.
  var command: String {
    switch self {
    case .prefill: "evenkeel-prefill"
    case .interrupt: "evenkeel-interrupt"
    case .leave: "ed-newline"
    }
  }
}
