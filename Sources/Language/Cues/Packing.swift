/// What can lie in a file as it is used, so that nothing has to be read or put together when it is.
package protocol Packable {
  func pack(into packer: inout Packer)
  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage)
}

/// Values one behind the other: little-endian numbers, and lists and texts behind their counts of 32 bits.
package struct Packer {
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  package mutating func add(_ value: some Packable) { value.pack(into: &self) }

  mutating func add(number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(text: String) {
    add(number: UInt32(text.utf8.count))
    bytes += text.utf8
  }

  mutating func add(list: some Collection<some Packable>) {
    add(number: UInt32(list.count))
    for value in list { value.pack(into: &self) }
  }
}

/// Takes the values out again, in the order in which they went in. It holds no bytes: they have to stay while it works.
package struct Unpacker {
  /// The bytes are not what was packed.
  package struct Damage: Error { package init() {} }

  private let bytes: UnsafeRawBufferPointer
  private var place: Int

  package init(_ bytes: UnsafeRawBufferPointer, from place: Int = 0) { (self.bytes, self.place) = (bytes, place) }

  package var isAtEnd: Bool { place == bytes.count }

  package mutating func take<Value: Packable>(_ type: Value.Type = Value.self) throws(Damage) -> Value {
    try Value(&self)
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(Damage) -> Number {
    let size = MemoryLayout<Number>.size
    guard bytes.count - place >= size else { throw Damage() }
    defer { place += size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
  }

  /// How many values or bytes follow: never more than there are bytes.
  mutating func count() throws(Damage) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= bytes.count - place else { throw Damage() }
    return count
  }

  mutating func text() throws(Damage) -> String {
    let count = try count()
    defer { place += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
  }

  mutating func list<Value: Packable>(_ type: Value.Type = Value.self) throws(Damage) -> [Value] {
    let count = try count()
    var list: [Value] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try Value(&self)) }
    return list
  }
}

// MARK: - What everything else is made of

extension UInt32: Packable {
  package func pack(into packer: inout Packer) { packer.add(number: self) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.number() }
}

extension UInt64: Packable {
  package func pack(into packer: inout Packer) { packer.add(number: self) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.number() }
}

/// In 32 bits: it counts something.
extension Int: Packable {
  package func pack(into packer: inout Packer) { packer.add(number: UInt32(truncatingIfNeeded: self)) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = Int(try unpacker.number(UInt32.self)) }
}

extension Bool: Packable {
  package func pack(into packer: inout Packer) { packer.add(number: UInt8(self ? 1 : 0)) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.number(UInt8.self) != 0 }
}

extension String: Packable {
  package func pack(into packer: inout Packer) { packer.add(text: self) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.text() }
}

extension Range<Int>: Packable {
  package func pack(into packer: inout Packer) {
    lowerBound.pack(into: &packer)
    upperBound.pack(into: &packer)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let (lower, upper) = (try unpacker.take(Int.self), try unpacker.take(Int.self))
    guard lower <= upper else { throw Unpacker.Damage() }
    self = lower..<upper
  }
}

extension Array: Packable where Element: Packable {
  package func pack(into packer: inout Packer) { packer.add(list: self) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = try unpacker.list() }
}

/// In order, so that the same set gives the same bytes.
extension Set: Packable where Element: Packable & Comparable {
  package func pack(into packer: inout Packer) { packer.add(list: sorted()) }
  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) { self = Set(try unpacker.list(Element.self)) }
}

extension Dictionary: Packable where Key: Packable & Comparable, Value: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(number: UInt32(count))
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      key.pack(into: &packer)
      value.pack(into: &packer)
    }
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self.init()
    for _ in 0..<(try unpacker.count()) {
      let key = try unpacker.take(Key.self)
      self[key] = try unpacker.take(Value.self)
    }
  }
}

extension Optional: Packable where Wrapped: Packable {
  package func pack(into packer: inout Packer) {
    (self != nil).pack(into: &packer)
    self?.pack(into: &packer)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    self = try unpacker.take(Bool.self) ? try unpacker.take(Wrapped.self) : nil
  }
}

/// By its raw value.
extension CueLabel: Packable {
  package func pack(into packer: inout Packer) { index.pack(into: &packer) }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let index = try unpacker.take(Int.self)
    guard let label = CueLabel.allCases.first(where: { $0.index == index }) else { throw Unpacker.Damage() }
    self = label
  }
}
