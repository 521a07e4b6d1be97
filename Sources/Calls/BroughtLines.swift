/// The lines of a text that was written elsewhere, as what happens to a record. They are notes as they stand, a run of them
/// one event, so that one undo takes them back; where marks are read, a line with one is what it is when it is typed, and
/// one that cannot be read is a note and named.
package struct BroughtLines {
  /// A line that has a mark and is a note all the same.
  package struct Remark: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let note: Reference
    /// Why it was not taken for more; nil for a command that only shows something.
    package let refusal: Refusal?
  }

  /// What happens, each turn on the record as the one before leaves it.
  package private(set) var turns: [Turn] = []
  package private(set) var remarks: [Remark] = []
  /// Whether a line says that this is the end of it.
  package private(set) var isDone = false

  private var call: Call
  private let terms: Terms
  private let outside: Outside
  /// Notes that have not been written to the record yet.
  private var run: [String] = []

  /// - Parameters:
  ///   - lines: without breaks; those with nothing in them are passed over.
  ///   - readsMarks: whether the first character says what a line is.
  package init(_ lines: [String], readsMarks: Bool, into call: Call, terms: Terms, outside: Outside) throws {
    (self.call, self.terms, self.outside) = (call, terms, outside)
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      if readsMarks { try take(line, number: index + 1) } else { note(line.trimmed) }
    }
    writeNotes()
  }

  private mutating func note(_ text: String) { run.append(text) }

  private mutating func writeNotes() {
    if run.isEmpty { return }
    append(.notesBrought(run))
    run = []
  }

  private mutating func append(_ event: CallEvent) {
    let turn = Turn(Call.Entry(event: event, at: terms.now), in: call)
    turns.append(turn)
    call = turn.after
  }

  private mutating func take(_ line: String, number: Int) throws {
    guard let first = line.first, terms.keys.meanings[first] != nil else { return note(line.trimmed) }
    do {
      // What it means can depend on the lines before it.
      writeNotes()
      guard case .change(let intent) = try LineGrammar(terms: terms, call: call).read(line) else {
        return keep(line, number, because: nil)
      }
      if intent == .course(.end) { return isDone = true }
      let event = try call.decide(intent, terms: terms, outside: outside)
      // What is only named once is for somebody who can answer.
      if case .reminded = event { return keep(line, number, because: nil) }
      append(event)
    } catch let refusal as Refusal {
      keep(line, number, because: refusal)
    }
  }

  private mutating func keep(_ line: String, _ number: Int, because refusal: Refusal?) {
    note(line.trimmed)
    remarks.append(Remark(line: number, note: Reference(.note, call.state.notes.count + run.count), refusal: refusal))
  }
}
