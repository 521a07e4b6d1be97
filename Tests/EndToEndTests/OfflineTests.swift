import Foundation
import TestSupport
import Testing

/// Nothing needs a network.
@Suite struct OfflineTests {
  /// Whether this machine lets us take the network away.
  private static var canForbid: Bool {
    let tried = try? PipedProgram.run(
      "/usr/bin/env", ["unshare", "-rn", "true"], input: "", environment: BuiltProgram.environment(home: "/tmp"),
      timeout: .seconds(10))
    return tried?.exitCode == 0
  }

  @Test(.enabled(if: canForbid))
  func `with the network forbidden a call is led, ended and summed up`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00,30s")
    let program = try BuiltProgram.path()
    let input = "!the export failed twice\n/ok 1\n@tomorrow 4pm call\n/done\n"
    let call = try PipedProgram.run(
      "/usr/bin/env", ["unshare", "-rn", program, "call", "Northwind"], input: input, environment: environment,
      timeout: .seconds(20))
    #expect(call.exitCode == 0)
    #expect(call.output.contains("Call 1 is saved"))
    let letter = try PipedProgram.run(
      "/usr/bin/env", ["unshare", "-rn", program, "summary", "--for", "customer"], input: "", environment: environment,
      timeout: .seconds(20))
    #expect(letter.exitCode == 0)
    #expect(letter.output.contains("You told us that the export failed twice."))
  }

  @Test func `a letter that is not ready is refused with the whole list`() throws {
    let folder = try TemporaryFolder()
    let environment = BuiltProgram.environment(home: folder.path, now: "2026-11-24T10:02:00")
    _ = try folder.write("limit: 100\n", to: "config/evenkeel/config.yaml")
    let program = try BuiltProgram.path()
    _ = try PipedProgram.run(
      program, ["call"], input: "$500 refund\n/offered\n/offered\n/done\n", environment: environment,
      timeout: .seconds(20))
    let letter = try PipedProgram.run(
      program, ["summary", "--for", "customer"], input: "", environment: environment, timeout: .seconds(20))
    #expect(letter.exitCode == 65)
    #expect(letter.errors.contains("/account NAME"))
    #expect(letter.errors.contains("@tomorrow 4pm call"))
    #expect(letter.errors.contains("/approved r1 NAME"))
    #expect(letter.output.isEmpty)
  }
}
