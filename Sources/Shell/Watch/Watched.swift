import Calls
import Reports
import Storage

/// A call that another shell leads, followed line by line and without its private texts. Owns the watch on the store.
final class Watched {
  /// A line of the call that came, with the call as it was then.
  struct Line {
    let news: CallNews
    let event: CallEvent
    let call: Call
    /// Its number in the call's log.
    let sequence: Int
  }

  let outline: CallOutline
  let store: Store
  let watch: StoreWatch
  private(set) var call: Call

  init(_ outline: CallOutline, in store: Store) throws {
    (self.outline, self.store) = (outline, store)
    // Before the call is read, so that nothing falls between.
    watch = try StoreWatch(store)
    call = try store.replay(outline, withPrivate: false)
  }

  /// The lines that have come since this was last asked.
  func take(onWaking: Bool) throws -> [Line] {
    guard try onWaking ? watch.hasChangedOnWaking() : watch.hasChanged() else { return [] }
    return try store.log(of: outline, after: call.log.count, withPrivate: false)
      .compactMap { Watched.line($0, in: &call) }
  }

  /// All lines so far, told from the first.
  func linesSoFar() -> [Line] {
    guard var call = Call(replaying: Array(self.call.log.prefix(1))) else { return [] }
    let first = CallNews(of: call, before: CallState()).map {
      Line(news: $0, event: call.log[0].event, call: call, sequence: 1)
    }
    return [first].compactMap(\.self) + self.call.log.dropFirst().compactMap { Watched.line($0, in: &call) }
  }

  private static func line(_ entry: Call.Entry, in call: inout Call) -> Line? {
    let before = call.state
    call.append(entry)
    return CallNews(of: call, before: before).map {
      Line(news: $0, event: entry.event, call: call, sequence: call.log.count)
    }
  }
}
