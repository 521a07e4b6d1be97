/// A list that only grows and whose copies share what they have in common: to copy it costs nothing, and to change one that
/// was copied costs one chunk. So the state before a line and the one after it can be held side by side, however long the
/// call is.
package struct Series<Element> {
  /// Elements in a chunk. A change copies one chunk and the list of chunks, which are about as long at some thousand
  /// elements.
  private static var size: Int { 32 }

  /// All chunks but the last are full.
  private var chunks: [[Element]] = []
  package private(set) var count = 0

  package init() {}

  package mutating func append(_ element: Element) {
    if count % Series.size == 0 {
      var chunk: [Element] = []
      chunk.reserveCapacity(Series.size)
      chunk.append(element)
      chunks.append(chunk)
    } else {
      chunks[chunks.count - 1].append(element)
    }
    count += 1
  }

  package mutating func append(contentsOf elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// Takes away all that comes after the first `length` elements.
  package mutating func shorten(to length: Int) {
    guard length < count, length >= 0 else { return }
    chunks.removeLast(chunks.count - (length + Series.size - 1) / Series.size)
    let rest = length % Series.size
    if rest > 0 { chunks[chunks.count - 1].removeLast(chunks[chunks.count - 1].count - rest) }
    count = length
  }
}

extension Series {
  /// The places of the elements that are meant; none is copied to be looked at.
  func places(where isMeant: (Element) -> Bool) -> [Int] {
    var places: [Int] = []
    for chunk in chunks.indices {
      for offset in chunks[chunk].indices where isMeant(chunks[chunk][offset]) {
        places.append(chunk * Series.size + offset)
      }
    }
    return places
  }
}

extension Series: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(position: Int) -> Element {
    get { chunks[position / Series.size][position % Series.size] }
    set { chunks[position / Series.size][position % Series.size] = newValue }
  }
}

extension Series {
  /// The thing of this number, counted from 1; nil where there is none of it, or none any more.
  package subscript<Thing>(number number: Int) -> Thing? where Element == Thing? {
    let index = number &- 1
    return index >= 0 && index < count ? self[index] : nil
  }
}

extension Series: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) {
    for element in elements { append(element) }
  }
}

extension Series: Equatable where Element: Equatable {
  /// Chunks that two lists share are not looked into.
  package static func == (left: Series, right: Series) -> Bool {
    left.count == right.count && left.chunks == right.chunks
  }

  /// The places at which this list is not what the other one is, or is longer.
  package func changes(since other: Series) -> [Int] {
    var places: [Int] = []
    for index in 0..<chunks.count {
      let (chunk, before) = (chunks[index], index < other.chunks.count ? other.chunks[index] : [])
      if chunk == before { continue }
      for offset in 0..<chunk.count where offset >= before.count || before[offset] != chunk[offset] {
        places.append(index * Series.size + offset)
      }
    }
    return places
  }
}

extension Series: Hashable where Element: Hashable {}

extension Series: Sendable where Element: Sendable {}
