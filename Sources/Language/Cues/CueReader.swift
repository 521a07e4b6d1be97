/// Reads what a sentence does to an upset customer.
///
/// Weights that training found over words, their classes, what they stand under and the phrases that somebody wrote
/// down are summed for each sentence of a text. A label is given when a sentence reaches its threshold. A phrase of the
/// reader's own team gives or silences a label by itself. It can always say which words it was.
package struct CueReader: Sendable {
  /// A longer sentence is read in pieces, so that time grows with its length and no more.
  static let longest = 64

  private var vocabulary: CueVocabulary
  private var weights: CueWeights?
  private var phrases = CuePhrases()
  private var silenced: Set<CueLabel> = []

  /// - Parameters:
  ///   - weights: none where a language has phrases only.
  ///   - silenced: labels that are never given.
  package init(
    _ language: CueLanguage, weights: CueWeights? = nil, phrases: [CuePhrase] = [], silenced: Set<CueLabel> = []
  ) {
    vocabulary = CueVocabulary(language)
    self.weights = weights
    for phrase in phrases { self.phrases.add(phrase, vocabulary) }
    self.silenced = silenced
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
    /// The features of the sentence that is read.
    var features: [CueFeature.Found] = []
    /// For each row, the sentence that had it last: a feature that is there twice counts once.
    var seen: [Int32] = []
    var sentence: Int32 = 0
    /// What each of its tokens adds to a label.
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
    var start = 0
    while start < work.utterance.tokens.count {
      let end = sentenceEnd(work.utterance.tokens, from: start)
      read(start..<end, &work)
      start = end
    }
    return work.best.sorted { $0.label < $1.label }.map { cue($0, text, work.utterance.tokens) }
  }

  private func sentenceEnd(_ tokens: [CueToken], from start: Int) -> Int {
    var end = start + 1
    while end < tokens.count, tokens[end].sentence == tokens[start].sentence, end - start < CueReader.longest {
      end += 1
    }
    return end
  }

  private func read(_ sentence: Range<Int>, _ work: inout Work) {
    let matches = phrases.matches(in: work.utterance.tokens, sentence)
    findFeatures(sentence, matches, &work)
    let scores = weights?.scores(work.features) ?? SIMD16(repeating: -.infinity)
    for label in CueLabel.allCases where !silenced.contains(label) {
      let own = matches.filter { $0.label == label }
      guard !own.contains(where: { $0.effect == .silences }) else { continue }
      let match = own.first { $0.effect == .speaks }
      guard let certainty = match != nil ? .sure : certainty(scores, label) else { continue }
      let words = match.map { ($0.first, $0.last) } ?? carrying(label, sentence, &work)
      let remarks = own.compactMap { if case .remarks(let index) = $0.effect { index } else { nil } }
      keep(
        Found(
          label: label, certainty: certainty, score: match == nil ? scores[label.index] : .infinity, first: words.0,
          last: words.1, remarks: remarks),
        &work.best)
    }
  }

  private func certainty(_ scores: SIMD16<Float>, _ label: CueLabel) -> Cue.Certainty? {
    guard let weights else { return nil }
    let score = scores[label.index]
    return score >= weights.sure[label.index] ? .sure : score >= weights.likely[label.index] ? .likely : nil
  }

  private func findFeatures(_ sentence: Range<Int>, _ matches: [CuePhrases.Match], _ work: inout Work) {
    work.features.removeAll(keepingCapacity: true)
    guard let weights else { return }
    if work.seen.count != weights.count + 1 { work.seen = Array(repeating: 0, count: weights.count + 1) }
    work.sentence &+= 1
    // Taken out, so that each can be changed while the other is read.
    var (found, seen) = (work.features, work.seen)
    (work.features, work.seen) = ([], [])
    let sentenceNumber = work.sentence
    let add = { (feature: CueFeature, first: Int, last: Int) in
      let row = weights.row(of: feature.key)
      guard row != 0, seen[row] != sentenceNumber else { return }
      seen[row] = sentenceNumber
      found.append(CueFeature.Found(row: Int32(row), first: Int32(first), last: Int32(last)))
    }
    work.utterance.forEachFeature(in: sentence, add)
    for match in matches {
      for feature in match.features { add(CueFeature(.phrase, feature), match.first, match.last) }
    }
    (work.features, work.seen) = (found, seen)
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
  private func carrying(_ label: CueLabel, _ sentence: Range<Int>, _ work: inout Work) -> (Int, Int) {
    work.shares.removeAll(keepingCapacity: true)
    work.shares.append(contentsOf: repeatElement(0, count: sentence.count))
    var total: Float = 0
    for feature in work.features {
      guard let weight = weights?.weight(Int(feature.row), label), weight != 0 else { continue }
      let share = weight / Float(feature.last - feature.first + 1)
      for index in Int(feature.first)...Int(feature.last) { work.shares[index - sentence.lowerBound] += share }
      total += abs(share)
    }
    // Every word has its price, so that those that add nothing stay out.
    let price = total / Float(sentence.count) / 4
    var best = (sum: -Float.infinity, first: sentence.lowerBound, last: sentence.lowerBound)
    var (sum, first) = (Float(0), sentence.lowerBound)
    for index in sentence {
      if sum <= 0 { (sum, first) = (0, index) }
      let token = work.utterance.tokens[index]
      sum += work.shares[index - sentence.lowerBound] - price
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
      label: found.label, certainty: found.certainty, start: before, end: before + CueReader.scalars(words),
      phrase: String(decoding: words, as: UTF8.self), remarks: found.remarks)
  }

  /// The Unicode scalars in well-formed UTF-8.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
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
    var start = 0
    while start < utterance.tokens.count {
      let sentence = start..<sentenceEnd(utterance.tokens, from: start)
      var features: Set<CueFeature> = []
      utterance.forEachFeature(in: sentence) { feature, _, _ in features.insert(feature) }
      for match in phrases.matches(in: utterance.tokens, sentence) {
        features.formUnion(match.features.map { CueFeature(.phrase, $0) })
      }
      sentences.append(features.sorted { $0.key < $1.key })
      start = sentence.upperBound
    }
    return sentences
  }
}
