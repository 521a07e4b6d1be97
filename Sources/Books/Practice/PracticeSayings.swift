import Language

/// What a trainee might say in any scenario, `sayings.yaml`: lines to choose from beside those that a scenario gives.
package struct PracticeSayings: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Takes our part upon us.
    case own
    /// Asks openly.
    case ask
    /// Kind, busy or vague, and nothing in it.
    case little
    case harm
  }

  private let lines: [Kind: [String]]

  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let reader = try BookReader(
      try BookNode.parse(source), name: "the sayings", keys: ["sayings", "version"] + Kind.allCases.map(\.rawValue),
      source: source)
    _ = try reader.text("sayings")
    var lines: [Kind: [String]] = [:]
    for kind in Kind.allCases {
      lines[kind] = try reader.list(kind.rawValue).map { (node) throws(BookFault) in
        try reader.text(node, key: kind.rawValue)
      }
      if lines[kind]?.isEmpty ?? true { throw reader.fault(.missing(key: kind.rawValue, in: reader.name)) }
    }
    self.lines = lines
  }

  /// At least one.
  package func of(_ kind: Kind) -> [String] { lines[kind] ?? [] }
}
