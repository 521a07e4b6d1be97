@testable import LineEditing

/// What a decoder made of bytes that came in these parts, each read to its end before the next.
struct KeyReading {
  var decoder = KeyDecoder()
  private(set) var events: [KeyEvent] = []

  init(_ bytes: [UInt8]) {
    feed(bytes)
  }

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  init(_ parts: [ArraySlice<UInt8>]) {
    for part in parts { feed(Array(part)) }
  }

  init(_ parts: ArraySlice<UInt8>...) {
    self.init(parts)
  }

  mutating func feed(_ bytes: [UInt8]) {
    decoder.feed(bytes)
    drain()
  }

  mutating func settle() {
    decoder.settle()
    drain()
  }

  mutating func endPaste() {
    while let event = decoder.endPaste() { events.append(event) }
  }

  private mutating func drain() {
    while let event = decoder.next() { events.append(event) }
  }
}
