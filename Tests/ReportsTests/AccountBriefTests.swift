import CallSupport
import Calls
import Language
import Reports
import Testing

/// What stands on the one screen before dialling.
@Suite struct AccountBriefTests {
  private func call(_ lines: [String], contact: String = "Dana Reyes", after: CarryOver? = nil, hours: Int = 0) throws
    -> Call
  {
    var bench = try CallBench(contact: Contact(name: contact, role: "CFO"), carried: after, hoursLater: hours)
    try bench.type(lines)
    return bench.call
  }

  @Test func `names those we spoke to, each once, those of the last call first`() throws {
    let calls = [
      (3, try call([], contact: "Tom Hale")), (2, try call([], contact: "dana reyes")), (1, try call([])),
    ]
    let brief = AccountBrief(calls, open: [])
    #expect(brief.people.map(\.contact.name) == ["Tom Hale", "Dana Reyes"] && brief.people.map(\.calls) == [1, 2])
    #expect(brief.people[0].contact.role == "CFO" && brief.past.map(\.number) == [3, 2, 1])
  }

  @Test func `says what stood before the anger rose or fell by two, and nothing of what was taken back`() throws {
    let first = try call([
      "=6", "\"I had to find out from my own customers", "=9", "\"nobody rang", "/undo", "=8", "!late", "/ok 1",
      "/fact fault ours", "$200 refund", "/offered", "=5", "=4",
    ])
    let brief = AccountBrief([(1, first)], open: [])
    #expect(brief.setOff.map(\.words) == ["I had to find out from my own customers"])
    #expect(brief.setOff.map { [$0.from, $0.to] } == [[6, 9]])
    #expect(brief.helped.map(\.words) == ["it was offered: 200 refund"] && brief.helped.map(\.to) == [5])
  }

  @Test func `tells of a call what it brought, and what they got`() throws {
    let first = try call(["!late", "!wrong", "/ok 1 2", "/fact fault ours", "$200 refund", "/offered", "/agree"])
    let second = try call(
      ["/solved 1", "!a third", ">me: the list, Friday", "/agree"], after: CarryOver(from: [("c1", first)]), hours: 1)
    let brief = AccountBrief([(2, second), (1, first)], open: [])
    #expect(brief.past.map(\.issues) == [["a third"], ["late", "wrong"]])
    #expect(brief.past.map(\.solved) == [1, 0] && brief.past.map(\.agreed) == [1, 0])
    #expect(brief.remedies == ["200 refund (EUR 200.00)"])
  }

  @Test func `of what was like it before, what failed once comes first`() {
    func item(_ text: String, _ reopenings: Int) -> CarryOver.Item {
      var item = CarryOver.Item(CallReference(call: "c", Reference(.issue, 1)), .issue(text))
      (item.reopenings, item.solution) = (reopenings, Solution(on: CivilDate(dayNumber: 20_000), how: nil))
      return item
    }
    let before = [("held", 0), ("failed", 1), ("held too", 0), ("failed more", 2)].map { text, reopenings in
      AccountBrief.Before(number: 1, item(text, reopenings))
    }
    let brief = AccountBrief([], open: [], before: before)
    #expect(brief.before.map(\.text) == ["failed", "failed more", "held", "held too"])
    #expect(brief.before[0].solvedOn == CivilDate(dayNumber: 20_000))
  }
}
