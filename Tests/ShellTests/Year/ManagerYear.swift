import Calls
import Language
import Storage
import Testing

@testable import Shell

/// One manager's year, drawn by chance from a seed: who rings when, what is promised, kept, moved and forgotten. Every
/// command is run as it would be typed, and after each the store is held against what stands on paper.
struct ManagerYear {
  struct Size {
    let escalations: Int
    let calls: Int
  }

  enum Errand {
    /// A call that is not the last; one that ends everything there is to do; the final meeting; a word after it.
    case call, lastCall, finalMeeting, followUp
    /// The promise with this index is done, or its date moves.
    case keep(Int), move(Int), snooze(Int), waive(Int)
  }

  struct Appointment {
    let at: CivilMoment
    /// The index of its escalation.
    let record: Int
    let errand: Errand
  }

  var random: SeededRandom
  var texts = YearTexts()
  let shell: YearShell
  var records: [PaperRecord] = []
  /// How many calls each is still to have.
  var callsLeft: [Int] = []
  var appointments: [Appointment] = []
  var calls = 0
  var commands = 0
  /// When the manager has a hand free again.
  private(set) var free = CivilMoment(date: YearCalendar.first, time: CivilTime(minuteOfDay: 480))

  init(seed: UInt64, size: Size) throws {
    random = SeededRandom(seed: seed)
    shell = try YearShell(holidays: YearCalendar.holidays)
    plan(size)
  }

  func chance(_ percent: Int, _ random: inout SeededRandom) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func isLikely(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func one<Element>(of list: [Element], else other: Element) -> Element {
    list.randomElement(using: &random) ?? other
  }

  /// When each escalation begins, with whom, and how many calls it has.
  private mutating func plan(_ size: Size) {
    let days = YearCalendar.last.dayNumber - YearCalendar.first.dayNumber - 30
    callsLeft = Array(repeating: 3, count: size.escalations)
    for _ in 0..<max(0, size.calls - 3 * size.escalations) {
      callsLeft[Int.random(in: 0..<size.escalations, using: &random)] += 1
    }
    for index in 0..<size.escalations {
      let day = YearCalendar.workingDay(
        from: YearCalendar.first.adding(days: days * index / size.escalations))
      let account =
        index < YearTexts.accounts.count ? YearTexts.accounts[index] : one(of: YearTexts.accounts, else: "Alder")
      records.append(
        PaperRecord(
          number: index + 1, account: account, contact: one(of: YearTexts.contacts, else: "Dana Reyes"),
          zone: isLikely(25) ? FarZone.all.randomElement(using: &random) : nil))
      add(.call, of: index, on: day, minute: Int.random(in: 500...900, using: &random))
    }
  }

  mutating func add(_ errand: Errand, of record: Int, on day: CivilDate, minute: Int) {
    let time = CivilTime(minuteOfDay: min(max(minute, 481), 1020))
    let appointment = Appointment(at: CivilMoment(date: day, time: time), record: record, errand: errand)
    let place = appointments.firstIndex { $0.at > appointment.at } ?? appointments.endIndex
    appointments.insert(appointment, at: place)
  }

  /// Goes through all there is to do, in the order of time.
  mutating func run() throws {
    while !appointments.isEmpty {
      let next = appointments.removeFirst()
      var at = max(next.at, free)
      if at.time.minuteOfDay > 1050 {
        at = CivilMoment(
          date: YearCalendar.workingDay(1, after: at.date), time: CivilTime(minuteOfDay: 485))
      }
      try attend(to: next, at: at)
    }
  }

  private mutating func attend(to next: Appointment, at: CivilMoment) throws {
    let index = next.record
    switch next.errand {
    case .call: try call(index, at: at, isLast: false)
    case .lastCall: try call(index, at: at, isLast: true)
    case .finalMeeting: try finalMeeting(index, at: at)
    case .followUp: try followUp(index, at: at)
    case .keep(let promise), .move(let promise), .snooze(let promise), .waive(let promise):
      guard records[index].promises[promise].isOpen else { return }
      try desk(next.errand, index, promise, at: at)
    }
  }

  /// Runs a command, and holds what there is then against the paper.
  @discardableResult
  mutating func run(
    _ words: [String], typing lines: [String] = [], onTerminal isOnTerminal: Bool = false, at moment: CivilMoment
  ) throws -> YearShell.Answer {
    let answer = try shell.run(words, typing: lines, onTerminal: isOnTerminal, at: moment)
    commands += 1
    let said = "\(moment.iso) \(words.joined(separator: " ")) <\(lines.joined(separator: " | "))>"
    #expect(answer.failure == nil, "\(said): \(answer.complaints)")
    #expect(answer.complaints == [], "\(said)")
    #expect(answer.left == [], "\(said)")
    free = moment.adding(minutes: lines.count / 3 + 2)
    return answer
  }
}

extension CivilMoment {
  fileprivate func adding(minutes: Int) -> CivilMoment {
    let minute = time.minuteOfDay + minutes
    return CivilMoment(date: date.adding(days: minute / 1440), time: CivilTime(minuteOfDay: minute % 1440))
  }
}
