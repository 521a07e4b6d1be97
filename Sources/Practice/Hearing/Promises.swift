import Books
import Language

/// What a sentence promises that the customer of a scenario wants.
package struct Promise: Sendable, Hashable {
  package let want: String
  /// The day and perhaps the hour; nil where none is said.
  package let at: CivilDay?

  /// A day, and an hour of it where one is said.
  package struct CivilDay: Sendable, Hashable {
    package let date: CivilDate
    package let time: CivilTime?

    /// "2026-11-26", or "2026-11-26T12:00".
    package var iso: String { time.map { CivilMoment(date: date, time: $0).iso } ?? date.iso }

    /// Whether it keeps what is wanted by then. A day without an hour keeps what is wanted on that day.
    package func isInTime(for by: CivilMoment) -> Bool {
      time.map { CivilMoment(date: date, time: $0) <= by } ?? (date <= by.date)
    }

    /// Whether that is possible from then on.
    package func isPossible(from can: CivilMoment) -> Bool {
      time.map { CivilMoment(date: date, time: $0) >= can } ?? (date >= can.date)
    }
  }
}

/// Reads promises: somebody who does it, a plan, and a day in the same clause.
struct PromiseReader: Sendable {
  private let wants: [Scenario.Want]
  private let finder: WordFinder
  private let when: When

  init(_ scenario: Scenario, _ finder: WordFinder) {
    wants = scenario.wants
    self.finder = finder
    // A scenario has no place on the earth: its clock is its own.
    let zone = Zone(name: "UTC") { _ in 0 }
    when = When(WhenContext(now: zone.moment(of: scenario.now), zone: zone, dayFirst: true))
  }

  /// The promises of a sentence, one for each want it is about.
  func read(_ heard: FoundContent, _ cues: [Cue]) -> [Promise] {
    guard PromiseReader.isPlan(heard.text, cues) else { return [] }
    let clauses = PromiseReader.clauses(of: heard.text).map { (found: finder.find(in: $0), day: day(in: $0)) }
    let days = clauses.compactMap(\.day)
    let whole = wants.compactMap { want -> Promise? in
      let meets = { (found: [FoundContent]) in found.contains { $0.meets(groups: want.means) } }
      if let clause = clauses.first(where: { meets($0.found) }) {
        // The day may stand in the clause before it: "By noon tomorrow, and not later, you hear from me."
        return Promise(want: want.id, at: clause.day ?? days.first)
      }
      guard heard.meets(groups: want.means) else { return nil }
      return Promise(want: want.id, at: day(in: heard.text) ?? days.first)
    }
    return whole.isEmpty ? clauses.compactMap { brief($0.found, $0.day) } : whole
  }

  /// "Thursday noon you get the first four thousand": who does what is left out; the day stands beside what one want alone is
  /// about.
  private func brief(_ clause: [FoundContent], _ day: Promise.CivilDay?) -> Promise? {
    guard let day else { return nil }
    let about = wants.filter { want in
      want.means.first.map { group in clause.contains { $0.meets(anyOf: group) } } ?? false
    }
    return about.count == 1 ? Promise(want: about[0].id, at: day) : nil
  }

  func day(in text: String) -> Promise.CivilDay? {
    guard let reading = try? when.read(text), reading.date >= when.context.now.date else { return nil }
    return Promise.CivilDay(date: reading.date, time: reading.time)
  }

  /// Whether a sentence says what will be, and not what should have been or might be.
  static func isPlan(_ sentence: String, _ cues: [Cue]) -> Bool {
    guard !sentence.hasSuffix("?") else { return false }
    let text = " " + sentence.lowercased().replacing("\u{2019}", with: "'") + " "
    guard !missed.contains(where: text.contains) else { return false }
    return cues.contains { $0.label == .commitment || $0.label == .concession || $0.label == .overpromise }
      || plans.contains(where: text.contains)
  }

  private static let plans = [
    " will ", "'ll ", " going to ", " can ", " shall ", " is confirmed", " are confirmed", " you get ",
    " you have it by ",
    " i'm sending ", " i am sending ", " i promise ", " you have my word ", " to be there ",
  ]
  private static let missed = [
    " should have ", " was due ", " were due ", " was to ", " were to ", " would have ", " could have ", " can't ",
    " cannot ",
    " won't ", " will not ", " not able ", " was promised ", " were promised ", " had promised ", " you were told ",
  ]

  private static func clauses(of sentence: String) -> [String] {
    var clauses: [String] = []
    for part in sentence.split(whereSeparator: { ",;:".contains($0) }) {
      clauses += part.split(separator: " and ").map(String.init)
    }
    return clauses
  }
}
