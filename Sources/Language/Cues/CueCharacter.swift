/// A character of UTF-8 as far as cutting words asks: letters of every script are letters, the marks of print are those
/// of the keyboard.
struct CueCharacter {
  enum Shape {
    case letter, digit, blank, mark
  }

  let shape: Shape
  /// In bytes.
  let length: Int
  /// The mark on a keyboard that it stands for.
  let mark: UInt8

  var isApostrophe: Bool { mark == UInt8(ascii: "'") }
  var symbol: CueVocabulary.Symbol { CueVocabulary.folded(CueVocabulary.step(CueVocabulary.seed, mark)) }

  init(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard index < text.count else {
      self.init(shape: .blank, length: 1)
      return
    }
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      self.init(shape: .letter, length: 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self.init(shape: .digit, length: 1)
    case 0...0x20, 0x7F: self.init(shape: .blank, length: 1)
    case ..<0x80: self.init(shape: .mark, length: 1, mark: byte)
    default: self.init(wide: byte, at: index, in: text)
    }
  }

  private init(shape: Shape, length: Int, mark: UInt8 = 0) {
    (self.shape, self.length, self.mark) = (shape, length, mark)
  }

  private init(wide byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    let asked = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    let length = min(asked, text.count - index)
    if length == 3, byte == 0xE2, text[index + 1] == 0x80 {
      switch text[index + 2] {
      case 0x98, 0x99, 0x9B: self.init(shape: .mark, length: 3, mark: UInt8(ascii: "'"))
      case 0x9C, 0x9D, 0x9E: self.init(shape: .mark, length: 3, mark: UInt8(ascii: "\""))
      case 0x90...0x91: self.init(shape: .mark, length: 3, mark: UInt8(ascii: "-"))
      case 0x92...0x95: self.init(shape: .mark, length: 3, mark: UInt8(ascii: ";"))
      case 0xA6: self.init(shape: .mark, length: 3, mark: UInt8(ascii: "."))
      case 0x80...0x8F, 0xA8...0xAF: self.init(shape: .blank, length: 3)
      default: self.init(shape: .mark, length: 3, mark: UInt8(ascii: "*"))
      }
      return
    }
    if length == 2, byte == 0xC2 {
      switch text[index + 1] {
      case 0xA0: self.init(shape: .blank, length: 2)
      case 0xA3: self.init(shape: .mark, length: 2, mark: UInt8(ascii: "$"))
      case 0xAA, 0xB5, 0xBA: self.init(shape: .letter, length: 2)
      default: self.init(shape: .mark, length: 2, mark: UInt8(ascii: "*"))
      }
      return
    }
    // The mark that some programs begin a file with.
    if length == 3, byte == 0xEF, text[index + 1] == 0xBB, text[index + 2] == 0xBF {
      self.init(shape: .blank, length: 3)
      return
    }
    // Signs of money stand for one of them; pictures are four bytes long.
    if length == 3, byte == 0xE2 {
      let isMoney = text[index + 1] == 0x82 && text[index + 2] >= 0xA0
      self.init(shape: .mark, length: 3, mark: isMoney ? UInt8(ascii: "$") : UInt8(ascii: "*"))
      return
    }
    self.init(shape: length == 4 ? .mark : .letter, length: length, mark: length == 4 ? UInt8(ascii: "*") : 0)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func isInNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  static func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
}
