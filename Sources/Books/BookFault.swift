/// What is wrong with a book, where, and what mends it.
package struct BookFault: Error, Hashable, Sendable {
  /// The faults a book can have; each carries the facts, the words are made below.
  package enum Kind: Hashable, Sendable {
    case notYAML(reason: String)
    case missing(key: String, in: String)
    case wrongType(key: String, expected: String)
    case unknownKey(String, near: String?)
    case unknownFact(String, near: String?)
    case unknownChoice(String, fact: String, choices: [String])
    case unknownSlot(String, near: String?)
    case unreadableCondition(String)
    case duplicate(String)
    case empty(String)
    case tooManyAliases
  }

  package let kind: Kind
  package let file: String
  package let mark: SourceMark
  /// The line of the file that `mark` points into, for the caret.
  package let sourceLine: String

  package var message: String {
    switch kind {
    case .notYAML(let reason): "this is not YAML: \(reason)"
    case .missing(let key, let place): "\(place) has no '\(key)'"
    case .wrongType(let key, let expected): "'\(key)' must be \(expected)"
    case .unknownKey(let key, _): "unknown key '\(key)'"
    case .unknownFact(let fact, _): "unknown fact '\(fact)'"
    case .unknownChoice(let choice, let fact, _): "'\(choice)' is no choice of the fact '\(fact)'"
    case .unknownSlot(let slot, _): "unknown value '{\(slot)}'"
    case .unreadableCondition(let text): "cannot read the condition '\(text)'"
    case .duplicate(let id): "'\(id)' is there twice"
    case .empty(let key): "'\(key)' is empty"
    case .tooManyAliases: "YAML anchors and aliases are not read in a book"
    }
  }

  package var hint: String {
    switch kind {
    case .notYAML: "check the indentation and the quotation marks"
    case .missing(let key, _): "add a line '\(key): ...'"
    case .wrongType: "change it, or take the line out"
    case .unknownKey(_, let near), .unknownFact(_, let near), .unknownSlot(_, let near):
      near.map { "did you mean '\($0)'?" } ?? "take it out, or look it up in docs/playbook-format.md"
    case .unknownChoice(_, _, let choices): "one of: \(choices.joined(separator: ", "))"
    case .unreadableCondition: "write it like 'fault is ours', 'heat above 6' or 'issues confirmed'"
    case .duplicate: "give one of them another name"
    case .empty: "give it at least one entry"
    case .tooManyAliases: "write the text out where it is used"
    }
  }

  /// `file:line:column: message: hint`, then the line and a caret.
  package var described: String {
    let caret = String(repeating: " ", count: max(0, mark.column - 1)) + "^"
    return "\(file):\(mark.line):\(mark.column): \(message): \(hint)\n\(sourceLine)\n\(caret)"
  }
}
