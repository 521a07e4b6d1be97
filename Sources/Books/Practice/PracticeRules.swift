import Language

/// The numbers of a rehearsal, `rules.yaml`. Heat and trust go from 0 to 100.
package struct PracticeRules: Sendable {
  /// What a turn can do to the heat.
  package enum Heat: String, CaseIterable, Sendable {
    case saidBack = "said_back", takenUp = "taken_up", acknowledged, kindWords = "kind_words", apology, owned, claimed
    case promise, tooLate = "too_late", noDate = "no_date", tooEarly = "too_early", earlyMoney = "early_money"
    case lateMoney = "late_money", answered, leftLying = "left_lying", boundary, blame, defensive, dismissive, policy
    case contradiction, repeated, soup, parrot, silenceWaits = "silence_waits", silenceQuestion = "silence_question"
  }

  /// What a turn can do to the trust.
  package enum Trust: String, CaseIterable, Sendable {
    case takenUp = "taken_up", owned, claimed, promise, noDate = "no_date", tooEarly = "too_early", honest, answered,
      news
    case leftLying = "left_lying", boundary, blame, defensive, dismissive, policy, contradiction
  }

  package enum Mood: String, CaseIterable, Sendable { case hot, warm }
  package enum SaidBack: String, CaseIterable, Sendable { case own, likely, quoted, half }
  package enum Turn: String, CaseIterable, Sendable {
    case mostDown = "most_down", mostUp = "most_up", promises, unheardPromise = "unheard_promise"
  }
  package enum Floor: String, CaseIterable, Sendable { case start, touched, heard, owned, promised }
  package enum FloorNeed: String, CaseIterable, Sendable { case touched, heard }
  package enum Acceptance: String, CaseIterable, Sendable { case heat, trust, heard }
  package enum HangUp: String, CaseIterable, Sendable { case risky, heat }
  package enum Interruption: String, CaseIterable, Sendable { case heat, pause, words, longHeat = "long_heat" }
  package enum Limit: String, CaseIterable, Sendable {
    case doubtTurns = "doubt_turns", lyingTurns = "lying_turns", firstQuestion = "first_question", halves, hints
    case refusalHeat = "refusal_heat", insults, insultHeat = "insult_heat", presses
    case spokenTurns = "spoken_turns"
  }

  package enum Noise: String, CaseIterable, Sendable { case lost, added }

  /// Numbers by name: for the first time, the second, and so on; the last for all later ones.
  package struct Numbers<Name: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
    private let numbers: [Name: [Int]]

    /// - Parameter time: counted from 0.
    package func of(_ name: Name, time: Int = 0) -> Int {
      guard let numbers = numbers[name], let last = numbers.last else { return 0 }
      return time < numbers.count ? numbers[time] : last
    }

    init(_ key: String, of rules: BookReader, source: BookSource) throws(BookFault) {
      guard let node = rules.value(key) else { throw rules.fault(.missing(key: key, in: rules.name)) }
      let reader = try BookReader(
        node, name: "'\(key)'", keys: Name.allCases.map(\.rawValue), source: source)
      var numbers: [Name: [Int]] = [:]
      for name in Name.allCases {
        guard let node = reader.value(name.rawValue) else {
          throw reader.fault(.missing(key: name.rawValue, in: reader.name))
        }
        if case .list = node.content {
          numbers[name] = try reader.numbers(name.rawValue)
        } else {
          numbers[name] = [try reader.number(name.rawValue)].compactMap(\.self)
        }
      }
      self.numbers = numbers
    }
  }

  package let heat: Numbers<Heat>
  package let trust: Numbers<Trust>
  package let moods: Numbers<Mood>
  /// Of an issue, in percent.
  package let saidBack: Numbers<SaidBack>
  package let turn: Numbers<Turn>
  package let floors: Numbers<Floor>
  package let floorNeeds: Numbers<FloorNeed>
  package let accept: Numbers<Acceptance>
  package let hangUp: Numbers<HangUp>
  package let interrupt: Numbers<Interruption>
  package let limits: Numbers<Limit>
  /// How often what hears errs, in percent.
  package let noise: Numbers<Noise>
  package let heardFirst: Int
  /// How strongly heat goes up in a scenario of level 1 to 5, in percent.
  package let levels: [Int]

  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let keys = [
      "rules", "version", "moods", "heat", "trust", "said_back", "turn", "floors", "floor_needs", "accept", "hang_up",
      "interrupt", "limits", "noise", "levels", "heard_first",
    ]
    let reader = try BookReader(try BookNode.parse(source), name: "the rules", keys: keys, source: source)
    _ = try reader.text("rules")
    moods = try Numbers("moods", of: reader, source: source)
    heat = try Numbers("heat", of: reader, source: source)
    trust = try Numbers("trust", of: reader, source: source)
    saidBack = try Numbers("said_back", of: reader, source: source)
    turn = try Numbers("turn", of: reader, source: source)
    floors = try Numbers("floors", of: reader, source: source)
    floorNeeds = try Numbers("floor_needs", of: reader, source: source)
    accept = try Numbers("accept", of: reader, source: source)
    hangUp = try Numbers("hang_up", of: reader, source: source)
    interrupt = try Numbers("interrupt", of: reader, source: source)
    limits = try Numbers("limits", of: reader, source: source)
    noise = try Numbers("noise", of: reader, source: source)
    guard let first = try reader.number("heard_first") else {
      throw reader.fault(.missing(key: "heard_first", in: reader.name))
    }
    heardFirst = first
    levels = try reader.numbers("levels")
    guard levels.count == 5 else {
      throw reader.fault(.wrongType(key: "levels", expected: "five whole numbers"), at: reader.value("levels"))
    }
  }
}
