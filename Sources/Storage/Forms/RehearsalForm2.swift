import Foundation
import Language
import Practice

/// Form 2 of an event of a rehearsal on disk: one JSON object, apart from the live type. A book is named by its digest and
/// stands in a table of its own.
struct RehearsalForm2: Codable {
  private var kind: String
  private var scenario: String?
  private var books: [String: String]?
  private var hearing: String?
  private var seed: UInt64?
  private var stays: Bool?
  private var trainee: String?
  private var turn: Turn?
  private var heat: Int?
  private var number: Int?
  private var least: Int?
  private var most: Int?
  private var label: String?
  private var isSaid: Bool?
  private var about: String?
  private var scoredAnew: [Turn]?
  private var pair: Bool?
  private var text: String?
  private var told: [String]?

  enum CodingKeys: String, CodingKey {
    case kind, scenario, books, hearing, seed, stays, trainee, turn, heat, number, least, most, label, about, pair,
      text, told
    case isSaid = "is_said"
    case scoredAnew = "scored_anew"
  }

  init(_ event: RehearsalEvent) {
    switch event {
    case .begun(let setup):
      kind = "rehearsal_begun"
      scenario = setup.scenario
      books = Dictionary(uniqueKeysWithValues: setup.texts.map { ($0.key.rawValue, Digest.of($0.value)) })
      (hearing, seed, stays, trainee) = (setup.hearing, setup.seed, setup.stays, setup.trainee)
      pair = setup.isPair ? true : nil
    case .turn(let live): (kind, turn) = ("said", Turn(live))
    case .played(let line):
      (kind, text, heat, told) = ("played", line.text, line.heat, line.told.isEmpty ? nil : line.told)
    case .guessed(let heat): (kind, self.heat) = ("heat_guessed", heat)
    case .ranged(let range): (kind, least, most) = ("ranged", range.lowerBound, range.upperBound)
    case .meant(let meant, let turns):
      (kind, number, label, isSaid) = ("meant", meant.turn, meant.label.rawValue, meant.isSaid)
      (about, scoredAnew) = (meant.about, turns.map { Turn($0) })
    case .rewound(let number): (kind, self.number) = ("rewound", number)
    }
  }

  init(body: String) throws {
    self = try JSONDecoder().decode(RehearsalForm2.self, from: Data(body.utf8))
  }

  func body() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  static func digests(in body: String) throws -> [String] {
    try RehearsalForm2(body: body).books.map { [String]($0.values) } ?? []
  }

  /// Nil where it lacks what its kind needs, or is of a later version.
  /// - Parameter text: the book with this digest.
  func live(_ text: (String) throws -> String?) rethrows -> RehearsalEvent? {
    switch kind {
    case "rehearsal_begun": try setup(text).map { .begun($0) }
    case "said": turn?.live.map { .turn($0) }
    case "played": self.text.map { .played(PlayedLine(text: $0, heat: heat, told: told ?? [])) }
    case "heat_guessed": heat.map { .guessed($0) }
    case "ranged": range.map { .ranged($0) }
    case "meant": meant
    case "rewound": number.map { .rewound(to: $0) }
    default: nil
    }
  }

  private var meant: RehearsalEvent? {
    guard let number, let label = label.flatMap(CueLabel.init(rawValue:)), let isSaid, let scoredAnew else {
      return nil
    }
    let turns = scoredAnew.compactMap(\.live)
    guard turns.count == scoredAnew.count else { return nil }
    return .meant(Meant(turn: number, label: label, isSaid: isSaid, about: about), scoredAnew: turns)
  }

  private var range: ClosedRange<Int>? {
    guard let least, let most, least <= most else { return nil }
    return least...most
  }

  private func setup(_ text: (String) throws -> String?) rethrows -> RehearsalSetup? {
    guard let scenario, let books, let hearing, let seed, let stays, let trainee else { return nil }
    var texts: [RehearsalSetup.Book: String] = [:]
    for book in RehearsalSetup.Book.allCases {
      guard let digest = books[book.rawValue], let found = try text(digest) else { return nil }
      texts[book] = found
    }
    return RehearsalSetup(
      scenario: scenario, texts: texts, hearing: hearing, seed: seed, stays: stays, trainee: trainee,
      isPair: pair ?? false)
  }
}

extension RehearsalForm2 {
  /// A turn, and how they stood behind it.
  fileprivate struct Turn: Codable {
    struct Effect: Codable {
      let reason: String
      let words: String?
      let about: String?
      let heat: Int?
      let trust: Int?
    }

    let number: Int
    let said: String
    let isRead: Bool?
    let cut: String?
    let reply: String
    let effects: [Effect]
    let unread: [String]
    let heat: Int
    let floor: Int?
    let trust: Int
    let heard: Int
    let met: [String]
    let disclosed: [String]
    let isAgreed: Bool
    let ending: String?

    enum CodingKeys: String, CodingKey {
      case number, said, cut, reply, effects, unread, heat, floor, trust, heard, met, disclosed, ending
      case isAgreed = "is_agreed"
      case isRead = "is_read"
    }

    init(_ turn: RehearsalTurn) {
      (number, said, cut, reply) = (turn.number, turn.said, turn.cut, turn.reply)
      isRead = turn.isRead ? true : nil
      effects = turn.effects.map { effect in
        Effect(
          reason: RehearsalName.of(effect.reason.rawValue), words: effect.words.isEmpty ? nil : effect.words,
          about: effect.about, heat: effect.heat == 0 ? nil : effect.heat,
          trust: effect.trust == 0 ? nil : effect.trust)
      }
      let standing = turn.standing
      (heat, floor, trust, heard) = (standing.heat, standing.floor, standing.trust, standing.heard)
      unread = turn.unread
      (met, disclosed) = (standing.met.sorted(), standing.disclosed.sorted())
      (isAgreed, ending) = (standing.isAgreed, standing.ending.map { RehearsalName.of($0.rawValue) })
    }

    /// Nil where it names what a later version does.
    var live: RehearsalTurn? {
      var live: [RehearsalTurn.Effect] = []
      for effect in effects {
        guard let reason = RehearsalName.reasons[effect.reason] else { return nil }
        live.append(
          RehearsalTurn.Effect(
            reason, words: effect.words ?? "", about: effect.about, heat: effect.heat ?? 0, trust: effect.trust ?? 0))
      }
      let end = ending.map { RehearsalName.endings[$0] }
      if case .some(nil) = end { return nil }
      return RehearsalTurn(
        number: number, said: said, isRead: isRead ?? false, cut: cut, reply: reply, effects: live, unread: unread,
        standing: Standing(
          heat: heat, floor: floor, trust: trust, heard: heard, met: Set(met), disclosed: Set(disclosed),
          isAgreed: isAgreed,
          ending: end ?? nil))
    }
  }
}

/// The names of a rehearsal on disk and in JSON: `said_back` for the case `saidBack`.
package enum RehearsalName {
  package static func of(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }

  static let reasons = table(RehearsalTurn.Effect.Reason.allCases)
  static let endings = table(Customer.Ending.allCases)

  private static func table<Case: RawRepresentable<String>>(_ cases: [Case]) -> [String: Case] {
    Dictionary(uniqueKeysWithValues: cases.map { (of($0.rawValue), $0) })
  }
}
