import Books
import CallSupport
import Language
import Testing

@testable import Calls

@Suite("Whatever happens in a call")
struct CallPropertyTests {
  static let seeds: [UInt64] = [1, 2, 3, 5, 8, 13, 21, 34]

  /// A call with a detour to go into and a newer book to go over to.
  private func bench() throws -> CallBench {
    var bench = try CallBench()
    let newer = try CallBench.shippedBook().replacing("version: 1", with: "version: 2")
      .replacing("title: Own it", with: "title: Take it")
    bench.outside.detour = { _ in BookCopy(text: RandomCall.aside) }
    bench.outside.newerBook = { BookCopy(text: newer) }
    return bench
  }

  private func lead(seed: UInt64, lines: Int = 200) throws -> CallBench {
    var bench = try bench()
    var random = RandomCall(seed: seed)
    var taken = 0
    for _ in 0..<lines {
      do {
        try bench.want(random.intent())
        taken += 1
      } catch is Refusal {}
    }
    #expect(taken > lines / 3)
    return bench
  }

  @Test(arguments: seeds)
  func `undoing everything gives the first state`(seed: UInt64) throws {
    var bench = try lead(seed: seed)
    let first = try CallBench().call.state
    while !bench.call.undoable.isEmpty { try bench.want(.mend(.undo)) }
    #expect(bench.call.state == first)
  }

  @Test(arguments: seeds)
  func `redoing everything gives the last state`(seed: UInt64) throws {
    var bench = try lead(seed: seed)
    while !bench.call.redoable.isEmpty { try bench.want(.mend(.redo)) }
    let last = bench.call.state
    while !bench.call.undoable.isEmpty { try bench.want(.mend(.undo)) }
    while !bench.call.redoable.isEmpty { try bench.want(.mend(.redo)) }
    #expect(bench.call.state == last)
  }

  @Test(arguments: seeds)
  func `each undo is taken back by one redo`(seed: UInt64) throws {
    var bench = try bench()
    var random = RandomCall(seed: seed)
    for _ in 0..<100 {
      do { try bench.want(random.intent()) } catch is Refusal {}
      guard !bench.call.undoable.isEmpty else { continue }
      let before = bench.call.state
      try bench.want(.mend(.undo))
      try bench.want(.mend(.redo))
      try #require(bench.call.state == before)
    }
  }

  /// What counts, worked out the plain way: an undo takes the last line that can be, with what goes with it, out of a list.
  private struct PlainLog {
    var effective: [Call.Entry] = []
    var undone: [[Call.Entry]] = []

    mutating func add(_ entry: Call.Entry) {
      switch entry.event {
      case .undid:
        guard let last = effective.lastIndex(where: { $0.event.canBeUndone }) else { return }
        let tail = effective[..<last].lastIndex { !$0.event.isUndoneWithItsLine }.map { $0 + 1 } ?? 0
        let goes = { (entry: Call.Entry) in entry.event.canBeUndone || entry.event.isUndoneWithItsLine }
        undone.append(effective[tail...].filter(goes))
        effective.replaceSubrange(tail..., with: effective[tail...].filter { !goes($0) })
      case .redid: effective += undone.popLast() ?? []
      default:
        if entry.event.canBeUndone { undone.removeAll() }
        effective.append(entry)
      }
    }
  }

  @Test(arguments: seeds)
  func `what counts after an undo is what a fold from the start gives`(seed: UInt64) throws {
    var bench = try bench()
    var random = RandomCall(seed: seed)
    var plain = PlainLog()
    bench.call.log.forEach { plain.add($0) }
    for step in 0..<150 {
      let intent = step % 3 == 0 ? Intent.mend(random.number(0...2) == 0 ? .redo : .undo) : random.intent()
      do { try bench.want(intent) } catch is Refusal { continue }
      plain.add(try #require(bench.call.log.last))
      let folded = try #require(Call(replaying: Array(plain.effective)))
      try #require(folded.state == bench.call.state)
      try #require(folded.playbook == bench.call.playbook && folded.detour == bench.call.detour)
    }
  }

  @Test(arguments: seeds)
  func `replaying the log gives the live call`(seed: UInt64) throws {
    let live = try lead(seed: seed).call
    let replayed = try #require(Call(replaying: Array(live.log)))
    #expect(replayed.state == live.state)
    #expect(replayed.log == live.log)
    #expect(replayed.undoable == live.undoable)
    #expect(replayed.redoable == live.redoable)
    #expect(replayed.activeSeconds(until: nil) == live.activeSeconds(until: nil))
  }

  @Test func `a long call that is read again is taken back as far as it goes`() throws {
    let plain = try CallBench().call.log
    let lines = (0..<2_500).map { number in
      let capture: Capture = number % 3 == 0 ? .issue("issue \(number)") : .note("note \(number)")
      return Call.Entry(event: .captured(capture), at: Moment(seconds: CallBench.start.seconds + number, offset: 3600))
    }
    func state(after count: Int) throws -> CallState {
      try #require(Call(replaying: Array(plain) + lines.prefix(count))).state
    }
    var call = try #require(Call(replaying: Array(plain) + lines))
    let last = call.state
    let undo = Call.Entry(event: .undid, at: CallBench.start)
    for left in stride(from: lines.count - 1, through: 0, by: -1) {
      call.append(undo)
      guard [2_499, 2_460, 1_500, 1_024, 1_022, 31, 1, 0].contains(left) else { continue }
      let folded = try state(after: left)
      try #require(call.state == folded)
    }
    for _ in lines { call.append(Call.Entry(event: .redid, at: CallBench.start)) }
    #expect(call.state == last)
  }

  @Test func `the time on a call is the same however its lines are added`() throws {
    var bench = try CallBench()
    for event: CallEvent in [
      .captured(.note("a")), .ended(open: []), .captured(.note("b")), .reopened, .captured(.note("c")),
      .ended(open: []),
      .undid, .captured(.note("d")),
    ] {
      bench.happen(event)
    }
    let replayed = try #require(Call(replaying: Array(bench.call.log)))
    #expect(replayed.activeSeconds(until: nil) == bench.call.activeSeconds(until: nil))
    #expect(replayed.activeSeconds(until: nil) > 0)
  }

  @Test(arguments: seeds)
  func `amending a fact loses nothing that was captured`(seed: UInt64) throws {
    var bench = try lead(seed: seed)
    for fact in bench.call.book.facts {
      for choice in fact.choices {
        var before = bench.call.state
        try bench.want(.course(.establish(fact: fact.id, value: choice.id)))
        let after = bench.call.state
        #expect(after.facts[fact.id] == choice.id)
        #expect(bench.call.agenda.map(\.id).contains(after.place))
        before.facts = after.facts
        // A step that leaves takes its question with it; the one come to has its own.
        if before.place != after.place { (before.place, before.asked) = (after.place, after.asked) }
        #expect(after == before)
      }
    }
  }

  @Test(arguments: seeds)
  func `any event in any order is taken without a crash`(seed: UInt64) throws {
    var bench = try CallBench()
    var random = RandomCall(seed: seed)
    for _ in 0..<200 {
      bench.happen(random.event())
      #expect(bench.call.agenda.contains { $0.id == bench.call.state.place })
      let call = bench.call
      _ = (call.tray, call.picks, call.position, call.waitingWarnings, call.openHere, call.phraseValues)
      _ = call.readBack(call.nextReadBack(startingOver: false)).text
      _ = CustomerRecord(call)
    }
    #expect(Call(replaying: Array(bench.call.log))?.state == bench.call.state)
  }

  @Test func `a call of 10,000 notes stays fast`() throws {
    var bench = try CallBench()
    let began = ContinuousClock.now
    for number in 0..<10_000 { bench.happen(.captured(.note("note \(number)"))) }
    #expect(began.duration(to: .now) < .seconds(10))
    #expect(bench.call.state.notes.count == 10_000)
  }

  @Test func `a log that does not begin, or carries no readable book, is no call`() throws {
    let at = CallBench.start
    #expect(Call(replaying: []).map(\.log) == nil)
    #expect(Call(replaying: [Call.Entry(event: .captured(.note("x")), at: at)]).map(\.log) == nil)
    let opening = CallEvent.Opening(leader: "", book: BookCopy(text: "nothing"), zone: "")
    #expect(Call(replaying: [Call.Entry(event: .began(opening), at: at)]).map(\.log) == nil)
  }
}
