/// A table from 64-bit keys to numbers, filled once and then only read: one look in one array, as a sentence asks it
/// several hundred times. Zero is no key and no number.
struct FlatTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var mask: Int
  private var count = 0

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a key; 0 where it is not in the table.
  subscript(key: UInt64) -> UInt32 {
    var place = Self.place(of: key) & mask
    while true {
      if keys[place] == key { return values[place] }
      if keys[place] == 0 { return 0 }
      place = (place + 1) & mask
    }
  }

  mutating func set(_ key: UInt64, to value: UInt32) {
    if (count + 1) * 2 > keys.count { grow() }
    var place = Self.place(of: key) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    if keys[place] == 0 { count += 1 }
    (keys[place], values[place]) = (key, value)
  }

  private mutating func grow() {
    var larger = FlatTable(capacity: keys.count)
    for (key, value) in zip(keys, values) where key != 0 { larger.set(key, to: value) }
    self = larger
  }

  /// Spreads keys that differ in a few bits, high or low ones, over the whole table.
  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    let folded = key ^ (key >> 32)
    return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

extension FlatTable: Packable {
  func pack(into packer: inout Packer) {
    packer.add(list: keys)
    packer.add(list: values)
  }

  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    keys = try unpacker.list()
    values = try unpacker.list()
    mask = keys.count - 1
    count = keys.count { $0 != 0 }
    // A full table, or one of another size, has no end of a search.
    guard keys.count.nonzeroBitCount == 1, values.count == keys.count, count < keys.count else {
      throw Unpacker.Damage()
    }
  }

  /// The largest number in it.
  var largest: Int { Int(values.max() ?? 0) }
}
