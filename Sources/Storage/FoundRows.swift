import Calls
import GRDB
import Language

/// Where something stands that the search finds.
package struct FoundPlace: Hashable, Sendable {
  /// The number of the call.
  package let call: Int
  /// What it is there; nil of the call itself, which is found by who was on the line.
  package let reference: Reference?
}

/// What a call says in words, as the search has it: whatever was written down in it, but for what is private. What an earlier
/// call left to it is found there.
struct FoundRows {
  /// By what is searched for, in the order of their codes. What a code means is in every store: add, never change.
  static let kinds: [Reference.Kind] = [.note, .quote, .issue, .action, .todo, .remedy, .question, .nextWord]

  private let state: CallState

  init() { state = CallState() }

  init(_ call: Call) {
    // What was thrown away is nowhere.
    state = call.state.isDiscarded ? CallState() : call.state
  }

  private var who: String {
    [state.account, state.contact?.name, state.contact?.role].compactMap(\.self).joined(separator: ", ")
  }

  func write(since written: FoundRows, call: Int, _ db: Database) throws {
    if who != written.who { try put(who, FoundPlace(call: call, reference: nil), db) }
    for kind in FoundRows.kinds {
      for number in state.changes(of: kind, since: written.state) {
        let reference = Reference(kind, number)
        let text = state.thing(reference)?.soughtWords
        // As it was taken over it is found where it was said.
        let isElsewhere =
          state.carried[reference].map { $0.capture.soughtWords(with: $0.solution?.how) == text } ?? false
        try put(isElsewhere ? nil : text, FoundPlace(call: call, reference: reference), db)
      }
    }
  }

  /// Takes a call out of the search.
  static func forget(call: Int, _ db: Database) throws {
    guard let first = FoundPlace(call: call, reference: nil).row,
      let next = FoundPlace(call: call + 1, reference: nil).row
    else { return }
    try db.execute(sql: "DELETE FROM finding WHERE id >= ? AND id < ?", arguments: [first, next])
  }

  private func put(_ text: String?, _ place: FoundPlace, _ db: Database) throws {
    guard let row = place.row else { return }
    if let text, !text.isEmpty {
      try db.cachedStatement(
        sql: """
          INSERT INTO finding (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text
          WHERE text <> excluded.text
          """
      ).execute(arguments: [row, text])
    } else {
      try db.cachedStatement(sql: "DELETE FROM finding WHERE id = ?").execute(arguments: [row])
    }
  }
}

extension FoundPlace {
  /// The bits of a row's id: the number of the call, four for what it is, twenty for its number in the call.
  static let callShift: Int64 = 24
  static let kindShift: Int64 = 20
  private static let mostNumbers = 1 << 20
  private static let mostCalls = 1 << 39

  /// The id of its row; nil for what is further on than anybody writes.
  var row: Int64? {
    guard (0..<FoundPlace.mostCalls).contains(call) else { return nil }
    guard let reference else { return Int64(call) << FoundPlace.callShift }
    guard let kind = FoundPlace.code(of: reference.kind), reference.number < FoundPlace.mostNumbers else { return nil }
    return Int64(call) << FoundPlace.callShift | kind << FoundPlace.kindShift | Int64(reference.number)
  }

  /// In SQL: whether a finding is of this kind and of the call beside it.
  static func isOf(_ kind: Reference.Kind) -> String {
    guard let code = code(of: kind) else { return "FALSE" }
    return """
      finding.id > (call.number << \(callShift) | \(code << kindShift))
        AND finding.id < (call.number << \(callShift) | \((code + 1) << kindShift))
      """
  }

  /// What a kind is in the id of a row; 0 is the call itself.
  static func code(of kind: Reference.Kind) -> Int64? {
    FoundRows.kinds.firstIndex(of: kind).map { Int64($0) + 1 }
  }

  init?(row: Int64) {
    let kind = Int(row >> FoundPlace.kindShift & 15)
    guard row >= 0, kind <= FoundRows.kinds.count else { return nil }
    call = Int(row >> FoundPlace.callShift)
    reference = kind == 0 ? nil : Reference(FoundRows.kinds[kind - 1], Int(row & Int64(FoundPlace.mostNumbers - 1)))
  }
}
