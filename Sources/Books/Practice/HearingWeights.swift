import Language

/// What each sign that a sentence says an issue back adds to its score, and from which score it does: `hearing.yaml`, which
/// training writes. All are whole thousandths.
package struct HearingWeights: Sendable, Hashable {
  /// Of what a sentence and an issue have in common.
  package struct Shared: Sendable, Hashable {
    /// The share of the groups of words that the sentence meets.
    package var groups: Int
    /// Its words that the customer says of the issue too, the rarer the more.
    package var words: Int
    /// Its concepts that the customer speaks of with the issue too, the rarer the more.
    package var concepts: Int

    package init(groups: Int, words: Int, concepts: Int) {
      (self.groups, self.words, self.concepts) = (groups, words, concepts)
    }
  }

  package let start: Int
  /// That it is built as a say-back is.
  package let form: Int
  package let shared: Shared
  /// By how much it shares more with this issue than with any other.
  package let lead: Shared
  /// The same once more, as far as the sentence is built as a say-back: neither tells much without the other.
  package let sharedInForm: Shared
  package let leadInForm: Shared
  /// The score from which it is likely that an issue is said back, and from which it is sure.
  package let likely: Int
  package let sure: Int

  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let keys = ["hearing", "start", "form", "shared", "lead", "shared_in_form", "lead_in_form", "likely", "sure"]
    let reader = try BookReader(try BookNode.parse(source), name: "the weights", keys: keys, source: source)
    _ = try reader.text("hearing")
    func weight(_ key: String, in reader: BookReader) throws(BookFault) -> Int {
      guard let weight = try reader.number(key) else { throw reader.fault(.missing(key: key, in: reader.name)) }
      return weight
    }
    func shared(_ key: String) throws(BookFault) -> Shared {
      guard let node = reader.value(key) else { throw reader.fault(.missing(key: key, in: reader.name)) }
      let part = try BookReader(node, name: key, keys: ["groups", "words", "concepts"], source: source)
      return Shared(
        groups: try weight("groups", in: part), words: try weight("words", in: part),
        concepts: try weight("concepts", in: part))
    }
    start = try weight("start", in: reader)
    form = try weight("form", in: reader)
    self.shared = try shared("shared")
    lead = try shared("lead")
    sharedInForm = try shared("shared_in_form")
    leadInForm = try shared("lead_in_form")
    likely = try weight("likely", in: reader)
    sure = try weight("sure", in: reader)
  }
}
