import Foundation
import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What time it is. Fixed by EVENKEEL_NOW, where `,30s` moves it on at each line entered.
package final class Clock {
  package let zone: Zone
  /// Seconds since 1970; nil: the system's clock.
  private var pinned: Int?
  private let step: Int
  private var turnedBack: Moment?

  /// - Parameter text: `2026-11-24T10:02:00`, with `,30s` after it or not; nil for the system's clock.
  package init(zone: Zone, pinned text: String?) throws {
    self.zone = zone
    guard let text, !text.isEmpty else {
      (pinned, step) = (nil, 0)
      return
    }
    let parts = text.split(separator: ",", maxSplits: 1).map(String.init)
    guard let seconds = Clock.seconds(parts[0], zone: zone), let step = Clock.step(parts.dropFirst().first) else {
      throw Failure(
        .usage, "EVENKEEL_NOW cannot be read", hint: "write it like 2026-11-24T10:02:00 or 2026-11-24T10:02:00,30s")
    }
    pinned = seconds
    self.step = step
  }

  package var now: Moment {
    turnedBack ?? zone.moment(at: pinned ?? Clock.time.tv_sec)
  }

  /// Does something as if it were then, for a line that is taken later than it was typed; nil: as it is now.
  package func turnedBack<Value>(to moment: Moment?, _ body: () throws -> Value) rethrows -> Value {
    let before = turnedBack
    defer { turnedBack = before }
    turnedBack = moment
    return try body()
  }

  /// The milliseconds until so many seconds after a moment are over; nil when the clock is fixed.
  package func milliseconds(until seconds: Int) -> Int? {
    guard pinned == nil else { return nil }
    let time = Clock.time
    return max(1, (seconds - time.tv_sec) * 1000 - time.tv_nsec / 1_000_000)
  }

  /// The one clock for both: `time` is that of the last tick of the kernel, and a few milliseconds behind.
  private static var time: timespec {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time
  }

  /// A line was entered.
  package func advance() {
    if let pinned { self.pinned = pinned + step }
  }

  private static func seconds(_ text: String, zone: Zone) -> Int? {
    if let moment = Moment(iso: text) { return moment.seconds }
    let second = text.split(separator: ":").count == 3 ? Int(text.suffix(2)) : 0
    let minutes = text.split(separator: ":").prefix(2).joined(separator: ":")
    guard let civil = CivilMoment(iso: minutes), let second, (0..<60).contains(second) else { return nil }
    return zone.moment(of: civil).seconds + second
  }

  private static func step(_ text: String?) -> Int? {
    guard let text else { return 0 }
    guard text.hasSuffix("s"), let seconds = Int(text.dropLast()), (0...86_400).contains(seconds) else { return nil }
    return seconds
  }

  /// The zone the machine stands in, by the system's own rules.
  package static func systemZone(environment: [String: String]) -> Zone {
    tzset()
    return Zone(name: zoneName(environment)) { seconds in
      var moment = time_t(seconds)
      var parts = tm()
      return localtime_r(&moment, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
    }
  }

  /// Another zone by its name, from the system's tables.
  @Sendable package static func zone(named name: String) -> Zone? {
    guard let found = TimeZone(identifier: places[name.lowercased()] ?? name) else { return nil }
    return Zone(name: found.identifier) { seconds in
      found.secondsFromGMT(for: Foundation.Date(timeIntervalSince1970: Double(seconds)))
    }
  }

  /// The zones of the tz database by the place they are named after: `new york`.
  private static let places: [String: String] = {
    let named = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.map { name in
      (name.split(separator: "/").last.map { $0.replacingOccurrences(of: "_", with: " ").lowercased() } ?? name, name)
    }
    return Dictionary(named) { first, _ in first }
  }()

  private static func zoneName(_ environment: [String: String]) -> String {
    if let name = environment["TZ"], !name.isEmpty { return name.hasPrefix(":") ? String(name.dropFirst()) : name }
    var buffer = [CChar](repeating: 0, count: 1024)
    let length = readlink("/etc/localtime", &buffer, buffer.count - 1)
    guard length > 0 else { return "" }
    let path = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.split(separator: "/").suffix(2).joined(separator: "/")
  }
}
