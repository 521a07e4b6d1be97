import Language

/// The numbers of a rehearsal, `rules.yaml`. Heat and trust go from 0 to 100.
package struct PracticeRules: Sendable {
  /// Numbers by what is done: for the first time, the second, and so on; the last for all later ones.
  package struct Effects: Sendable {
    private let numbers: [String: [Int]]

    /// - Parameter time: counted from 0.
    package func of(_ deed: String, time: Int = 0) -> Int {
      guard let numbers = numbers[deed], !numbers.isEmpty else { return 0 }
      return numbers[min(time, numbers.count - 1)]
    }

    init(_ reader: BookReader, keys: [String]) throws(BookFault) {
      var numbers: [String: [Int]] = [:]
      for key in keys {
        guard let node = reader.value(key) else { throw reader.fault(.missing(key: key, in: reader.name)) }
        if case .list = node.content {
          numbers[key] = try reader.numbers(key)
        } else {
          numbers[key] = [try reader.number(key)].compactMap(\.self)
        }
      }
      self.numbers = numbers
    }
  }

  package let heat: Effects
  package let trust: Effects
  package let moods: Effects
  /// Of an issue, in percent.
  package let saidBack: Effects
  package let turn: Effects
  package let floors: Effects
  package let floorNeeds: Effects
  package let accept: Effects
  package let hangUp: Effects
  package let interrupt: Effects
  package let heardFirst: Int
  /// How strongly heat goes up in a scenario of level 1 to 5, in percent.
  package let levels: [Int]

  private static let heatKeys = [
    "said_back", "taken_up", "acknowledged", "kind_words", "apology", "owned", "claimed", "promise", "too_late",
    "no_date", "too_early", "early_money", "late_money", "answered", "left_lying", "boundary", "blame", "defensive",
    "dismissive", "policy", "contradiction", "repeated", "soup", "parrot", "silence_waits", "silence_question",
  ]
  private static let trustKeys = [
    "taken_up", "owned", "claimed", "promise", "no_date", "too_early", "honest", "answered", "left_lying", "boundary",
    "blame", "defensive", "dismissive", "policy", "contradiction",
  ]

  package init(text: String, file: String) throws(BookFault) {
    let source = BookSource(text: text, file: file)
    let parts = [
      "moods", "heat", "trust", "said_back", "turn", "floors", "floor_needs", "accept", "hang_up", "interrupt",
    ]
    let reader = try BookReader(
      try BookNode.parse(source), name: "the rules", keys: ["rules", "version", "levels", "heard_first"] + parts,
      source: source)
    _ = try reader.text("rules")
    func effects(_ key: String, _ keys: [String]) throws(BookFault) -> Effects {
      guard let node = reader.value(key) else { throw reader.fault(.missing(key: key, in: reader.name)) }
      return try Effects(try BookReader(node, name: "'\(key)'", keys: keys, source: source), keys: keys)
    }
    heat = try effects("heat", PracticeRules.heatKeys)
    trust = try effects("trust", PracticeRules.trustKeys)
    moods = try effects("moods", ["hot", "warm"])
    saidBack = try effects("said_back", ["own", "likely", "quoted", "half"])
    turn = try effects("turn", ["most_down", "most_up", "promises", "unheard_promise"])
    floors = try effects("floors", ["start", "touched", "heard", "owned", "promised"])
    floorNeeds = try effects("floor_needs", ["touched", "heard"])
    accept = try effects("accept", ["heat", "trust", "heard"])
    hangUp = try effects("hang_up", ["risky", "heat"])
    interrupt = try effects("interrupt", ["heat", "pause", "words", "long_heat"])
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
