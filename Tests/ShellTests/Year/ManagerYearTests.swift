import Foundation
import Testing

/// A year of one manager: forty accounts, sixty escalations, four hundred calls.
@Suite("A year of one manager")
struct ManagerYearTests {
  /// One year; `EVENKEEL_YEARS=20` draws more of them.
  static let seeds = 1...UInt64(max(1, Int(ProcessInfo.processInfo.environment["EVENKEEL_YEARS"] ?? "") ?? 1))

  @Test(arguments: seeds)
  func `every open escalation has a next word, no promise is lost, every letter passes the last look`(
    seed: UInt64
  ) throws {
    var year = try ManagerYear(seed: seed, size: ManagerYear.Size(escalations: 60, calls: 400))
    try year.run()
    #expect(year.calls >= 400)
    let verified = try year.shell.run(["verify"], at: year.free)
    #expect(verified.failure == nil, "\(verified.complaints)")
  }
}
