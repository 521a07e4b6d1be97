import Yams

/// The one file that knows YAML.
extension BookNode {
  /// The deepest nesting a book may have; deeper text is refused before it can exhaust the stack.
  static let deepest = 40

  package static func parse(_ source: BookSource) throws(BookFault) -> BookNode {
    // An alias can make a small file explode; a book needs none, so none is followed.
    if let alias = source.firstAlias { throw source.fault(.tooManyAliases, at: alias) }
    if let deep = source.firstTooDeep(deepest) {
      throw source.fault(.notYAML(reason: "it is nested too deeply"), at: deep)
    }
    let root: Node?
    do {
      root = try Parser(yaml: source.text, resolver: .basic).singleRoot()
    } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      throw source.fault(.notYAML(reason: problem), at: SourceMark(line: mark.line, column: mark.column))
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let mark = SourceMark(line: context.mark.line, column: context.mark.column)
      throw source.fault(.duplicate(keys.min() ?? ""), at: mark)
    } catch {
      throw source.fault(.notYAML(reason: "it cannot be read"), at: SourceMark(line: 1, column: 1))
    }
    guard let root else { throw source.fault(.empty("the book"), at: SourceMark(line: 1, column: 1)) }
    return BookNode(root)
  }

  private init(_ node: Node) {
    mark = SourceMark(node.mark)
    switch node {
    case .scalar(let scalar):
      content = scalar.string.isEmpty && scalar.style == .plain ? .nothing : .text(scalar.string)
    case .sequence(let sequence):
      content = .list(sequence.map { BookNode($0) })
    case .mapping(let mapping):
      content = .entries(mapping.map { ($0.key.string ?? "", SourceMark($0.key.mark), BookNode($0.value)) })
    case .alias:
      content = .nothing
    }
  }
}

extension SourceMark {
  fileprivate init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
