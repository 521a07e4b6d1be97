import Language

/// What shows by the form of a turn alone: that it was said before, that it is their own words, that it is no sentence.
extension TurnReader {
  /// The same sentence again: three in four of its words. One that gives a day that was not given before, or says another
  /// issue back, is another one however it is built.
  func isRepeated(_ heard: HeardSentence, _ said: [Set<String>], _ customer: Customer) -> Bool {
    let stems = heard.content.stems
    guard stems.count >= TurnReader.fewestStems else { return false }
    let bringsNew =
      heard.promises.contains { $0.at != nil && customer.promised[$0.want]?.at != $0.at }
      || heard.saidBack.contains { $0.value == .sure && customer.saidBack[$0.key, default: 0] == 0 }
    return !bringsNew && said.contains { $0.intersection(stems).count * 4 >= max($0.count, stems.count) * 3 }
  }

  /// Their own words, with the persons turned round: runs of six that make up half of it, or three in four of five and more
  /// that carry content. What the trainee said before them is nobody's echo.
  func isParroted(_ heard: HeardSentence, _ theirs: [TheirLine], _ said: [Set<String>]) -> Bool {
    let stems = heard.content.stems
    if said.contains(where: { stems.intersection($0).count * 2 >= max(stems.count, 1) }) { return false }
    let words = heard.impersonal
    return theirs.contains { line in
      let echoed = TurnReader.echo(of: line.words, in: words)
      return echoed >= 6 && echoed * 2 >= words.count
        || stems.count >= 5 && stems.intersection(line.stems).count * 4 >= stems.count * 3
    }
  }

  /// How many words stand in runs of six that stand in their line as well.
  private static func echo(of line: [String], in words: [String]) -> Int {
    guard words.count >= 6, line.count >= 6 else { return 0 }
    let runs = Set((0...line.count - 6).map { line[$0..<$0 + 6] })
    return (0...words.count - 6).reduce(into: Set<Int>()) { places, start in
      if runs.contains(words[start..<start + 6]) { places.formUnion(start..<start + 6) }
    }.count
  }

  /// Fragments, or many helpful phrases in few words.
  func isSoup(_ heard: [HeardSentence]) -> Bool {
    let words = heard.reduce(0) { $0 + $1.count }
    let helpful = heard.reduce(0) { sum, sentence in sum + sentence.cues.count { !$0.label.isRisky } }
    // Whoever gives a day or says something back in it has said something.
    let isEmpty = heard.allSatisfy { $0.saidBack.isEmpty && $0.promises.allSatisfy { $0.at == nil } }
    return heard.count(where: \.isFragment) >= 4 || helpful >= 5 && words <= 30 && isEmpty
  }

  /// That what is given is money and not a day or a thing.
  func speaksOfBill(_ heard: HeardSentence) -> Bool {
    heard.speaksOfMoney || heard.speaksOfPrice
      || ["bill", "credit", "money"].contains { heard.content.meets(.concept($0)) }
      || heard.content.meets(anyOf: sums)
  }

  /// "You'll have it in writing by Thursday": of what they still need it is the one that comes like that, and on that day.
  func promiseOfBefore(_ heard: HeardSentence, _ customer: Customer) -> Promise? {
    guard !heard.isQuestion, heard.isPlanned, heard.goesOn, heard.promises.isEmpty, heard.saidBack.isEmpty,
      !heard.tellsWhatWas, !heard.isConditional, !heard.givesMoney, let day = heard.firstDay
    else { return nil }
    let fitting = scenario.wants.filter { want in
      !want.isNextWord && customer.lacks(want) && customer.promised[want.id] == nil && day.keeps(want)
        && want.means.dropFirst().contains(where: heard.content.meets(anyOf:))
    }
    let must = fitting.filter(\.isMust)
    let only = must.count == 1 ? must : fitting
    return only.count == 1 ? Promise(want: only[0].id, at: day) : nil
  }

  /// Whether most of it is what they have just said.
  func isTheirs(_ heard: HeardSentence, _ theirs: [TheirLine]) -> Bool {
    let stems = heard.content.stems
    return theirs.contains { stems.intersection($0.stems).count * 2 >= max(stems.count, 1) }
  }

  func isAboutThem(_ heard: HeardSentence) -> Bool {
    heard.form > 0 && heard.isAboutYou && !heard.accusesThem && !heard.isQuestion && !heard.namesDay && !heard.isPlanned
      && heard.count >= 8
  }
}
