/// A book as a drawing: its steps, and which can follow which.
package struct BookGraph: Sendable {
  /// From one step to one that can come right after it.
  package struct Edge: Hashable, Sendable {
    package let from: String
    package let to: String
    /// When; nil where it always does.
    package let when: String?
  }

  private let book: Playbook
  package let edges: [Edge]

  package init(_ book: Playbook) {
    self.book = book
    var edges: [Edge] = []
    for (index, step) in book.steps.enumerated() {
      for next in book.steps[(index + 1)...] {
        edges.append(Edge(from: step.id, to: next.id, when: next.when == .always ? nil : next.when.words))
        // Nothing behind a step that always applies can follow at once.
        if next.when == .always { break }
      }
    }
    self.edges = edges
  }

  /// For Graphviz.
  package var dot: String {
    var lines = ["digraph \"\(BookGraph.escaped(book.name))\" {", "  rankdir=TB; node [shape=box];"]
    for step in book.steps { lines.append("  \"\(step.id)\" [label=\"\(BookGraph.escaped(step.title))\"];") }
    for edge in edges {
      let label = edge.when.map { " [label=\"\(BookGraph.escaped($0))\"]" } ?? ""
      lines.append("  \"\(edge.from)\" -> \"\(edge.to)\"\(label);")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// For Mermaid, which GitHub draws.
  package var mermaid: String {
    let names = Dictionary(uniqueKeysWithValues: book.steps.enumerated().map { ($1.id, "s\($0 + 1)") })
    var lines = ["flowchart TB"]
    for step in book.steps { lines.append("  \(names[step.id] ?? "")[\"\(BookGraph.entity(step.title))\"]") }
    for edge in edges {
      let label = edge.when.map { "|\"\(BookGraph.entity($0))\"|" } ?? ""
      lines.append("  \(names[edge.from] ?? "") -->\(label) \(names[edge.to] ?? "")")
    }
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private static func entity(_ text: String) -> String {
    text.replacing("\"", with: "#quot;")
  }
}
