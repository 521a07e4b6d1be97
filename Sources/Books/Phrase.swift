import Language

/// Something to say, ask or avoid, when it applies, and the rules it serves.
package struct Phrase: Hashable, Sendable {
  /// The values a phrase may ask for, as `{contact}`.
  package enum Slot: String, CaseIterable, Hashable, Sendable {
    case contact, account, me
    case nextWord = "next_word"
  }

  package let text: String
  package let when: Condition
  package let rules: [Int]

  init(_ node: BookNode, facts: [Fact], source: BookSource) throws(BookFault) {
    if case .text(let text) = node.content {
      self.text = text
      when = .always
      rules = []
    } else {
      let reader = try BookReader(node, name: "the phrase", keys: ["text", "when", "rules"], source: source)
      text = try reader.text("text")
      when = try Condition(reader.value("when"), facts: facts, source: source)
      rules = try reader.numbers("rules")
    }
    for name in Phrase.slotNames(in: text) where Slot(rawValue: name) == nil {
      let near = Nearest.match(name, among: Slot.allCases.map(\.rawValue))
      throw source.fault(.unknownSlot(name, near: near), at: node.mark)
    }
  }

  private static func slotNames(in text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The text with its values in place. What stands in square brackets is left out when a value in it is not
  /// known; a phrase that needs an unknown value elsewhere is not said at all, so nobody reads out a hole.
  package func filled(_ values: [Slot: String]) -> String? {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]") else { break }
      guard let before = Phrase.fill(rest[..<open], values) else { return nil }
      result += before + (Phrase.fill(rest[rest.index(after: open)..<close], values) ?? "")
      rest = rest[rest.index(after: close)...]
    }
    guard let end = Phrase.fill(rest, values) else { return nil }
    return result + end
  }

  private static func fill(_ part: Substring, _ values: [Slot: String]) -> String? {
    var result = ""
    var rest = part
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let slot = Slot(rawValue: String(rest[rest.index(after: open)..<close])), let value = values[slot]
      else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
