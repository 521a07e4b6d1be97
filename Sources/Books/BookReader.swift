import Language

/// Reads the named entries of one part of a book and refuses, with the place, what should not be there.
package struct BookReader {
  package let source: BookSource
  package let node: BookNode
  /// What this part is called in a fault: "the step", "the book".
  package let name: String
  private let entries: [(key: String, keyMark: SourceMark, value: BookNode)]

  package init(_ node: BookNode, name: String, keys: [String], source: BookSource) throws(BookFault) {
    guard case .entries(let entries) = node.content else {
      throw source.fault(.wrongType(key: name, expected: "a set of 'name: value' lines"), at: node.mark)
    }
    for entry in entries where !keys.contains(entry.key) {
      let kind = BookFault.Kind.unknownKey(entry.key, near: Nearest.match(entry.key, among: keys), keys: keys)
      try source.note(source.fault(kind, at: entry.keyMark))
    }
    self.node = node
    self.name = name
    self.source = source
    self.entries = entries
  }

  package func fault(_ kind: BookFault.Kind, at place: BookNode? = nil) -> BookFault {
    source.fault(kind, at: place?.mark ?? node.mark)
  }

  package func value(_ key: String) -> BookNode? {
    entries.first { $0.key == key }?.value
  }

  /// Of two values the first is read; where that would be a guess, ask this.
  package func isTwice(_ key: String) -> Bool {
    entries.count { $0.key == key } > 1
  }

  package func optionalText(_ key: String) throws(BookFault) -> String? {
    guard let value = value(key) else { return nil }
    return try text(value, key: key)
  }

  package func text(_ key: String) throws(BookFault) -> String {
    guard let value = value(key) else { throw fault(.missing(key: key, in: name)) }
    return try text(value, key: key)
  }

  package func text(_ value: BookNode, key: String) throws(BookFault) -> String {
    guard case .text(let text) = value.content else {
      throw fault(.wrongType(key: key, expected: "a text"), at: value)
    }
    return text
  }

  package func number(_ key: String) throws(BookFault) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = Int(try text(value, key: key)) else {
      throw fault(.wrongType(key: key, expected: "a whole number"), at: value)
    }
    return number
  }

  package func flag(_ key: String) throws(BookFault) -> Bool {
    guard let value = value(key) else { return false }
    switch try text(value, key: key) {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw fault(.wrongType(key: key, expected: "true or false"), at: value)
    }
  }

  /// Reads each entry of a list. In a check one that cannot be read is noted and left out.
  package func each<Part>(_ key: String, _ read: (BookNode) throws(BookFault) -> Part) throws(BookFault) -> [Part] {
    try each(list(key), read)
  }

  package func each<Part>(
    _ nodes: [BookNode], _ read: (BookNode) throws(BookFault) -> Part
  ) throws(BookFault) -> [Part] {
    var parts: [Part] = []
    for node in nodes {
      do throws(BookFault) { parts.append(try read(node)) } catch { try source.note(error) }
    }
    return parts
  }

  /// The entries of a list; a single entry may stand without one.
  package func list(_ key: String) -> [BookNode] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .list(let nodes): return nodes
    case .nothing: return []
    case .text, .entries: return [value]
    }
  }

  package func numbers(_ key: String) throws(BookFault) -> [Int] {
    var numbers: [Int] = []
    for node in list(key) {
      guard let number = Int(try text(node, key: key)) else {
        throw fault(.wrongType(key: key, expected: "a list of whole numbers"), at: node)
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension BookReader {
  /// One word of a few; what it may be is said where it is something else.
  package func choice<Choice>(_ key: String, as type: Choice.Type) throws(BookFault) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let word = try optionalText(key) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      let expected = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
      throw fault(.wrongType(key: key, expected: expected), at: value(key))
    }
    return choice
  }
}
