/// A prefill in the form in which it enters the line: newlines are blanks, and neither nulls nor the codes that are keys
/// of ours are in it.
struct PrefillText: Equatable {
  let text: String

  /// How far the cursor is before the end, in scalars.
  let cursorFromEnd: Int

  init(_ prefill: Prefill) {
    var kept = String.UnicodeScalarView()
    var after = 0
    for (index, scalar) in prefill.text.unicodeScalars.enumerated() {
      if scalar.value == 0 || EditorKey.isReserved(scalar) { continue }
      kept.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
      if index >= prefill.cursor { after += 1 }
    }
    text = String(kept)
    cursorFromEnd = after
  }
}
