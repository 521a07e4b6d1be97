import CallSupport
import Calls
import Testing

@testable import Storage

/// What comes back from the disk is what went there, whatever happened.
@Suite struct ReplayTests {
  static let seeds: [UInt64] = [1, 2, 3, 5, 8, 13]

  private func written(_ first: CallEvent.Opening, seed: UInt64, _ next: (inout RandomCall, Call) throws -> CallEvent?)
    throws -> (live: Call, stored: Call, breaks: Int)
  {
    let home = try StoreHome()
    let call = try WrittenCall(first, in: home.store)
    var random = RandomCall(seed: seed, lowest: 1)
    for _ in 0..<150 {
      guard let event = try next(&random, call.call) else { continue }
      try call.append(event)
    }
    return (call.call, try home.another().replay(home.outline(call)), try home.store.breaks().count)
  }

  @Test(arguments: seeds)
  func `a call led at random is replayed as it was live`(seed: UInt64) throws {
    let bench = try CallBench()
    let outside = Outside(escalation: { _ in "e1" }, detour: { _ in BookCopy(text: RandomCall.aside) })
    let opening = CallEvent.Opening(leader: "Casey", book: bench.call.opening.book, zone: "Europe/Berlin")
    let (live, stored, breaks) = try written(opening, seed: seed) { random, call in
      let intent = random.intent()
      // An escalation is not what is looked at here.
      if case .course(.nameAccount) = intent { return nil }
      return try? call.decide(intent, terms: bench.terms, outside: outside)
    }
    #expect(stored.log == live.log)
    #expect(stored.state == live.state)
    #expect(stored.undoable == live.undoable && stored.redoable == live.redoable)
    #expect(breaks == 0)
  }

  @Test(arguments: seeds)
  func `any event at all comes back as it went`(seed: UInt64) throws {
    let (live, stored, breaks) = try written(StoreHome.opening(), seed: seed) { random, _ in random.event() }
    #expect(stored.log == live.log)
    #expect(stored.state == live.state)
    #expect(breaks == 0)
  }
}
