/// What was captured, by kind and number: `i2`, `a1`, `q3`. Numbers count per kind and call from 1.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
  package let kind: Kind
  package let number: Int

  package init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Reads `i2`; a bare number takes `kind` where a command knows only one.
  package init?(_ text: some StringProtocol, bare kind: Kind? = nil) {
    if let kind, let number = Int(text), number > 0 {
      self.init(kind, number)
      return
    }
    guard let first = text.first, let kind = Kind(rawValue: first.lowercased()),
      let number = Int(text.dropFirst()), number > 0
    else { return nil }
    self.init(kind, number)
  }

  package var description: String { kind.rawValue + String(number) }
}
