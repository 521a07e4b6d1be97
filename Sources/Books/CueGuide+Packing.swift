import Language

/// A guide as it lies in a file beside the books it was made of: what it takes to read them is three quarters of a first
/// use, and somebody may be on a call. The file is held against a sum, and against the books; where it is another's, the
/// books are read.
extension CueGuide {
  private static let mark = Array("EKGUIDE1".utf8)

  /// What shipped, for the weights that were trained with it.
  /// - Parameter origin: of the files it was read from: see `origin(ofFiles:)`.
  package static func packed(_ language: CueLanguage, _ shipped: [CueBook], origin: UInt64) -> [UInt8] {
    CueGuide(language, shipped, areWeighed: true).packed(origin: origin)
  }

  private func packed(origin: UInt64) -> [UInt8] {
    var content = Packer()
    content.add(origin)
    reader.pack(into: &content)
    content.add(cards.keys.sorted().compactMap { cards[$0] })
    content.add(telling)
    var file = Packer(CueGuide.mark)
    file.add(content.bytes.withUnsafeBytes { CueWeights.sum($0) })
    return file.bytes + content.bytes
  }

  /// Nil for what is no packed guide, a damaged one, or one that was made of other books.
  package init?(packed bytes: UnsafeRawBufferPointer, origin: UInt64, weights: CueWeights?) {
    guard bytes.starts(with: CueGuide.mark) else { return nil }
    var unpacker = Unpacker(bytes, from: CueGuide.mark.count)
    do {
      let sum = try unpacker.take(UInt64.self)
      let start = CueGuide.mark.count + MemoryLayout<UInt64>.size
      guard sum == CueWeights.sum(UnsafeRawBufferPointer(rebasing: bytes[start...])),
        try unpacker.take(UInt64.self) == origin
      else { return nil }
      reader = try CueReader(&unpacker, weights: weights)
      let cards = try unpacker.take([CueCard].self)
      self.cards = Dictionary(cards.map { ($0.label, $0) }) { $1 }
      telling = try unpacker.take()
      guard unpacker.isAtEnd else { return nil }
    } catch { return nil }
  }

  /// - Parameter files: those of a language as they lie there, one behind the other: the words, then the cues by name.
  package static func origin(ofFiles files: [UInt8]) -> UInt64 { files.withUnsafeBytes { CueWeights.sum($0) } }
}

extension CueCard: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(label)
    packer.add(advice)
    packer.add(instead)
    packer.add(rules)
    packer.add(remarks)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    label = try unpacker.take()
    advice = try unpacker.take()
    instead = try unpacker.take()
    rules = try unpacker.take()
    remarks = try unpacker.take()
  }
}

extension CueCard.Remark: Packable {
  package func pack(into packer: inout Packer) {
    packer.add(situation?.rawValue)
    packer.add(hasPhrases)
    packer.add(advice)
    packer.add(instead)
    packer.add(rules)
  }

  package init(_ unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let situation = try unpacker.take(String?.self)
    self.situation = situation.flatMap(CueCard.Situation.init)
    hasPhrases = try unpacker.take()
    advice = try unpacker.take()
    instead = try unpacker.take()
    rules = try unpacker.take()
    guard (situation == nil) == (self.situation == nil) else { throw Unpacker.Damage() }
  }
}
