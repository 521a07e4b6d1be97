/// What a language says of words: which belong together, which are written otherwise, which end in a word of their own.
///
/// A word is its hash: a text becomes numbers by one pass over its bytes, and no string is made on the way.
package struct CueVocabulary: Sendable {
  /// A word, a mark, a class or a beginning: the 32 bits that its letters come to. 0 is none.
  package typealias Symbol = UInt32

  /// The letters that a word shares with its relatives.
  package static let prefixLength = 5
  /// Any number in digits.
  static let number = symbol("#")

  /// The class of a word, and of the words that begin as "apolog*" does.
  private var classes = FlatTable(capacity: 2_048)
  private var wildClasses = FlatTable(capacity: 1_024)
  private var shortestWild = Int(Int32.max)
  private var expansions = FlatTable(capacity: 256)
  private var expanded: [[Found]] = [[]]
  private var endings: [Ending] = []
  let roles: Roles
  let marks = Marks()

  /// The classes that this code asks for by name.
  struct Roles: Sendable {
    let denial = symbol("[not]")
    let condition = symbol("[if]")
    let speech = symbol("[say]")
    let contrast = symbol("[but]")
    /// A word that is written with a capital in the middle of a sentence is one, where it has no class of its own.
    let name = symbol("[name]")
    /// Who may act.
    let doers = ["us", "me", "you", "they", "team"].map { symbol("[\($0)]") }
  }

  /// The marks that end a sentence or a clause.
  struct Marks: Sendable {
    let question = symbol("?")
    let sentence = ["?", ".", "!", ";"].map { symbol($0) }
    let clause = [",", ":", "(", ")"].map { symbol($0) }
    let quotations = ["\"", "'"].map { symbol($0) }
  }

  init(_ language: CueLanguage) {
    roles = Roles()
    for group in language.classes {
      let symbol = Self.symbol("[\(group.name)]")
      for word in group.words { setClass(of: word.lowercased(), to: symbol) }
    }
    for spelling in language.spellings {
      expanded.append(spelling.said.map { found($0.lowercased()) })
      expansions.set(Self.hash(spelling.written.lowercased().utf8), to: UInt32(expanded.count - 1))
    }
    endings = language.endings.map { ending in
      Ending(bytes: Array(ending.written.utf8), said: ending.said.map { found($0.lowercased()) })
    }
  }

  /// A word belongs to the first class that has it.
  private mutating func setClass(of word: String, to group: Symbol) {
    let isWild = word.hasSuffix("*")
    let bytes = isWild ? word.utf8.dropLast() : word.utf8[...]
    let hash = Self.hash(bytes)
    if isWild {
      shortestWild = min(shortestWild, bytes.count)
      if wildClasses[hash] == 0 { wildClasses.set(hash, to: group) }
    } else if classes[hash] == 0 {
      classes.set(hash, to: group)
    }
  }

  // MARK: - A word of a text

  /// A word as it stands in a text, its letters lowered.
  struct Found {
    var symbol: Symbol
    var group: Symbol = 0
    var prefix: Symbol = 0
  }

  /// What a word may end in that is a word of its own.
  struct Ending {
    let bytes: [UInt8]
    let said: [Found]
  }

  /// - Parameter bytes: a word in lower case, none of whose letters is missing.
  func found(_ bytes: UnsafeBufferPointer<UInt8>) -> Found {
    var hash = Self.seed
    var group: Symbol = 0
    var prefix: Symbol = 0
    for (index, byte) in bytes.enumerated() {
      hash = Self.step(hash, byte)
      // The longest beginning that is known decides.
      if index + 1 >= shortestWild {
        let wild = wildClasses[hash]
        if wild != 0 { group = wild }
      }
      if index + 1 == Self.prefixLength, bytes.count > Self.prefixLength {
        prefix = Self.folded(Self.step(hash, UInt8(ascii: "-")))
      }
    }
    let whole = classes[hash]
    return Found(symbol: Self.folded(hash), group: whole != 0 ? whole : group, prefix: prefix)
  }

  private func found(_ word: String) -> Found {
    var word = word
    return word.withUTF8 { found($0) }
  }

  /// What a word is said as: "don't" as "do not"; nil where it stands for itself.
  func expansion(of bytes: UnsafeBufferPointer<UInt8>) -> [Found]? {
    let index = expansions[Self.hash(bytes)]
    return index == 0 ? nil : expanded[Int(index)]
  }

  /// The ending that is a word of its own, and how many bytes of the word it takes.
  func ending(of bytes: UnsafeBufferPointer<UInt8>) -> (said: [Found], length: Int)? {
    for ending in endings where ending.bytes.count < bytes.count {
      let start = bytes.count - ending.bytes.count
      if bytes[start...].elementsEqual(ending.bytes) { return (ending.said, ending.bytes.count) }
    }
    return nil
  }

  /// The words that a word of a phrase is said as: itself, or what its spelling or its ending stands for. A class, in
  /// its brackets, is itself.
  func said(_ word: String) -> [Symbol] {
    var word = word
    return word.withUTF8 { bytes in
      if let said = expansion(of: bytes) { return said.map(\.symbol) }
      guard let ending = ending(of: bytes) else { return [Self.folded(Self.hash(bytes))] }
      let base = UnsafeBufferPointer(rebasing: bytes.dropLast(ending.length))
      return [Self.folded(Self.hash(base))] + ending.said.map(\.symbol)
    }
  }

  // MARK: - Hashing (FNV-1a)

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed, step) }

  @inline(__always)
  static func folded(_ hash: UInt64) -> Symbol { Symbol(truncatingIfNeeded: hash ^ hash >> 32) | 1 }

  package static func symbol(_ word: String) -> Symbol { folded(hash(word.utf8)) }
}

// MARK: - As it lies in a file

extension CueVocabulary: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(classes)
    packer.add(wildClasses)
    packer.add(shortestWild)
    packer.add(expansions)
    packer.add(expanded)
    packer.add(list: endings)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    roles = Roles()
    classes = try unpacker.take()
    wildClasses = try unpacker.take()
    shortestWild = try unpacker.take()
    expansions = try unpacker.take()
    expanded = try unpacker.take()
    endings = try unpacker.list()
    guard expansions.largest < expanded.count else { throw Unpacker.Damage() }
  }
}

extension CueVocabulary.Found: Packable {
  func pack(into packer: inout Packer) {
    packer.add(symbol)
    packer.add(group)
    packer.add(prefix)
  }

  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    symbol = try unpacker.take()
    group = try unpacker.take()
    prefix = try unpacker.take()
  }
}

extension CueVocabulary.Ending: Packable {
  func pack(into packer: inout Packer) {
    packer.add(String(decoding: bytes, as: UTF8.self))
    packer.add(said)
  }

  init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    bytes = Array(try unpacker.text().utf8)
    said = try unpacker.take()
  }
}
