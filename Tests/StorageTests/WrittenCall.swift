import Calls
import Language

@testable import Storage

/// A call and the hand that writes it, as the shell holds them. Owns the writer, and with it the lease.
final class WrittenCall {
  let writer: CallWriter
  private(set) var call: Call

  /// So many hours after the start of all tests it goes on.
  var hours = 0

  init(_ opening: CallEvent.Opening, in store: Store, holder: String = "Casey", hours: Int = 0) throws {
    self.hours = hours
    let start = Moment(seconds: StoreHome.start.seconds + 3600 * hours, offset: StoreHome.start.offset)
    let entry = Call.Entry(event: .began(opening), at: start)
    guard let call = Call(replaying: [entry]) else { throw StoreFault.inputOutput(reason: "the test's book") }
    self.call = call
    writer = try CallWriter(beginning: entry, in: store, holder: holder)
  }

  init(resuming number: Int, in store: Store, holder: String = "Robin") throws {
    let outline = try store.call(number)
    call = try store.replay(outline)
    writer = try CallWriter(
      resuming: outline, in: store, holder: holder, now: StoreHome.start)
  }

  var number: Int { writer.number }
  var id: String { writer.id }

  func append(_ event: CallEvent, by author: String? = nil, answering answer: HandedLine.Answer? = nil) throws {
    let at = Moment(seconds: StoreHome.start.seconds + 3600 * hours + 60 * call.log.count, offset: 3600)
    let turn = Turn(Call.Entry(event: event, at: at, author: author), in: call)
    try writer.append(turn, answering: answer)
    call = turn.after
  }
}
