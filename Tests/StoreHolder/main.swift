import Foundation
import GRDB

// Another program that writes to the store: `hold-store 2` returns once it has the store, and lets go of it in the
// background when two lines wait for it, or after twenty seconds.

let home = ProcessInfo.processInfo.environment["EVENKEEL_HOME"] ?? ""
let arguments = CommandLine.arguments

if arguments.count == 3, arguments[2] == "holding" {
  let lines = Int(arguments[1]) ?? 1
  var configuration = Configuration()
  configuration.busyMode = .timeout(10)
  let store = try DatabaseQueue(path: home + "/evenkeel.sqlite", configuration: configuration)
  try store.inDatabase { db in
    try db.execute(sql: "BEGIN IMMEDIATE")
    try FileHandle.standardOutput.write(contentsOf: Data("held\n".utf8))
    for _ in 0..<1_000 where linesWaiting() < lines { usleep(20_000) }
    try db.execute(sql: "ROLLBACK")
  }
} else {
  let holder = Process()
  holder.executableURL = Bundle.main.executableURL
  holder.arguments = [arguments.count > 1 ? arguments[1] : "1", "holding"]
  let said = Pipe()
  holder.standardOutput = said
  holder.standardInput = FileHandle.nullDevice
  holder.standardError = FileHandle.nullDevice
  try holder.run()
  _ = try said.fileHandleForReading.read(upToCount: 5)
}

/// How many lines a shell has put aside because it could not store them.
func linesWaiting() -> Int {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
  return names.filter { $0.hasPrefix("waiting-") }.reduce(0) { count, name in
    count + (FileManager.default.contents(atPath: "\(home)/\(name)") ?? Data()).count { $0 == UInt8(ascii: "\n") }
  }
}
