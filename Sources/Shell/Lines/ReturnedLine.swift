import LineEditing

/// What the next prompt starts with: a line that was refused, or one that was asked for again.
///
/// Somebody who does not look types on behind a refused line. What they typed counts as a line of its own, and the refused
/// one goes on waiting: neither is lost.
struct ReturnedLine {
  private var next: Prefill?
  private var isRefused = false
  /// The refused line that the line being answered started with.
  private var underneath: Prefill?
  private var hasExplained = false

  /// What the next prompt starts with. Asked for once for each line that is read.
  mutating func take() -> Prefill? {
    underneath = isRefused ? next : nil
    defer { (next, isRefused) = (nil, false) }
    return next
  }

  /// Puts a text into the next line, the cursor behind it. The `lead` stays readable however long the text is.
  mutating func put(_ text: String, lead: String = "") {
    let (cursor, lead) = (text.unicodeScalars.count, lead.unicodeScalars.count)
    (next, isRefused) = (Prefill(text: text, cursor: cursor, lead: lead), false)
  }

  /// Brings a refused line back.
  /// - Parameters:
  ///   - cursor: in Unicode scalars from the start; behind the text when left out.
  ///   - isInLine: whether it stands in the line to be mended, or is only shown above it.
  /// - Returns: whether it is to be said how a line that came back is cleared: once.
  mutating func refuse(_ text: String, cursor: Int? = nil, isInLine: Bool) -> Bool {
    (next, isRefused) = (Prefill(text: text, cursor: cursor ?? text.unicodeScalars.count), isInLine)
    defer { hasExplained = true }
    return isInLine && !hasExplained
  }

  /// What was typed behind a refused line, to be taken by itself; nil when the line is none of that. The refused one
  /// comes back unless what was typed brings another.
  mutating func typedOn(_ line: String) -> TypedOn? {
    guard let waiting = underneath, let text = waiting.insertion(in: line) else { return nil }
    underneath = nil
    return TypedOn(text: text, waiting: waiting)
  }

  mutating func goOnWaiting(behind typedOn: TypedOn) {
    if next == nil { (next, isRefused) = (typedOn.waiting, true) }
  }

  struct TypedOn {
    let text: String
    fileprivate let waiting: Prefill
  }

  static let howToClear = "The line is back to be mended. Ctrl-C clears it."
  static let takenByItself = "Typed into a refused line and taken by itself:"
}
