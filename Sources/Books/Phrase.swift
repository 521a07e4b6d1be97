import Language

/// Something to say, ask or avoid, when it applies, and the rules it serves.
package struct Phrase: Hashable, Sendable {
  /// The values a phrase may ask for, as `{contact}`.
  package enum Slot: Hashable, Sendable {
    case contact, account, me, nextWord
    /// The answer to a fact.
    case fact(String)

    static let names = ["contact", "account", "me", "next_word"]

    init(_ name: String) {
      switch name {
      case "contact": self = .contact
      case "account": self = .account
      case "me": self = .me
      case "next_word": self = .nextWord
      default: self = .fact(name)
      }
    }
  }

  package let text: String
  package let when: Condition
  package let rules: [Int]
  /// Where it stands in its file.
  package let mark: SourceMark

  /// A text of the program's own, which always applies.
  init(_ text: String) {
    (self.text, when, rules, mark) = (text, .always, [], SourceMark.start)
  }

  init(_ node: BookNode, terms: BookTerms, source: BookSource) throws(BookFault) {
    mark = node.mark
    if case .text(let text) = node.content {
      self.text = text
      when = .always
      rules = []
    } else {
      let reader = try BookReader(node, name: "the phrase", keys: ["text", "when", "rules"], source: source)
      text = try reader.text("text")
      when = try Condition(reader.value("when"), terms: terms, source: source)
      rules = try reader.numbers("rules")
    }
    if let mark = Phrase.unclosed(in: text) { throw source.fault(.unclosed(String(mark)), at: node.mark) }
    let known = Slot.names + terms.facts.map(\.id)
    for name in Phrase.slotNames(in: text) where !known.contains(name) {
      let near = Nearest.match(name, among: known)
      throw source.fault(.unknownSlot(name, near: near), at: node.mark)
    }
  }

  /// The first brace or bracket that has no partner: it would be read out. As bytes, because every phrase of a book is looked
  /// through whenever a call is begun.
  private static func unclosed(in text: String) -> Unicode.Scalar? {
    var open: [Unicode.Scalar] = []
    for scalar in text.utf8.lazy.map(Unicode.Scalar.init) {
      switch scalar {
      case "{", "[":
        if open.last == scalar { return scalar }
        open.append(scalar)
      case "}", "]":
        guard open.popLast() == (scalar == "}" ? "{" : "[") else { return scalar }
      default: break
      }
    }
    return open.last
  }

  /// The facts whose answers it says.
  package var factsSaid: [String] {
    Phrase.slotNames(in: text).filter { !Slot.names.contains($0) }
  }

  private static func slotNames(in text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: UInt8(ascii: "}")).map { String(Substring(part[..<$0])) }
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
      guard let value = values[Slot(String(rest[rest.index(after: open)..<close]))] else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
