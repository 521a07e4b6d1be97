import Books
import Language

/// What a sentence promises that the customer of a scenario wants.
package struct Promise: Sendable, Hashable {
  package let want: String
  /// Nil where no day is said.
  package let at: Day?
  /// Whether the day stands beside what it is for, and not only in the same sentence.
  var isOwn = true

  /// A day, and an hour of it where one is said.
  package struct Day: Sendable, Hashable {
    let date: CivilDate
    let time: CivilTime?
    /// Whether only an hour was said: behind a day it is an hour of that day.
    var isHourAlone = false
    /// The end of the part of the day, where only that was said: nobody who hears "this afternoon" says back "at two".
    var partEnd: CivilTime?

    /// The hour of another day.
    func on(_ day: Day) -> Day {
      isHourAlone && day.date > date && !day.isHourAlone ? Day(date: day.date, time: time) : self
    }

    func atItsHour(on day: Day) -> Day { Day(date: day.date, time: time) }

    /// "2026-11-26", or "2026-11-26T12:00".
    package var iso: String { moment?.iso ?? date.iso }

    private var moment: CivilMoment? { time.map { CivilMoment(date: date, time: $0) } }

    /// Whether it is before they need it. A day without an hour keeps what is wanted on that day.
    func isInTime(for want: Scenario.Want) -> Bool { moment.map { $0 <= want.by } ?? (date <= want.by.date) }

    /// Whether we are able to by then.
    func isPossible(for want: Scenario.Want) -> Bool { latest.map { $0 >= want.can } ?? (date >= want.can.date) }

    /// "This afternoon" may be its last hour.
    private var latest: CivilMoment? { (partEnd ?? time).map { CivilMoment(date: date, time: $0) } }

    func keeps(_ want: Scenario.Want) -> Bool { isInTime(for: want) && isPossible(for: want) }

    /// Whether it is another day, or another hour of the same.
    func differs(from other: Day) -> Bool {
      date != other.date || (time != nil && other.time != nil && time != other.time)
    }

    func isNow(_ now: CivilMoment) -> Bool { date == now.date && time == now.time }

    /// Today and no hour, or this very minute.
    func isThisDay(_ now: CivilMoment) -> Bool { date == now.date && (time == nil || time == now.time) }

    func isSooner(than other: Day) -> Bool {
      guard date == other.date, let time, let latest = other.time else { return date < other.date }
      return time < latest
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
  /// The words of each want's name: whoever calls it by that has named it.
  private let names: [String: Set<String>]
  private let finder: WordFinder
  private let when: When

  init(_ scenario: Scenario, _ finder: WordFinder) {
    wants = scenario.wants
    self.finder = finder
    names = Dictionary(
      uniqueKeysWithValues: scenario.wants.map { want in
        (want.id, finder.find(in: want.matter).reduce(into: []) { $0.formUnion($1.stems) })
      })
    // A scenario has no place on the earth: its clock is its own.
    let zone = Zone(name: "UTC") { _ in 0 }
    when = When(WhenContext(now: zone.moment(of: scenario.now), zone: zone, dayFirst: true))
  }

  /// The promises of a sentence, one for each want it is about.
  func read(_ heard: HeardSentence) -> [Promise] {
    guard !heard.isQuestion || heard.asksAtItsEnd || heard.isOffer, heard.isPlanned || !heard.isTheirs,
      !heard.saysTheirNeed
    else { return [] }
    let clauses = clauses(of: heard)
    var found = wants.compactMap { promise($0, in: clauses) }
    for clause in clauses
    where !found.contains(where: { promise in
      wants.contains { $0.id == promise.want && isMet($0, by: clause) }
    }) {
      if let brief = brief(clause), !found.contains(where: { $0.want == brief.want }) { found.append(brief) }
    }
    // What is struck off the bill is struck off now.
    if heard.givesMoney { found = found.map { given($0) } }
    return isPlan(heard) ? found : found.filter { isFact(heard, $0) }
  }

  /// What a sentence promises of what the one before is about: "I'd send you the list. You have it by six."
  func read(_ heard: HeardSentence, behind before: HeardSentence) -> [Promise] {
    // "I could do you half a page on it. By three?"
    let isOffered = before.offersPolitely && heard.asksIfThen
    guard !heard.isQuestion || heard.asksAtItsEnd || isOffered, heard.isPlanned || !heard.isTheirs,
      let day = heard.firstDay
    else { return [] }
    let contents = [before.content, heard.content]
    let about = wants.filter { want in
      let isSubject = want.means.first.map(before.content.meets(anyOf:)) ?? false
      // "You have it by six", or "the list" of what was spoken of.
      let goesOn = heard.goesOn || isOffered || want.means.dropFirst().contains(where: heard.content.meets(anyOf:))
      return isSubject && goesOn && want.means.allSatisfy { group in contents.contains { $0.meets(anyOf: group) } }
    }
    guard about.count == 1, isPlan(heard) || day.keeps(about[0]) else { return [] }
    return [Promise(want: about[0].id, at: day)]
  }

  private func given(_ promise: Promise) -> Promise {
    let now = Promise.Day(date: when.context.now.date, time: when.context.now.time)
    guard promise.at == nil, let want = wants.first(where: { $0.id == promise.want }), now.keeps(want) else {
      return promise
    }
    return Promise(want: want.id, at: now)
  }

  private struct Clause {
    let found: [FoundContent]
    let isPlanned: Bool
    /// The day that stands in it, and the day it is for.
    let ownDay: Promise.Day?
    let day: Promise.Day?

    func meets(anyOf group: [WordEntry]) -> Bool { found.contains { $0.meets(anyOf: group) } }
    func meets(_ want: Scenario.Want, named name: Set<String>) -> Bool {
      found.contains { $0.meets(groups: want.means) || name.count > 1 && name.isSubset(of: $0.stems) }
    }
  }

  private func isMet(_ want: Scenario.Want, by clause: Clause) -> Bool {
    clause.meets(want, named: names[want.id] ?? [])
  }

  /// A day that is the only one of the sentence is every clause's, however commas part it: "tomorrow, Wednesday, at four".
  /// Else a clause has its own, and only a clause with a plan where one has: "a backup from Friday night" is none. What should
  /// have been promises nothing, and neither does what only says upon what something is done: "I'll ring at one, once the
  /// cartons are there".
  private func clauses(of heard: HeardSentence) -> [Clause] {
    let texts = HeardSentence.clauses(of: heard.text).filter { !HeardSentence.isMissed($0) }
    // "I'll speak to him today, and ring you on Friday": who does it is said once.
    var planned: [String] = []
    for text in texts {
      let goesOn = !planned.isEmpty && !HeardSentence.hasSubject(text)
      if goesOn || HeardSentence.isPlanned(text) { planned.append(text) }
    }
    var last: Promise.Day?
    return texts.map { text in
      let isPlanned = planned.contains(text)
      let mayHaveDay =
        planned.isEmpty || isPlanned || HeardSentence.isBrief(text) || HeardSentence.saysThatItIsThere(text)
      var own = mayHaveDay ? day(in: text) : nil
      if let before = last { own = own?.on(before) }
      last = own ?? last
      return Clause(found: finder.find(in: text), isPlanned: isPlanned, ownDay: own, day: heard.day ?? own)
    }
  }

  /// Of several days the one that keeps what they want: of "the result at two, and I'll call at half past" each has its own.
  private func promise(_ want: Scenario.Want, in clauses: [Clause]) -> Promise? {
    let own = clauses.filter { isMet(want, by: $0) }
    let isSpread = want.means.allSatisfy { group in clauses.contains { $0.meets(anyOf: group) } }
    guard !own.isEmpty || isSpread else { return nil }
    let days = (own + clauses).compactMap(\.day)
    let day = days.first { $0.keeps(want) } ?? days.first { !isNow($0) || $0.isPossible(for: want) }
    return Promise(want: want.id, at: day, isOwn: clauses.count == 1 || own.contains { $0.ownDay == day })
  }

  /// "Right now" is said of what one does with the other hand, and is no day for what takes longer.
  private func isNow(_ day: Promise.Day) -> Bool {
    day.isNow(CivilMoment(date: when.context.now.date, time: when.context.now.time))
  }

  /// "Thursday noon you get the first four thousand": who does what is left out; the day stands beside what one want alone is
  /// about. Where no plan is said it has to be one that they can live with: "a backup from Friday night" is none.
  private func brief(_ clause: Clause) -> Promise? {
    guard let day = clause.ownDay else { return nil }
    let about = wants.filter { $0.means.first.map(clause.meets(anyOf:)) ?? false }
    guard about.count == 1, clause.isPlanned || day.keeps(about[0]) else { return nil }
    // "For the other 1,800 I'll have Tom's answer" is as much of what he answers as of the other cartons.
    let met = { (want: Scenario.Want) in want.means.count(where: clause.meets(anyOf:)) }
    guard wants.allSatisfy({ $0.id == about[0].id || met($0) < met(about[0]) }) else { return nil }
    return Promise(want: about[0].id, at: day)
  }

  /// "The plant confirmed the rest for Friday noon" is no plan by its words, and gives them what they want; what they need or
  /// told themselves does not.
  private func isFact(_ heard: HeardSentence, _ promise: Promise) -> Bool {
    !heard.saidBack.values.contains(.sure) && (heard.hidden.isEmpty || heard.namesSource) && !heard.isOnlyOver
      && wants.contains { $0.id == promise.want && promise.at?.keeps($0) == true }
  }

  /// So many days ahead is nothing promised in such a talk.
  private static let farthest = 200

  func day(in text: String) -> Promise.Day? {
    let now = when.context.now
    // "I saw that letter a week later" is a week from something else.
    if HeardSentence.isFromThen(text) { return nil }
    if HeardSentence.isFromNow(text) { return Promise.Day(date: now.date, time: now.time) }
    // "8,000" is one number, and no list; and "Thursday's round" is on Thursday.
    let text = PromiseReader.withoutPossessives(PromiseReader.withoutGroups(text))
    // "A backup from Friday night" is of no day to come; "from Friday" may be one.
    let bare = PromiseReader.withoutOrigin(text)
    let texts = bare.map { $0.isPartOfDay ? [$0.text] : [text, $0.text] } ?? [text, PromiseReader.withoutWeeks(text)]
    let read = texts.lazy.compactMap { try? when.read($0) }.first
    // "The notes from the first to the nineteenth of September": nobody promises a day so far off, and it is one that was.
    guard let reading = read, reading.date >= now.date, reading.date <= now.date.adding(days: PromiseReader.farthest)
    else { return nil }
    // "Some time this week" is no day.
    if reading.grain == .week || reading.grain == .month { return nil }
    // "A call before Friday" comes on Thursday at the latest.
    if reading.time == nil, HeardSentence.isBeforeWeekday(bare?.text ?? text), reading.date > now.date {
      return Promise.Day(date: reading.date.adding(days: -1), time: nil)
    }
    // An hour that is over today was read as tomorrow's.
    let isToday = reading.date == now.date || reading.date == now.date.adding(days: 1) && !HeardSentence.namesDay(text)
    let isHourAlone = reading.time != nil && isToday && !HeardSentence.saysToday(text)
    return Promise.Day(
      date: reading.date, time: reading.time, isHourAlone: isHourAlone, partEnd: reading.partEnd)
  }

  private static func withoutPossessives(_ text: String) -> String {
    text.split(separator: " ").map { word in
      let name = word.lowercased().replacing("\u{2019}", with: "'")
      return Weekday.allCases.contains { "\($0.name.lowercased())'s" == name } ? String(word.dropLast(2)) : String(word)
    }.joined(separator: " ")
  }

  /// "By noon tomorrow I'll know whether he is free this week": the week is no day, and hides none.
  private static func withoutWeeks(_ text: String) -> String {
    ["this week", "next week", "this month", "next month"].reduce(text) { $0.replacing($1, with: "then") }
  }

  private static func withoutGroups(_ text: String) -> String {
    let characters = Array(text)
    return String(
      characters.indices.filter { index in
        characters[index] != "," || index == 0 || index + 1 == characters.count || !characters[index - 1].isNumber
          || !characters[index + 1].isNumber
      }.map { characters[$0] })
  }

  /// "Your samples from Friday are done tomorrow": where a thing comes from is no day for it. Nil where nothing is left out.
  private static func withoutOrigin(_ text: String) -> (text: String, isPartOfDay: Bool)? {
    var words = text.split(separator: " ")
    let plain = words.map { $0.lowercased().filter(\.isLetter) }
    let origin = words.indices.dropFirst().first { index in
      // "As they stood on Sunday" as well.
      let isOrigin = ["from", "of"].contains(plain[index]) || isOfThing(plain, at: index)
      let wasThen = plain[index] == "on" && HeardSentence.Words.happened.contains(plain[index - 1])
      return index + 1 < words.count && (isOrigin || wasThen)
        && Weekday.allCases.contains { $0.name.lowercased() == plain[index + 1] }
    }
    guard let origin else { return nil }
    let isPartOfDay =
      origin + 2 < words.count && partsOfDay.contains(plain[origin + 2])
    var end = origin + (isPartOfDay ? 2 : 1)
    // "From Sunday at six in the evening", "of Sunday six o'clock".
    if end + 2 < words.count, plain[end + 1] == "at" { end += 2 }
    if end + 2 < words.count, plain[end + 2] == "oclock" { end += 2 }
    if end + 1 < words.count, plain[end + 1] == "oclock" { end += 1 }
    if end + 3 < words.count, plain[end + 1] == "in", plain[end + 2] == "the" { end += 3 }
    words.removeSubrange(origin...end)
    return (words.joined(separator: " "), isPartOfDay)
  }

  /// "The Sunday evening prices" are of that day, and nothing is done on it.
  private static func isOfThing(_ words: [String], at index: Int) -> Bool {
    guard ["the", "your", "our", "those"].contains(words[index]) else { return false }
    let isPart = index + 2 < words.count && partsOfDay.contains(words[index + 2])
    guard let thing = words.dropFirst(index + (isPart ? 3 : 2)).first else { return false }
    return thing.count > 3 && !HeardSentence.Words.ofDays.contains(thing)
      && !["before", "after", "from", "with", "when", "then", "that", "until"].contains(thing)
  }

  private static let partsOfDay = ["night", "evening", "morning", "afternoon"]

  /// Whether a sentence says what will be.
  private func isPlan(_ heard: HeardSentence) -> Bool {
    let cues: Set<CueLabel> = [.commitment, .concession, .overpromise]
    // "We put the prices back, today at one": what one of us does on a day to come is a plan, were it only likely one.
    let isOurs = heard.day != nil && heard.isAboutOurDoing
    let comes = heard.firstDay != nil && heard.saysThatItComes
    let arrives = heard.firstDay != nil && !heard.isOver && HeardSentence.saysThatItIsThere(heard.text)
    return heard.isPlanned || heard.isOffer || arrives || heard.firstDay != nil && heard.offersPolitely
      || heard.cues.contains {
        cues.contains($0.label) && (isOurs || comes || $0.certainty == .sure && !heard.isOver)
      }
  }
}
