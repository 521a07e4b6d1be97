/// Something for each of the things of a call, by reference. Like the lists of those things its copies share what they have in
/// common: a state is kept behind every few lines, and to go on from it must not copy all that the call has so far.
package struct ReferenceTable<Value> {
  /// By kind, then by number less one, as far as each number follows the one before.
  private var columns: [Reference.Kind: Series<Value?>] = [:]
  /// Those beyond that: an event may name any number.
  private var strays: [Reference: Value] = [:]

  package subscript(reference: Reference) -> Value? {
    get { columns[reference.kind]?[number: reference.number] ?? strays[reference] }
    set {
      let (kind, index) = (reference.kind, reference.number &- 1)
      let count = columns[kind]?.count ?? 0
      if index >= 0, index < count {
        columns[kind]?[index] = newValue
      } else if index == count {
        columns[kind, default: []].append(newValue)
        strays[reference] = nil
      } else {
        strays[reference] = newValue
      }
    }
  }
}

extension ReferenceTable: Sequence {
  /// All that is there.
  package func makeIterator() -> some IteratorProtocol<(Reference, Value)> {
    let numbered = columns.flatMap { kind, column in
      column.enumerated().compactMap { index, value in value.map { (Reference(kind, index + 1), $0) } }
    }
    return (numbered + strays.map { ($0.key, $0.value) }).makeIterator()
  }
}

extension ReferenceTable: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Reference, Value)...) {
    for (reference, value) in elements { self[reference] = value }
  }
}

extension ReferenceTable: Equatable where Value: Equatable {}
extension ReferenceTable: Hashable where Value: Hashable {}
extension ReferenceTable: Sendable where Value: Sendable {}
