/// Reads what a sentence does to an upset customer.
///
/// Two things speak: weights that training found over words, their classes and what they stand under, and phrases
/// that somebody wrote down. A label is given when the weights reach its threshold, or a phrase of its own stands there
/// and nobody denies or reports it; a quiet phrase takes it back. It can always say which words it was.
package struct CueReader: Sendable {
  /// A longer text is read in pieces of whole sentences, so that time grows with its length and no more.
  static let longest = 64

  private var vocabulary: CueVocabulary
  private var weights = CueWeights()
  private var phrases = CuePhrases()
  private var silenced: Set<CueLabel> = []

  /// - Parameters:
  ///   - weights: the file that training wrote, in UTF-8; none where a language has phrases only.
  ///   - silenced: labels that are never given.
  package init(
    _ language: CueLanguage, weights: UnsafeBufferPointer<UInt8>? = nil, phrases: [CuePhrase] = [],
    silenced: Set<CueLabel> = []
  ) {
    vocabulary = CueVocabulary(language)
    if let weights { self.weights = CueWeights(weights, &vocabulary) }
    for phrase in phrases {
      self.phrases.add(phrase, &vocabulary)
    }
    self.silenced = silenced
  }

  /// The number of features that have weights.
  package var features: Int { weights.count }

  /// What the sentence does, in the order of the labels.
  package func cues(in text: String) -> [Cue] {
    var work = Work()
    var text = text
    return text.withUTF8 { cues(in: $0, &work) }
  }

  /// What is needed to read one text and can be used again for the next.
  package struct Work {
    var utterance = Utterance()
    /// The features of the piece that is read.
    var features: [CueFeature.Found] = []
    /// What each of its tokens adds to a label.
    var shares: [Float] = []
    var best: [Found] = []

    package init() {}
  }

  struct Found {
    var label: CueLabel
    var score: Float
    var first: Int
    var last: Int
    var remarks: [Int]
  }

  package func cues(in text: UnsafeBufferPointer<UInt8>, _ work: inout Work) -> [Cue] {
    work.utterance.read(text, vocabulary)
    work.best.removeAll(keepingCapacity: true)
    var start = 0
    while start < work.utterance.tokens.count {
      let end = pieceEnd(work.utterance.tokens, from: start)
      read(start..<end, &work)
      start = end
    }
    return work.best.sorted { $0.label < $1.label }.map { cue($0, text, work.utterance.tokens) }
  }

  /// Where the piece that begins here ends: behind the last whole sentence that fits.
  private func pieceEnd(_ tokens: [CueToken], from start: Int) -> Int {
    let limit = start + CueReader.longest
    guard tokens.count > limit else { return tokens.count }
    var end = limit
    while end > start, tokens[end].sentence == tokens[end - 1].sentence { end -= 1 }
    return end > start ? end : limit
  }

  private func read(_ piece: Range<Int>, _ work: inout Work) {
    findFeatures(piece, &work)
    let scores = weights.scores(work.features)
    let matches = phrases.matches(in: work.utterance.tokens, piece)
    for label in CueLabel.allCases where !silenced.contains(label) {
      let own = matches.filter { $0.label == label }
      let match = own.first { $0.effect == .speaks }
      guard match != nil || scores[label.index] >= 0, !own.contains(where: { $0.effect == .silences }) else { continue }
      let words = match.map { ($0.first, $0.last) } ?? carrying(label, piece, &work)
      let remarks = own.compactMap { if case .remarks(let index) = $0.effect { index } else { nil } }
      let score = match == nil ? scores[label.index] : max(scores[label.index], 0)
      keep(Found(label: label, score: score, first: words.0, last: words.1, remarks: remarks), &work.best)
    }
  }

  private func findFeatures(_ piece: Range<Int>, _ work: inout Work) {
    var found = work.features
    work.features = []
    found.removeAll(keepingCapacity: true)
    weights.places.withLookup { lookup in
      work.utterance.forEachFeature(in: piece) { feature, first, last in
        let place = lookup[feature.key]
        guard place != 0 else { return }
        found.append(CueFeature.Found(place: place, first: Int32(first), last: Int32(last)))
      }
    }
    work.features = found
  }

  private func keep(_ found: Found, _ best: inout [Found]) {
    if let index = best.firstIndex(where: { $0.label == found.label }) {
      if best[index].score < found.score { best[index] = found }
    } else {
      best.append(found)
    }
  }

  // MARK: - The words that carry a label

  /// The run of words that speaks for it most: each word has its share of every feature it is part of.
  private func carrying(_ label: CueLabel, _ piece: Range<Int>, _ work: inout Work) -> (Int, Int) {
    work.shares.removeAll(keepingCapacity: true)
    work.shares.append(contentsOf: repeatElement(0, count: piece.count))
    var total: Float = 0
    for feature in work.features {
      let weight = weights.weight(feature.place, label)
      guard weight != 0 else { continue }
      let share = Float(weight) / Float(feature.last - feature.first + 1)
      for index in Int(feature.first)...Int(feature.last) { work.shares[index - piece.lowerBound] += share }
      total += abs(share)
    }
    // Every word has its price, so that those that add nothing stay out.
    let price = total / Float(piece.count) / 4
    var best = (sum: -Float.infinity, first: piece.lowerBound, last: piece.lowerBound)
    var (sum, first) = (Float(0), piece.lowerBound)
    for index in piece {
      if sum <= 0 { (sum, first) = (0, index) }
      let token = work.utterance.tokens[index]
      sum += work.shares[index - piece.lowerBound] - price
      if sum > best.sum, !token.isMark { best = (sum, first, index) }
    }
    while best.first < best.last, work.utterance.tokens[best.first].isMark { best.first += 1 }
    return (best.first, best.last)
  }

  private func cue(_ found: Found, _ text: UnsafeBufferPointer<UInt8>, _ tokens: [CueToken]) -> Cue {
    let (start, end) = (Int(tokens[found.first].start), Int(tokens[found.last].end))
    let before = CueReader.scalars(UnsafeBufferPointer(rebasing: text[..<start]))
    let words = UnsafeBufferPointer(rebasing: text[start..<end])
    return Cue(
      label: found.label, start: before, end: before + CueReader.scalars(words),
      phrase: String(decoding: words, as: UTF8.self), remarks: found.remarks)
  }

  /// The Unicode scalars in well-formed UTF-8.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
