import Calls
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Processes meet in the store alone: each learns by its log that another has written.
@Suite struct StoreWatchTests {
  private let home: StoreHome
  private let watch: StoreWatch

  init() throws {
    home = try StoreHome()
    watch = try StoreWatch(home.store)
  }

  private func isReadable(within milliseconds: Int32 = 0) -> Bool {
    var watched = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, milliseconds) == 1
  }

  @Test func `nothing is readable while nothing is written`() throws {
    _ = try watch.hasChangedOnWaking()
    #expect(!isReadable(within: 50))
    #expect(try !watch.hasChanged())
  }

  @Test func `the commit of another connection wakes, once`() throws {
    let other = try home.another()
    _ = try watch.hasChangedOnWaking()
    let call = try WrittenCall(StoreHome.opening(), in: other)
    #expect(isReadable(within: 2000))
    #expect(try watch.hasChangedOnWaking())
    #expect(!isReadable())
    #expect(try !watch.hasChangedOnWaking())
    try call.append(.captured(.note("a")))
    #expect(isReadable(within: 2000))
    #expect(try watch.hasChangedOnWaking())
  }

  @Test func `one's own commits are no news`() throws {
    let call = try home.call(.captured(.note("a")))
    #expect(try !watch.hasChangedOnWaking())
    try call.append(.captured(.note("b")))
    #expect(try !watch.hasChanged())
    #expect(try !watch.hasChangedOnWaking())
    #expect(!isReadable())
  }

  @Test func `what others read does not wake`() throws {
    let call = try home.call(.captured(.note("a")))
    _ = try watch.hasChangedOnWaking()
    let other = try home.another()
    _ = try watch.hasChangedOnWaking()
    _ = try other.replay(home.outline(call))
    #expect(!isReadable(within: 50))
  }

  /// The system tells of the bytes before the commit is whole: the last line must not wait for one more.
  @Test func `the last line of many is seen without another one`() throws {
    let folder = home.store.home
    let outline = try home.outline(home.call())
    for round in 1...20 {
      let faults = Shells.run(1) { _ in
        let store = try Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance)
        for line in 1...10 {
          try store.whisper(
            "\(round) \(line)", to: outline, by: "Sam", at: StoreHome.start)
        }
      }
      #expect(faults.isEmpty)
    }
    #expect(try watch.hasChangedOnWaking())
    let writer = Thread {
      guard let store = try? Store(home: folder, zone: StoreHome.zone, chance: StoreHome.chance) else { return }
      for line in 1...200 {
        try? store.whisper("\(line)", to: outline, by: "Kim", at: StoreHome.start)
      }
    }
    writer.start()
    var seen = 0
    while seen < 200, isReadable(within: 5000) {
      guard try watch.hasChangedOnWaking() else { continue }
      seen = try Int(home.texts("SELECT COUNT (*) FROM whisper WHERE by = 'Kim'")[0]) ?? 0
    }
    #expect(seen == 200)
  }

  /// The system gives a user 128 of them.
  @Test func `a watch that ends gives its descriptor back`() throws {
    for _ in 1...300 { #expect(try StoreWatch(home.store).descriptor >= 0) }
  }
}
