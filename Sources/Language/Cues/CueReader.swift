/// Reads what a sentence does to an upset customer.
///
/// Weights that training found over words, their classes, what they stand under and the phrases that somebody wrote
/// down are summed for each sentence of a text. A label is given when a sentence reaches its threshold. A phrase of the
/// reader's own team gives or silences a label by itself. It can always say which words it was.
package struct CueReader: Sendable {
  private let vocabulary: CueVocabulary
  private let weights: CueWeights?
  private let phrases: CuePhrases
  private let labels: [CueLabel]

  /// - Parameters:
  ///   - weights: none where a language has phrases only.
  ///   - silenced: labels that are never given.
  package init(
    _ language: CueLanguage, weights: CueWeights? = nil, phrases: [CuePhrase] = [], silenced: Set<CueLabel> = []
  ) {
    vocabulary = CueVocabulary(language)
    self.weights = weights
    self.phrases = CuePhrases(phrases, vocabulary)
    labels = CueLabel.allCases.filter { !silenced.contains($0) }
  }

  /// As it was packed; the weights lie in a file of their own.
  package init(_ unpacker: inout Unpacker, weights: CueWeights?) throws(Unpacker.Damage) {
    vocabulary = try unpacker.take()
    phrases = try unpacker.take()
    labels = try unpacker.take()
    self.weights = weights
  }

  package func pack(into packer: inout Packer) {
    packer.add(vocabulary)
    packer.add(phrases)
    packer.add(labels)
  }

  /// What the text does, in the order of the labels.
  package func cues(in text: String) -> [Cue] {
    var work = Work()
    var text = text
    return text.withUTF8 { cues(in: $0, &work) }
  }

  /// What is needed to read one text and can be used again for the next.
  package struct Work {
    var utterance = Utterance()
    var matches: [CuePhrases.Match] = []
    var features = FoundFeatures()
    /// What each token of a sentence adds to a label.
    var shares: [Float] = []
    var best: [Found] = []

    package init() {}
  }

  struct Found {
    var label: CueLabel
    var certainty: Cue.Certainty
    var score: Float
    var first: Int
    var last: Int
    var remarks: [Int]
  }

  package func cues(in text: UnsafeBufferPointer<UInt8>, _ work: inout Work) -> [Cue] {
    work.utterance.read(text, vocabulary)
    work.best.removeAll(keepingCapacity: true)
    let utterance = work.utterance
    utterance.forEachSentence { sentence, start in read(sentence, at: start, &work) }
    guard !work.best.isEmpty else { return [] }
    return work.best.sorted { $0.label < $1.label }.map { cue($0, text, work.utterance.tokens) }
  }

  private func read(_ sentence: CueSentence, at start: Int, _ work: inout Work) {
    work.matches.removeAll(keepingCapacity: true)
    phrases.find(in: sentence.tokens, &work.matches)
    let scores = weights.map { weights in
      work.features.read(sentence, work.matches, weights)
      return weights.scores(work.features.found)
    }
    for label in labels {
      guard let certainty = certainty(label, scores, work.matches) else { continue }
      let match = work.matches.first { $0.label == label && $0.effect == .speaks }
      let words = match.map { ($0.first, $0.last) } ?? carrying(label, sentence.tokens, &work)
      let remarks = work.matches.compactMap { match -> Int? in
        guard match.label == label, case .remarks(let index) = match.effect else { return nil }
        return index
      }
      keep(
        Found(
          label: label, certainty: certainty, score: match == nil ? scores?[label.index] ?? 0 : .infinity,
          first: start + words.0, last: start + words.1, remarks: remarks),
        &work.best)
    }
  }

  /// How sure it is that the sentence has the label; nil where it is not given.
  private func certainty(
    _ label: CueLabel, _ scores: SIMD16<Float>?, _ matches: [CuePhrases.Match]
  ) -> Cue.Certainty? {
    var certainty: Cue.Certainty?
    if let weights, let score = scores?[label.index], score >= weights.likely[label.index] {
      certainty = score >= weights.sure[label.index] ? .sure : .likely
    }
    for match in matches where match.label == label {
      if match.effect == .silences { return nil }
      if match.effect == .speaks { certainty = .sure }
    }
    return certainty
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
  private func carrying(_ label: CueLabel, _ tokens: CueSentence.Tokens, _ work: inout Work) -> (Int, Int) {
    // First what begins and what ends at a token, so that a feature costs the same however far it reaches.
    work.shares.removeAll(keepingCapacity: true)
    work.shares.append(contentsOf: repeatElement(0, count: tokens.count + 1))
    var total: Float = 0
    for feature in work.features.found {
      guard let weight = weights?.weight(Int(feature.row), label), weight != 0 else { continue }
      let share = weight / Float(feature.last - feature.first + 1)
      work.shares[Int(feature.first)] += share
      work.shares[Int(feature.last) + 1] -= share
      total += abs(share)
    }
    for index in tokens.indices.dropFirst() { work.shares[index] += work.shares[index - 1] }
    // Every word has its price, so that those that add nothing stay out.
    let price = total / Float(tokens.count) / 4
    var best = (sum: -Float.infinity, first: 0, last: 0)
    var (sum, first) = (Float(0), 0)
    for index in tokens.indices {
      if sum <= 0 { (sum, first) = (0, index) }
      sum += work.shares[index] - price
      if sum > best.sum, !tokens[index].isMark { best = (sum, first, index) }
    }
    while best.first < best.last, tokens[best.first].isMark { best.first += 1 }
    return (best.first, best.last)
  }

  private func cue(_ found: Found, _ text: UnsafeBufferPointer<UInt8>, _ tokens: [CueToken]) -> Cue {
    let (start, end) = (Int(tokens[found.first].start), Int(tokens[found.last].end))
    let before = CueReader.scalars(UnsafeBufferPointer(rebasing: text[..<start]))
    let words = UnsafeBufferPointer(rebasing: text[start..<end])
    return Cue(
      label: found.label, certainty: found.certainty, start: before, end: before + CueReader.scalars(words),
      phrase: String(decoding: words, as: UTF8.self), remarks: found.remarks)
  }

  /// The Unicode scalars in well-formed UTF-8.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

// MARK: - By other weights

extension CueReader {
  /// The scores of each sentence of a text by weights that were trained for something else over the same features; what
  /// their lanes stand for, their trainer says.
  package func scores(in text: String, by weights: CueWeights) -> [SIMD16<Float>] {
    var work = Work()
    var text = text
    text.withUTF8 { work.utterance.read($0, vocabulary) }
    var scores: [SIMD16<Float>] = []
    work.utterance.forEachSentence { sentence, _ in
      work.matches.removeAll(keepingCapacity: true)
      phrases.find(in: sentence.tokens, &work.matches)
      work.features.read(sentence, work.matches, weights)
      scores.append(weights.scores(work.features.found))
    }
    return scores
  }
}

// MARK: - For training

extension CueReader {
  /// The features of each sentence of a text, without those that are there twice: what a trainer hands to a library.
  package func features(in text: String) -> [[CueFeature]] {
    var utterance = Utterance()
    var text = text
    text.withUTF8 { utterance.read($0, vocabulary) }
    var sentences: [[CueFeature]] = []
    utterance.forEachSentence { sentence, _ in
      var features: Set<CueFeature> = []
      sentence.forEachFeature { feature, _, _ in features.insert(feature) }
      var matches: [CuePhrases.Match] = []
      phrases.find(in: sentence.tokens, &matches)
      for match in matches where match.features.0 != 0 {
        features.insert(CueFeature(.phrase, match.features.0))
        features.insert(CueFeature(.phrase, match.features.1))
      }
      sentences.append(features.sorted { $0.key < $1.key })
    }
    return sentences
  }
}
