import Books
import Language

/// What in a sentence may harm, and what a sentence tells that says nothing else.
extension TurnReader {
  func risky(
    _ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty], keepsAll: Bool, meansWell: Bool, isPlanned: Bool
  ) -> [TurnReading.Move] {
    // "You approved it late yourselves" says theirs back to put it on them; "you turned it down yourself, and now you carry that"
    // feels with them.
    let isPassedBack =
      heard.blamesOutright || heard.blamesIf
      || heard.namesThemAsDoers && labels[.acknowledge] == nil
        && (heard.accusesThem || labels.keys.contains(where: \.isRisky))
    // Else a say-back that is sure outweighs a cue: "we told you it was fixed, and it wasn't" is no defence. Neither is it
    // one to agree with them.
    guard heard.isInsult || isPassedBack || !heard.saidBack.values.contains(.sure) else { return [] }
    guard heard.isInsult || !heard.isAgreeing || heard.isTakenBack else { return [] }
    // What can be promised the brief decides: days that can be kept are no promise too much, whatever is said beside them,
    // and without a guarantee in words a cue that is only likely is none.
    let isGuarantee = heard.content.meets(.concept("guarantee_talk"))
    let found = labels.filter { label, certainty in
      // To put off is no belittling: it is a promise without a day.
      label.isRisky && (label != .overpromise || !keepsAll && (isGuarantee || certainty == .sure && !heard.isFragment))
        && (label != .dismissive && label != .overpromise || !heard.isVague)
        // Whoever gives them a day that can be kept, or asks them openly, neither argues nor hides.
        && (label == .overpromise
          || !heard.isOpenQuestion && !heard.asksWho && !heard.promises.contains { $0.at != nil && canBeKept($0) })
    }
    // A likely one alone is none; two of them are a doubt, where nothing speaks against it.
    let isPlain = heard.isQuestion || heard.isHonest || heard.namesDay || heard.takesBlame || heard.isSorry
    var risky = found.filter { $0.value == .sure || found.count > 1 && !isPlain }
    // Words that often harm make a likely cue sure, and are a doubt by themselves.
    var harmful: Set<CueLabel> = []
    if isPassedBack {
      risky[.blame] = .sure
      harmful.insert(.blame)
    }
    for (label, concept) in TurnReader.harmfulWords where heard.content.meets(.concept(concept)) {
      // Whoever names a day neither argues nor has got rid of them.
      if ["passing_on", "arguing"].contains(concept), heard.namesDay { continue }
      risky[label] = found[label] == nil ? .likely : .sure
      harmful.insert(label)
    }
    // That something cannot be is no rule behind which one hides, and in a turn that means well, what might play down,
    // argue or blame needs words that do.
    if heard.accusesThem { harmful.insert(.blame) }
    // "Keep a few jokes, please" and "Then I'll see that it happens" make nothing small, unless their words do.
    if heard.isShortPlea || heard.isPlanned && heard.saysWhoDoesIt {
      risky = risky.filter { $0.key != .dismissive || harmful.contains(.dismissive) }
    }
    if !heard.isInsult {
      risky = risky.filter { label, _ in
        harmful.contains(label) || label == .overpromise || label != .policy && !meansWell
      }
      // Whoever says what can be done instead hides behind no rule.
      if isPlanned { risky[.policy] = nil }
    }
    // Beside what shows that they were understood, that it lies with us, or what is not known, a cue is none, and a doubt
    // where its words harm, unless it takes that back.
    let isOwned = labels[.ownership] != nil && (heard.namesDeed || heard.takesBlame) || heard.ownsOutright
    let isUnderstanding =
      labels[.acknowledge] != nil || labels[.paraphrase] != nil || !heard.saidBack.isEmpty || isOwned || heard.isHonest
    let isHarmless = (isUnderstanding || heard.isRegretful) && !heard.isTakenBack
    if isHarmless, !heard.isInsult, !isPassedBack {
      risky = risky.filter { found[$0.key] == .sure || harmful.contains($0.key) && $0.value == .sure }
    }
    return risky.sorted { $0.key < $1.key }.map { label, certainty in
      .risky(label, isSure: heard.isInsult || certainty == .sure && (!isHarmless || isPassedBack))
    }
  }

  /// What it tells of what the trainee knows: most words of a sentence of the brief, and nothing that they told themselves.
  func news(in heard: HeardSentence) -> Int? {
    guard !heard.isQuestion, !heard.isConditional, heard.saidBack.isEmpty else { return nil }
    let shared = { (fact: Set<String>) in fact.intersection(heard.content.stems).count }
    return facts.indices.filter { TurnReader.tells(heard, facts[$0]) }.max { shared(facts[$0]) < shared(facts[$1]) }
  }

  /// Whether it says what they hold back, as the brief has it.
  func tells(_ heard: HeardSentence, ofHidden id: String) -> Bool {
    ours[id, default: []].contains { TurnReader.tells(heard, $0) }
  }

  /// Whether it has most of a fact's words, and two at least.
  static func tells(_ heard: HeardSentence, _ fact: Set<String>) -> Bool {
    let shared = fact.intersection(heard.content.stems).count
    return shared >= 2 && shared * 2 > fact.count
  }

  /// What a sentence may be that says nothing else; one that asks, names a day or is honest is no harm.
  func suspicious(_ heard: HeardSentence, _ labels: [CueLabel: Cue.Certainty]) -> CueLabel? {
    let isPlain =
      heard.isQuestion || heard.isHonest || heard.namesDay || heard.takesBlame || heard.isRegretful || heard.isShortPlea
    let found = labels.keys.filter { $0.isRisky && $0 != .overpromise }
    return isPlain || heard.isAgreeing || labels.count > found.count ? nil : found.min()
  }

  /// The concepts of the word book that are a second witness to a cue.
  static let harmfulWords: KeyValuePairs<CueLabel, String> = [
    .defensive: "arguing", .policy: "rule_talk", .policy: "passing_on", .dismissive: "belittling",
    .dismissive: "brushing_off", .blame: "doubting_them",
  ]

  func canBeKept(_ promise: Promise) -> Bool {
    scenario.wants.contains { $0.id == promise.want && promise.at?.isPossible(for: $0) == true }
  }
}
