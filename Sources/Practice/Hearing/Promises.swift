import Books
import Language

/// What a sentence promises that the customer of a scenario wants.
package struct Promise: Sendable, Hashable {
  package let want: String
  /// Nil where no day is said.
  package let at: Day?

  /// A day, and an hour of it where one is said.
  package struct Day: Sendable, Hashable {
    let date: CivilDate
    let time: CivilTime?

    /// "2026-11-26", or "2026-11-26T12:00".
    package var iso: String { moment?.iso ?? date.iso }

    private var moment: CivilMoment? { time.map { CivilMoment(date: date, time: $0) } }

    /// Whether it is before they need it. A day without an hour keeps what is wanted on that day.
    func isInTime(for want: Scenario.Want) -> Bool { moment.map { $0 <= want.by } ?? (date <= want.by.date) }

    /// Whether we are able to by then.
    func isPossible(for want: Scenario.Want) -> Bool { moment.map { $0 >= want.can } ?? (date >= want.can.date) }

    func keeps(_ want: Scenario.Want) -> Bool { isInTime(for: want) && isPossible(for: want) }

    /// Whether it is another day, or another hour of the same.
    func differs(from other: Day) -> Bool {
      date != other.date || (time != nil && other.time != nil && time != other.time)
    }

    /// As one says it behind "you have it": "tomorrow at noon", "Thursday at four".
    func spoken(at now: CivilMoment) -> String {
      let words = SpokenDate.words(date, time, now: now)
      return words.hasPrefix("on ") ? String(words.dropFirst(3)) : words
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
  func read(_ heard: HeardSentence) -> [Promise] {
    guard isPlan(heard) else { return [] }
    let clauses = PromiseReader.clauses(of: heard.text).map { (found: finder.find(in: $0), day: day(in: $0)) }
    let firstDay = clauses.lazy.compactMap(\.day).first
    let whole = wants.compactMap { want -> Promise? in
      if let clause = clauses.first(where: { $0.found.contains { $0.meets(groups: want.means) } }) {
        // The day may stand in the clause before it: "By noon tomorrow, and not later, you hear from me."
        return Promise(want: want.id, at: clause.day ?? firstDay)
      }
      guard heard.content.meets(groups: want.means) else { return nil }
      return Promise(want: want.id, at: heard.day ?? firstDay)
    }
    return whole.isEmpty ? clauses.compactMap { brief($0.found, $0.day) } : whole
  }

  /// "Thursday noon you get the first four thousand": who does what is left out; the day stands beside what one want alone is
  /// about.
  private func brief(_ clause: [FoundContent], _ day: Promise.Day?) -> Promise? {
    guard let day else { return nil }
    let about = wants.filter { want in
      want.means.first.map { group in clause.contains { $0.meets(anyOf: group) } } ?? false
    }
    return about.count == 1 ? Promise(want: about[0].id, at: day) : nil
  }

  func day(in text: String) -> Promise.Day? {
    guard let reading = try? when.read(text), reading.date >= when.context.now.date else { return nil }
    return Promise.Day(date: reading.date, time: reading.time)
  }

  /// Whether a sentence says what will be, and not what should have been or might be.
  private func isPlan(_ heard: HeardSentence) -> Bool {
    let cues: Set<CueLabel> = [.commitment, .concession, .overpromise]
    return !heard.isQuestion && !heard.isMissed && (heard.isPlanned || heard.cues.contains { cues.contains($0.label) })
  }

  private static func clauses(of sentence: String) -> [String] {
    sentence.split { ",;:".contains($0) }.flatMap { $0.split(separator: " and ").map(String.init) }
  }
}
