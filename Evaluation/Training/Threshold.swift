import Language

/// From which score on a label is given.
enum Threshold {
  static func best(for label: CueLabel, scores: [Regression.Row], sentences: [LabelledSentence]) -> Float {
    let beta = label.isRisky ? CueTraining.betaOfRisky : 1
    let ranked = zip(scores, sentences).map { ($0[label.index], $1.labels.contains(label)) }.sorted { $0.0 > $1.0 }
    let all = Float(ranked.filter(\.1).count)
    var best: (measure: Float, place: Int) = (0, 0)
    var hits: Float = 0
    for (index, row) in ranked.enumerated() {
      if row.1 { hits += 1 }
      let measure = (1 + beta * beta) * hits / (beta * beta * all + Float(index + 1))
      if measure > best.measure { best = (measure, index) }
    }
    // Between the last that is given and the first that is not.
    let next = min(best.place + 1, ranked.count - 1)
    return (ranked[best.place].0 + ranked[next].0) / 2
  }
}
