import Language

/// A contact as somebody typed it, and the ways in which one may greet them.
package struct NameRow: EvaluatedRow {
  let contact: String
  let greet: [String]

  package var text: String { contact }
  package var wanted: String { greet.joined(separator: " or ") }
  package var read: String { PersonName(contact).greeting }
  package var isRight: Bool { greet.contains(read) }
}
