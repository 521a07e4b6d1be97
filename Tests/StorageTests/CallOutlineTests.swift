import Calls
import Language
import Testing

@testable import Storage

@Suite struct CallOutlineTests {
  private let home: StoreHome

  init() throws { home = try StoreHome() }

  /// What the lists must say of a call, told from its replay.
  private func mirror(_ written: WrittenCall, escalation: Int? = nil) throws -> CallOutline {
    let call = written.call
    return CallOutline(
      id: written.id, number: written.number, escalation: escalation, account: call.state.account,
      contact: call.state.contact?.name, book: "short", severity: call.state.severity, place: call.state.place,
      step: call.position.number, steps: call.position.of, heat: call.state.heat, beganAt: StoreHome.start,
      lastAt: try #require(call.log.last).at, nextWord: call.state.nextWord?.due.iso,
      isEnded: call.state.isEnded)
  }

  @Test func `a call just begun is in the lists`() throws {
    let call = try home.call()
    let outline = CallOutline(
      id: call.id, number: 1, escalation: nil, account: nil, contact: nil, book: "short", severity: nil,
      place: "listen", step: 1, steps: 2, heat: nil, beganAt: StoreHome.start, lastAt: StoreHome.start, nextWord: nil,
      isEnded: false)
    #expect(try home.outline(call) == outline)
    #expect(try home.store.calls() == [outline])
    #expect(try home.store.unfinished() == [outline])
  }

  @Test func `a call begun with all that is known is in the lists with it`() throws {
    var opening = StoreHome.opening(account: "Nordwind", escalation: "e-1")
    opening.contact = Contact(name: "Dana Reyes", role: "CTO")
    opening.severity = 2
    let outline = try home.outline(home.call(opening: opening))
    #expect(outline.account == "Nordwind")
    #expect(outline.escalation == 1)
    #expect(outline.contact == "Dana Reyes")
    #expect(outline.severity == 2)
  }

  @Test func `the lists follow every line`() throws {
    let call = try home.call()
    let course: [CallEvent] = [
      .captured(.heat(8)), .contactNamed(Contact(name: "Dana")), .severityRated(1),
      .factEstablished("fault", value: "ours"),
      .moved(to: "own", from: "listen", manner: .next), .captured(.heat(5)), .undid, .redid,
      .moved(to: "close", from: "own", manner: .skip(why: nil)), .captured(.nextWord(EventSample.day, .call)),
      .captured(.nextWord(EventSample.hour, nil)), .dropped([Reference(.nextWord, 2)]), .lineDropped,
      .factEstablished("fault", value: "theirs"), .ended(open: []), .reopened, .dropped([Reference(.heat, 1)]),
    ]
    for event in course {
      try call.append(event)
      #expect(try home.outline(call) == mirror(call), "after \(event)")
    }
    try call.append(.accountNamed("Nordwind", escalation: "e-1"))
    #expect(try home.outline(call) == mirror(call, escalation: 1))
  }

  @Test func `the lists say the step and of how many`() throws {
    let call = try home.call(.factEstablished("fault", value: "ours"))
    #expect(try home.outline(call).steps == 3)
    try call.append(.moved(to: "own", from: "listen", manner: .next))
    let outline = try home.outline(call)
    #expect(outline.place == "own")
    #expect(outline.step == 2)
    try call.append(.factEstablished("fault", value: "theirs"))
    // A step that no longer applies is not stood in.
    #expect(try home.outline(call).place == "close")
    #expect(try home.outline(call).steps == 2)
  }

  @Test func `the lists say the next word with its clock`() throws {
    let call = try home.call(.captured(.nextWord(EventSample.day, nil)))
    #expect(try home.outline(call).nextWord == "2026-11-25")
    try call.append(.edited(Reference(.nextWord, 1), .nextWord(EventSample.hour, nil)))
    #expect(try home.outline(call).nextWord == "2026-11-25T16:00:00-05:00")
    try call.append(.dropped([Reference(.nextWord, 1)]))
    #expect(try home.outline(call).nextWord == nil)
  }

  @Test func `the newest call comes first, and an ended one is finished until it goes on`() throws {
    let first = try home.call()
    let second = try home.call(.ended(open: []))
    let third = try home.call()
    #expect([first, second, third].map(\.number) == [1, 2, 3])
    #expect(try home.store.calls().map(\.number) == [3, 2, 1])
    #expect(try home.store.unfinished().map(\.number) == [3, 1])
    #expect(try home.store.call(nil).number == 3)
    try second.append(.reopened)
    #expect(try home.store.unfinished().map(\.number) == [3, 2, 1])
  }
}
