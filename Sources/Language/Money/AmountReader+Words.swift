/// Numbers in words: `two thousand four hundred`, `half a million`, `a couple hundred`.
extension AmountReader {
  /// `two thousand four hundred`, `half a million`, `a couple hundred`.
  func wordedNumber(at start: Int) -> Found {
    var index = start
    var (total, current, hasFactor, isSeen) = (0, 0, false, false)
    func key(_ index: Int) -> String { index < words.count && !words[index].beginsWithDigit ? words[index].key : "" }
    if Words.uncertain.contains(key(index)) {
      if ["hundred", "hundreds", "thousand", "thousands", "grand", "k", "million", "millions"].contains(key(index + 1))
      {
        return .unreadable
      }
      return .nothing
    }
    if key(index) == "half", ["a", "of"].contains(key(index + 1)), isFactor(index + 2), let factor = factor(index + 2) {
      return worded(factor * 50, from: start, next: index + 3)
    }
    if key(index) == "a", key(index + 1) == "couple" {
      let next = key(index + 2) == "of" ? index + 3 : index + 2
      return factor(next).map { worded($0 * 200, from: start, next: next + 1) } ?? .nothing
    }
    if key(index) == "a" || key(index) == "an" {
      guard isFactor(index + 1), words[index + 1].key.count > 2 else { return .nothing }
      (current, index, isSeen) = (1, index + 1, true)
    }
    // Nobody writes an amount in more words than these.
    while index < min(words.count, start + 16) {
      let word = words[index].bare.lowercased()
      let parts = word.split(separator: "-").map(String.init)
      if !parts.isEmpty, !words[index].beginsWithDigit, parts.allSatisfy({ Words.units[$0] != nil }) {
        current += parts.reduce(0) { $0 + (Words.units[$1] ?? 0) }
        isSeen = true
      } else if isSeen, let factor = factor(index), factor >= 100 {
        if factor == 100 {
          current *= 100
        } else {
          let (product, isTooLarge) = max(current, 1).multipliedReportingOverflow(by: factor)
          guard !isTooLarge, product < AmountFigure.most else { return .unreadable }
          total += product
          current = 0
        }
        hasFactor = true
        guard total < AmountFigure.most / 100, current < AmountFigure.most / 100 else { return .unreadable }
      } else if isSeen, hasFactor, key(index) == "and", Words.units[key(index + 1)] != nil {
        // And on it goes.
      } else {
        break
      }
      index += 1
    }
    guard isSeen else { return .nothing }
    let value = total + current
    if !hasFactor, keys(index, ["and", "a", "half"]), isFactor(index + 3) {
      return .number(
        Number(
          hundredths: value * 100, range: words[start].range.lowerBound..<words[index - 1].range.upperBound,
          next: index,
          isWorded: true))
    }
    let isNamed = index < words.count && Words.currency(named: nameOfCurrency(index), settings: currency) != nil
    let isVague = index < words.count && Words.vague.contains(words[index].key)
    guard hasFactor || isNamed || isVague else { return .nothing }
    return worded(value * 100, from: start, next: index)
  }

  func worded(_ hundredths: Int, from start: Int, next: Int) -> Found {
    guard hundredths <= AmountFigure.most else { return .unreadable }
    let range = words[start].range.lowerBound..<words[next - 1].range.upperBound
    return .number(Number(hundredths: hundredths, range: range, next: next, isWorded: true, hasFactor: true))
  }
}
