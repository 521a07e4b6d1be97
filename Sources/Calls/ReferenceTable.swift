/// Something for each of the things of a call, by reference. Like the lists of those things its copies share what they have in
/// common: a state is kept behind every few lines, and to go on from it must not copy all that the call has so far.
package struct ReferenceTable<Value> {
  /// By kind, then by number less one, as far as each number follows the one before.
  private var columns: [Series<Value?>]
  /// Those beyond that: an event may name any number.
  private var strays: [Reference: Value] = [:]

  package subscript(reference: Reference) -> Value? {
    get { columns[reference.kind.place][number: reference.number] ?? strays[reference] }
    set {
      let (place, index) = (reference.kind.place, reference.number &- 1)
      if index >= 0, index < columns[place].count {
        columns[place][index] = newValue
      } else if index == columns[place].count {
        columns[place].append(newValue)
        strays[reference] = nil
      } else {
        strays[reference] = newValue
      }
    }
  }
}

extension Reference.Kind {
  /// Its place among all kinds.
  fileprivate var place: Int { Reference.Kind.places[self] ?? 0 }

  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

extension ReferenceTable: Sequence {
  /// All that is there.
  package func makeIterator() -> some IteratorProtocol<(Reference, Value)> {
    let inOrder = Reference.Kind.allCases.flatMap { kind in
      columns[kind.place].enumerated().compactMap { index, value in value.map { (Reference(kind, index + 1), $0) } }
    }
    return (inOrder + strays.map { ($0.key, $0.value) }).makeIterator()
  }
}

extension ReferenceTable: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Reference, Value)...) {
    columns = Array(repeating: [], count: Reference.Kind.allCases.count)
    for (reference, value) in elements { self[reference] = value }
  }
}

extension ReferenceTable: Equatable where Value: Equatable {}
extension ReferenceTable: Hashable where Value: Hashable {}
extension ReferenceTable: Sendable where Value: Sendable {}
