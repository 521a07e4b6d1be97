import Calls
import Language
import Testing

@testable import Storage

/// Promises that a later call of an escalation has taken over: each is owed once.
@Suite struct TakenOverTests {
  private let home: StoreHome
  private static let a1 = Reference(.action, 1)
  private static let due = Due(date: CivilDate(dayNumber: 20_781), time: nil, offset: 3600)

  init() throws { home = try StoreHome() }

  private func owed() throws -> [String] {
    try home.store.promisesOwed(to: "Nordwind", before: EventSample.date).map { "\($0.call).a\($0.number)" }
  }

  /// Call 1 with a promise that is late, and call 2 that has taken it over.
  private func twoCalls() throws -> (first: WrittenCall, second: WrittenCall) {
    let first = try home.call(
      .captured(.action(.me, "it", Self.due)), .agreed([Self.a1]),
      opening: StoreHome.opening(account: "Nordwind", escalation: "e-1"))
    return (first, try later())
  }

  private func later(hours: Int = 1) throws -> WrittenCall {
    var opening = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    opening.carried = try home.store.carryOver(of: "e-1").carried
    return try WrittenCall(opening, in: home.store, hours: hours)
  }

  @Test func `a promise is owed once, by the latest call that has it`() throws {
    _ = try twoCalls()
    #expect(try owed() == ["2.a1"])
    _ = try later()
    #expect(try owed() == ["3.a1"])
    #expect(try home.store.due(by: EventSample.date).compactMap(\.name) == ["1.a1"])
  }

  @Test(arguments: [
    [CallEvent.dropped([a1])], [.kept([a1], on: EventSample.date)], [.edited(a1, .action(.me, "it", nil))],
  ])
  func `what the latest call has dropped or kept is not owed for the earlier one`(events: [CallEvent]) throws {
    let (_, second) = try twoCalls()
    for event in events { try second.append(event) }
    #expect(try owed() == [])
    try second.append(.undid)
    #expect(try owed() == ["2.a1"])
  }

  @Test func `a call that is thrown away gives the promise back, and has it again when it is taken back`() throws {
    let (_, second) = try twoCalls()
    try second.append(.discarded)
    #expect(try owed() == ["1.a1"])
    try second.append(.restored(escalation: "e-1"))
    #expect(try owed() == ["2.a1"])
  }

  @Test func `a call that goes over to another account leaves what it took over`() throws {
    let (_, second) = try twoCalls()
    try second.append(.accountNamed("Südwind", escalation: "e-2"))
    #expect(try owed() == ["1.a1"])
    try second.append(.undid)
    #expect(try owed() == ["2.a1"])
  }

  @Test func `of two calls that have a promise the one that changed it last counts`() throws {
    let (first, second) = try twoCalls()
    first.hours = 2
    try first.append(.kept([Self.a1], on: EventSample.date))
    #expect(try owed() == [])
    #expect(try home.store.carryOver(of: "e-1").carried?.items.isEmpty == true)
    second.hours = 3
    try second.append(.edited(Self.a1, .action(.me, "it, but later", Self.due)))
    try second.append(.agreed([Self.a1]))
    #expect(try owed() == ["2.a1"])
    first.hours = 4
    try first.append(.dropped([Self.a1]))
    #expect(try owed() == [])
    try first.append(.undid)
    #expect(try owed() == ["2.a1"])
    #expect(try home.store.carryOver(of: "e-1").carried?.items.map(\.capture.text) == ["it, but later"])
  }

  @Test func `the next word that was set last counts, and one that was replaced never comes back`() throws {
    let word = CallEvent.captured(.nextWord(Self.due))
    let other = Due(date: EventSample.date.adding(days: 3), time: nil, offset: 3600)
    let first = try home.call(word, opening: StoreHome.opening(account: "Nordwind", escalation: "e-1"))
    func due() throws -> [String] {
      try home.store.due(by: EventSample.date.adding(days: 9)).map { $0.name ?? $0.kind.rawValue }
    }
    let second = try later()
    try second.append(.captured(.nextWord(other)))
    #expect(try due() == ["2.w2"])
    first.hours = 2
    try first.append(.captured(.nextWord(EventSample.day)))
    #expect(try due() == ["1.w2"])
    #expect(try home.store.carryOver(of: "e-1").carried?.items.map(\.capture.due) == [EventSample.day])
    try first.append(.undid)
    #expect(try due() == ["2.w2"])
    // Without it the one before stands again, in the call that had it.
    try second.append(.dropped([Reference(.nextWord, 2)]))
    #expect(try due() == ["1.w1"])
    try second.append(.dropped([Reference(.nextWord, 1)]))
    #expect(try due() == ["no_next_word"])
    #expect(try home.store.carryOver(of: "e-1").carried?.items.isEmpty == true)
  }

  /// When no call was held any more.
  private static let later = Moment(seconds: StoreHome.start.seconds + 12 * 3600, offset: StoreHome.start.offset)

  @Test func `what a call has promised anew after it was kept is owed again`() throws {
    let (first, second) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    try home.store.carryOut([.keep([promise], on: EventSample.date)], on: "e-1", at: Self.later, by: "Sam")
    #expect(try owed() == [])
    second.hours = 24
    let other = Due(date: EventSample.date.adding(days: -1), time: CivilTime(minuteOfDay: 600), offset: 3600)
    try second.append(.rescheduled(Self.a1, to: other, on: EventSample.date))
    #expect(try owed() == ["2.a1"])
    #expect(try home.store.carryOver(of: "e-1").carried?.items.map(\.keptOn) == [nil])
    // The lists can be made anew from the events.
    try home.store.deriveEscalations()
    #expect(try owed() == ["2.a1"])
  }

  @Test func `what was kept outside a call is owed in none`() throws {
    let (first, _) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    try home.store.carryOut([.keep([promise], on: EventSample.date)], on: "e-1", at: Self.later, by: "Sam")
    #expect(try owed() == [])
    // It goes on until a letter has told of it.
    #expect(try home.store.carryOver(of: "e-1").carried?.items.map(\.keptOn) == [EventSample.date])
    // The lists can be made anew from the events.
    try home.tamper("UPDATE promise SET settled_on = NULL")
    try home.store.deriveEscalations()
    #expect(try owed() == [])
    try home.store.carryOut([.takeBack([promise])], on: "e-1", at: Self.later, by: "Sam")
    #expect(try owed() == ["2.a1"])
  }

  @Test func `what is put off is due from its day on, and at once where it is promised anew`() throws {
    let (first, second) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    let friday = EventSample.date.adding(days: 2)
    func due(_ day: CivilDate) throws -> [String] { try home.store.due(by: day).compactMap(\.name) }
    try home.store.carryOut(
      [.snooze([promise], until: friday, why: "the part is late")], on: "e-1", at: Self.later, by: nil)
    #expect(try due(EventSample.date) == [] && due(friday) == ["1.a1"])
    #expect(try home.store.snoozed(beyond: EventSample.date).map(\.why) == ["the part is late"])
    #expect(try home.store.snoozed(beyond: friday).isEmpty)
    // They are told all the same that it is late.
    #expect(try owed() == ["2.a1"])
    try home.store.deriveEscalations()
    #expect(try due(EventSample.date) == [])
    // A line of the letter promises nothing anew.
    second.hours = 24
    try second.append(.letterLineSettled(Self.a1, text: "I will."))
    #expect(try due(EventSample.date) == [])
    try second.append(
      .rescheduled(Self.a1, to: EventSample.day, on: EventSample.date))
    #expect(try due(EventSample.date) == ["1.a1"])
  }

  @Test func `what was waived is owed no more, and a closed escalation has only its next word due`() throws {
    let (first, second) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    try second.append(.captured(.nextWord(Self.due)))
    try home.store.carryOut([.waive([promise], why: "done otherwise")], on: "e-1", at: Self.later, by: nil)
    #expect(try owed() == [])
    #expect(try home.store.carryOver(of: "e-1").carried?.items.map(\.source.reference.kind) == [.nextWord])
    try home.store.carryOut([.close(call: second.id)], on: "e-1", at: Self.later, by: nil)
    #expect(try home.store.openEscalations(of: "Nordwind").last == nil)
    #expect(try home.store.due(by: EventSample.date).map(\.kind) == [.nextWord])
    #expect(try home.store.escalations(today: EventSample.date).isEmpty)
    #expect(try home.store.escalations(today: EventSample.date, all: true).map(\.calls) == [2])
    _ = try later()
    #expect(try home.store.openEscalations(of: "Nordwind").last?.number == 1)
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `a second escalation of an account is opened only on purpose, and is withdrawn with an undo`() throws {
    let (_, second) = try twoCalls()
    try second.append(.escalationJoined("e-2", account: "Nordwind", from: "e-1"))
    #expect(try home.store.openEscalations(of: "nordwind").map(\.number) == [1, 2])
    #expect(try owed() == ["1.a1"])
    try second.append(.undid)
    #expect(try home.store.openEscalations(of: "nordwind").map(\.number) == [1])
    #expect(try owed() == ["2.a1"])
    // Naming the account never opens another beside one that is open.
    let third = try home.call()
    #expect(throws: StoreFault.escalationMeanwhile) {
      try third.append(.accountNamed("Nordwind", escalation: "e-3"))
    }
    // Of several none is joined: the account is named without one.
    try third.append(.accountNamed("Nordwind", escalation: ""))
    #expect(try home.outline(third).escalation == nil)
    #expect(try home.store.breaks().isEmpty)
  }

  @Test func `a next word that was kept outside a call is due no more, and another one is`() throws {
    let word = Reference(.nextWord, 1)
    let first = try home.call(
      .captured(.nextWord(Self.due)), opening: StoreHome.opening(account: "Nordwind", escalation: "e-1"))
    func due() throws -> [String] {
      try home.store.due(by: EventSample.date).map { "\($0.kind.rawValue) \($0.name ?? "")" }
    }
    #expect(try due() == ["next_word 1.w1"])
    let kept = CallReference(call: first.id, word)
    try home.store.carryOut([.keep([kept], on: EventSample.date)], on: "e-1", at: Self.later, by: nil)
    #expect(try due() == ["no_next_word "])
    // Another line of the call leaves it so; another next word is another promise.
    try first.append(.captured(.note("a note")))
    #expect(try due() == ["no_next_word "])
    try first.append(.captured(.nextWord(EventSample.day)))
    #expect(try due() == ["next_word 1.w2"])
    try first.append(.undid)
    try home.store.carryOut([.takeBack([kept])], on: "e-1", at: Self.later, by: nil)
    #expect(try due() == ["next_word 1.w1"])
  }

  @Test func `a call that cannot be read leaves nothing and keeps no other from being begun`() throws {
    let first = try home.call(
      .captured(.action(.me, "it", Self.due)), opening: StoreHome.opening(account: "Nordwind", escalation: "e-1"))
    let damage = "UPDATE event SET body = '{}' WHERE stream = '\(first.id)' AND sequence = 2"
    let second = try later()
    try home.tamper("DROP TRIGGER event_is_never_changed", damage)
    // What the second has taken over is not read again.
    var (carried, unread) = try home.store.carryOver(of: "e-1")
    #expect(unread == [] && carried?.items.map(\.capture.text) == ["it"])
    #expect(carried?.calls == [first.id, second.id])
    try second.append(.discarded)
    (carried, unread) = try home.store.carryOver(of: "e-1")
    #expect(unread == [1] && carried == nil)
  }

  @Test func `a call that left something out does not stand for the calls it came from`() throws {
    let (first, _) = try twoCalls()
    var opening = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    opening.carried = try home.store.carryOver(of: "e-1").carried
    opening.carried?.leaveOut([CallReference(call: first.id, Self.a1)])
    let third = try WrittenCall(opening, in: home.store, hours: 2)
    #expect(third.call.state.actions.allSatisfy { $0 == nil } && third.call.state.hasTakenOver)
    #expect(try home.store.carryOver(of: "e-1").carried?.items.map(\.capture.text) == ["it"])
    #expect(try owed() == ["2.a1"])
  }

  /// What the morning has of the promise: who, and by when.
  private func listed() throws -> [String] {
    try home.store.due(by: CivilDate(dayNumber: 30_000)).compactMap { item in
      item.name.map { "\($0) \(item.owner ?? "me") \(item.due?.date.dayNumber ?? 0)" }
    }
  }

  private func tell(_ intents: EscalationIntent..., hours: Int) throws {
    try home.store.carryOut(
      intents, on: "e-1", at: Moment(seconds: StoreHome.start.seconds + 3600 * hours, offset: 3600), by: nil)
  }

  @Test func `who does it and by when is said outside a call, and counts until a call promises it anew`() throws {
    let (first, second) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    let later = Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 3600)
    try tell(
      .give(promise, to: Actor(side: .ours, name: "Ana")), .move(promise, to: later, why: "late", from: Self.due),
      hours: 2)
    #expect(try listed() == ["1.a1 Ana 20790"])
    let item = try #require(try home.store.carryOver(of: "e-1").carried?.items.first)
    #expect(item.capture == .action(Actor(side: .ours, name: "Ana"), "it", later))
    #expect(item.dateChanges.map(\.why) == ["late"] && item.mark == .agreed)
    // Another line about it changes nothing of that.
    second.hours = 3
    try second.append(.kept([Self.a1], on: EventSample.date))
    try second.append(.undid)
    #expect(try listed() == ["1.a1 Ana 20790"])
    let day = CivilDate(dayNumber: 20_795)
    try second.append(
      .rescheduled(
        Self.a1, to: Due(date: day, time: nil, offset: 3600), why: nil, from: Self.due, on: EventSample.date))
    #expect(try listed() == ["1.a1 me 20795"])
    try second.append(.undid)
    #expect(try listed() == ["1.a1 Ana 20790"])
  }

  @Test func `what it is for is said outside a call, and counts until a call says otherwise`() throws {
    let (first, second) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    func term() throws -> Action.Term? { try home.store.carryOver(of: "e-1").carried?.items.first?.term }
    try tell(.setTerm(promise, .short), hours: 2)
    #expect(try term() == .short)
    // Another line about it says nothing of that.
    second.hours = 3
    try second.append(.kept([Self.a1], on: EventSample.date))
    try second.append(.undid)
    #expect(try term() == .short)
    try second.append(.termSet([1], .long))
    #expect(try term() == .long)
    try tell(.setTerm(promise, nil), hours: 4)
    #expect(try term() == nil)
    _ = try later(hours: 5)
    try tell(.setTerm(promise, .short), hours: 6)
    let replayed = try home.store.replay(try home.store.call(3))
    #expect(try term() == .short && replayed.state.actions[number: 1]?.term == nil)
    // What the first call says of it since is not lost by what the last one does about it later.
    first.hours = 7
    try first.append(.termSet([1], .long))
    second.hours = 8
    try second.append(.agreed([Self.a1]))
    #expect(try term() == .long)
  }

  @Test func `a call that has taken over another date has it, and the reason once`() throws {
    let (first, _) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    let (one, two) = (
      Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 3600),
      Due(date: CivilDate(dayNumber: 20_791), time: nil, offset: 3600)
    )
    try tell(.move(promise, to: one, why: "late", from: Self.due), hours: 2)
    _ = try later(hours: 3)
    #expect(try home.store.replay(try home.store.call(3)).state.actions[number: 1]?.due == one)
    try tell(.move(promise, to: two, why: "later", from: one), hours: 4)
    #expect(try listed() == ["1.a1 me 20791"])
    let item = try #require(try home.store.carryOver(of: "e-1").carried?.items.first)
    #expect(item.dateChanges.map(\.why) == ["late", "later"])
  }

  @Test func `how what we promised has ended is counted once, from whichever call or desk says it`() throws {
    let (first, second) = try twoCalls()
    // One in time, one late, one waived, and one that is late and open.
    for number in 2...5 {
      let due = Due(date: CivilDate(dayNumber: 20_790), time: nil, offset: 3600)
      try second.append(.captured(.action(.me, "thing \(number)", due)))
      try second.append(.agreed([Reference(.action, number)]))
    }
    try second.append(.kept([Reference(.action, 2)], on: CivilDate(dayNumber: 20_790)))
    let late = CallReference(call: second.id, Reference(.action, 3))
    try tell(.keep([late], on: CivilDate(dayNumber: 20_791)), hours: 5)
    try tell(.waive([CallReference(call: second.id, Reference(.action, 4))], why: "no need"), hours: 5)
    #expect(first.id != second.id)
    let tally = try home.store.tally(of: "nordwind ", today: CivilDate(dayNumber: 20_791))
    #expect(tally == PromiseTally(kept: 1, late: 1, broken: 2, waived: 1))
    #expect(try home.store.tally(of: "nordwind", today: EventSample.date).broken == 1)
    #expect(try home.store.tally(of: "Quay", today: EventSample.date) == .none)
  }

  @Test func `what is put off stays so when a further call takes it over`() throws {
    let (first, _) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    try tell(.snooze([promise], until: EventSample.date.adding(days: 9), why: "late"), hours: 2)
    _ = try later(hours: 3)
    #expect(try home.store.due(by: EventSample.date).compactMap(\.name) == [])
    #expect(try home.store.snoozed(beyond: EventSample.date).map(\.why) == ["late"])
  }

  @Test func `what was waived and is promised anew is waived no more, and can be kept`() throws {
    let (first, second) = try twoCalls()
    let promise = CallReference(call: first.id, Self.a1)
    try tell(.waive([promise], why: "no need"), hours: 2)
    second.hours = 3
    try second.append(
      .rescheduled(Self.a1, to: Self.due, why: nil, from: Self.due, on: EventSample.date))
    #expect(try owed() == ["2.a1"])
    let tally = try home.store.tally(of: "Nordwind", today: EventSample.date)
    #expect(tally.waived == 0 && tally.broken == 1)
    try tell(.takeBack([promise]), .keep([promise], on: EventSample.date), hours: 4)
    #expect(try owed() == [] && home.store.tally(of: "Nordwind", today: EventSample.date).late == 1)
  }

  @Test func `who is given it again after a call has it otherwise does it`() throws {
    let (first, second) = try twoCalls()
    let (promise, ana) = (CallReference(call: first.id, Self.a1), Actor(side: .ours, name: "Ana"))
    try tell(.give(promise, to: ana), hours: 2)
    second.hours = 3
    try second.append(.edited(Self.a1, .action(Actor(side: .ours, name: "Klaus"), "it", Self.due)))
    #expect(try listed() == ["1.a1 Klaus \(Self.due.date.dayNumber)"])
    try tell(.give(promise, to: ana), hours: 4)
    #expect(try listed() == ["1.a1 Ana \(Self.due.date.dayNumber)"])
  }
}
