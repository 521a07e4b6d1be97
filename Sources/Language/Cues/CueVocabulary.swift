/// The words that are known, as numbers: those of the classes, those that weights and phrases speak of.
///
/// A text becomes numbers by one hash and one look-up a word; no string is made on the way.
package struct CueVocabulary: Sendable {
  /// A word that nothing speaks of.
  static let unknown: Int32 = 1
  /// Before the first word of a sentence, and after its last.
  static let start: Int32 = 2
  static let end: Int32 = 3
  /// Any number in digits.
  static let number: Int32 = 4

  /// The letters by which a word that is not known is taken for its relatives.
  static let prefixLength = 5

  package private(set) var names = ["", "*", "<", ">", "#"]
  /// The class of each symbol, and the symbol of its beginning; 0 where it has none.
  private(set) var classes: [Int32] = [0, 0, 0, 0, 0]
  private(set) var prefixes: [Int32] = [0, 0, 0, 0, 0]
  private var symbols = FlatTable(capacity: 8_192)
  private var expansions = FlatTable(capacity: 256)
  private var expanded: [[Int32]] = [[]]
  private var endings: [(bytes: [UInt8], said: [Int32])] = []
  private(set) var roles = Roles()
  private(set) var marks = Marks()

  /// The classes that this code asks for by name; 0 where a language has none of them.
  struct Roles: Sendable {
    var denial: Int32 = 0
    var condition: Int32 = 0
    var speech: Int32 = 0
    var contrast: Int32 = 0
    var number: Int32 = 0
    /// Who may act: us, me, you, they, team.
    var doers: [Int32] = []
  }

  /// The marks that end a sentence or a clause.
  struct Marks: Sendable {
    var question: Int32 = 0
    var sentence: [Int32] = []
    var clause: [Int32] = []
    var quotations: [Int32] = []
  }

  init(_ language: CueLanguage) {
    marks.question = add("?")
    marks.sentence = [marks.question, add("."), add("!")]
    marks.clause = [",", ";", ":", "(", ")"].map { add($0) }
    marks.quotations = ["\"", "'"].map { add($0) }
    for group in language.classes {
      let symbol = add("[\(group.name)]")
      for word in group.words { setClass(of: word.lowercased(), to: symbol) }
    }
    for spelling in language.spellings {
      for word in spelling.said { _ = addPrefix(of: word.lowercased()) }
      expanded.append(spelling.said.map { add($0.lowercased()) })
      expansions.set(Self.hash(spelling.written.lowercased().utf8), to: Int32(expanded.count - 1))
    }
    for ending in language.endings {
      endings.append((Array(ending.written.utf8), ending.said.map { add($0.lowercased()) }))
    }
    func role(_ name: String) -> Int32 { symbol(of: "[\(name)]") }
    roles = Roles(
      denial: role("not"), condition: role("if"), speech: role("say"), contrast: role("but"), number: role("number"),
      doers: ["us", "me", "you", "they", "team"].map(role).filter { $0 > Self.unknown })
    classes[Int(Self.number)] = roles.number
    symbols.set(Self.hash("#".utf8), to: Self.number)
  }

  /// The symbol of a word, made where there is none yet.
  @discardableResult
  mutating func add(_ word: String) -> Int32 {
    var word = word
    return word.withUTF8 { add($0) }
  }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(word)
    let known = symbols[hash]
    if known != 0 { return known }
    let symbol = Int32(classes.count)
    names.append(String(decoding: word, as: UTF8.self))
    classes.append(wildClass(of: word))
    prefixes.append(prefix(of: word))
    symbols.set(hash, to: symbol)
    return symbol
  }

  /// The words that a word is said as: itself, or what its spelling or its ending stands for.
  mutating func said(_ word: String) -> [Int32] {
    var word = word
    return word.withUTF8 { bytes in
      if let said = expansion(hash: Self.hash(bytes)) { return said }
      guard let ending = ending(of: bytes) else { return [add(bytes)] }
      return [add(UnsafeBufferPointer(rebasing: bytes.dropLast(ending.length)))] + ending.said
    }
  }

  /// The symbol of the beginning of a word, made where there is none yet; 0 for a word that is too short for one.
  mutating func addPrefix(of word: String) -> Int32 {
    let bytes = Array(word.utf8)
    guard bytes.count > Self.prefixLength else { return 0 }
    // A beginning may cut a letter in two: then it has no name, and none is needed.
    guard let text = String(validating: bytes.prefix(Self.prefixLength), as: UTF8.self) else { return 0 }
    let symbol = add("\(text)-")
    let whole = add(word)
    prefixes[Int(whole)] = symbol
    return symbol
  }

  func symbol(of word: String) -> Int32 {
    let symbol = symbols[Self.hash(word.utf8)]
    return symbol == 0 ? Self.unknown : symbol
  }

  private mutating func setClass(of word: String, to group: Int32) {
    let symbol = add(word)
    if classes[Int(symbol)] == 0 || word.hasSuffix("*") { classes[Int(symbol)] = group }
  }

  /// The class of "apolog*" for "apologising".
  private func wildClass(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var hash = Self.seed
    for (index, byte) in bytes.enumerated() {
      hash = Self.step(hash, byte)
      guard index >= 2 else { continue }
      let symbol = symbols[Self.step(hash, Self.star)]
      if symbol != 0 { return classes[Int(symbol)] }
    }
    return 0
  }

  // MARK: - Looking up bytes

  /// A word as it stands in a text, its letters lowered.
  struct Found {
    var symbol: Int32
    var group: Int32
    var prefix: Int32
  }

  /// - Parameter bytes: a word in lower case.
  func found(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Found {
    let symbol = symbols[hash]
    if symbol != 0 {
      let prefix = prefixes[Int(symbol)]
      return Found(symbol: symbol, group: classes[Int(symbol)], prefix: prefix != 0 ? prefix : self.prefix(of: bytes))
    }
    return Found(symbol: Self.unknown, group: wildClass(of: bytes), prefix: prefix(of: bytes))
  }

  func found(_ symbol: Int32) -> Found {
    Found(symbol: symbol, group: classes[Int(symbol)], prefix: prefixes[Int(symbol)])
  }

  /// What a word is said as: "don't" as "do not"; nil where it stands for itself.
  func expansion(hash: UInt64) -> [Int32]? {
    let index = expansions[hash]
    return index == 0 ? nil : expanded[Int(index)]
  }

  /// The ending that is a word of its own, and how many bytes of the word it takes.
  func ending(of bytes: UnsafeBufferPointer<UInt8>) -> (said: [Int32], length: Int)? {
    for ending in endings where ending.bytes.count < bytes.count {
      let start = bytes.count - ending.bytes.count
      if bytes[start...].elementsEqual(ending.bytes) { return (ending.said, ending.bytes.count) }
    }
    return nil
  }

  private func prefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard bytes.count > Self.prefixLength else { return 0 }
    var hash = Self.seed
    for byte in bytes.prefix(Self.prefixLength) { hash = Self.step(hash, byte) }
    return symbols[Self.step(hash, Self.hyphen)]
  }

  // MARK: - Hashing (FNV-1a)

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let star = UInt8(ascii: "*")
  private static let hyphen = UInt8(ascii: "-")

  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed, step) }
}
