/// Reads one kind of words at a place, or finds nothing there.
typealias WhenRule = @Sendable (inout WhenCursor) -> WhenSense?

/// Rules that belong together: the clock times, the weekdays, the lengths of time.
///
/// A new family is one file `WhenFamily+Name.swift` and its name in `all`.
struct WhenFamily: Sendable {
  /// The words one of its phrases can begin with; no rule is tried at any other word.
  let starters: Set<String>
  /// Tried at those words.
  let rules: [WhenRule]
  /// Tried at a number in digits.
  let numberRules: [WhenRule]

  init(starters: Set<String> = [], rules: [WhenRule] = [], numberRules: [WhenRule] = []) {
    self.starters = starters
    self.rules = rules
    self.numberRules = numberRules
  }

  /// Where two readings are equally long, the family named first wins.
  static let all: [WhenFamily] = [
    relativeDays, holidayNames, weekdays, countedDays, namedDates, numericDates, daysOfMonth, spans, edges, lengths,
    business, hourRanges, spokenTimes, clockTimes, partsOfDay, zones,
  ]

  private static let byWord: [String: [WhenRule]] = {
    var rules: [String: [WhenRule]] = [:]
    for family in all {
      for word in family.starters { rules[word, default: []] += family.rules }
    }
    return rules
  }()

  private static let forNumbers = all.flatMap(\.numberRules)

  /// The rules worth trying at a token.
  static func rules(at token: WhenToken) -> [WhenRule] {
    switch token.kind {
    case .word(let word): byWord[word] ?? []
    case .number: forNumbers
    case .mark: []
    }
  }
}
