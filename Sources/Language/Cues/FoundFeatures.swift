/// The features of a sentence that have weights. It is used again for the next sentence, so that nothing is allocated.
struct FoundFeatures {
  struct Feature {
    /// Of its weights.
    var row: Int32 = 0
    /// The tokens that carry it.
    var first: Int32 = 0
    var last: Int32 = 0
  }

  /// What a token can show, its neighbourhoods and its surroundings, and some phrases.
  private static let most = Utterance.longest * 28

  private var slots = Array(repeating: Feature(), count: most)
  private var count = 0
  /// For each row, the sentence that had it last: a feature that is there twice counts once.
  private var seen: [Int32] = []
  private var sentence: Int32 = 0

  var found: ArraySlice<Feature> { slots[..<count] }

  /// Finds those of a sentence, and those of the phrases that stand in it.
  mutating func read(_ sentence: CueSentence, _ matches: [CuePhrases.Match], _ weights: CueWeights) {
    if seen.count != weights.count + 1 { seen = Array(repeating: 0, count: weights.count + 1) }
    self.sentence &+= 1
    let number = self.sentence
    count = seen.withUnsafeMutableBufferPointer { seen in
      slots.withUnsafeMutableBufferPointer { slots in
        var count = 0
        func add(_ feature: CueFeature, _ first: Int, _ last: Int) {
          let row = weights.row(of: feature.key)
          guard row != 0, seen[row] != number, count < slots.count else { return }
          seen[row] = number
          slots[count] = Feature(row: Int32(row), first: Int32(first), last: Int32(last))
          count += 1
        }
        sentence.forEachFeature { add($0, $1, $2) }
        for match in matches where match.features.0 != 0 {
          add(CueFeature(.phrase, match.features.0), match.first, match.last)
          add(CueFeature(.phrase, match.features.1), match.first, match.last)
        }
        return count
      }
    }
  }
}
