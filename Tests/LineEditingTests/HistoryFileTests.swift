import Foundation
import TestSupport
import Testing

@testable import LineEditing

@Suite("The file of commands")
struct HistoryFileTests {
  private let folder: TemporaryFolder
  private let file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(path: folder.file("history"))
  }

  @Test func `is the user's alone, even where it was not`() throws {
    file.add("/next")
    #expect(try mode() == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    file.add("/back")
    #expect(try mode() == 0o600)
  }

  private func mode() throws -> Int {
    try #require(
      FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int)
  }

  @Test(arguments: ["/go remedy", "two\nlines", "back\\slash \\n", "日本 👩‍👩‍👧", "a\\", "\\\\n"])
  func `gives each line back as it was`(line: String) {
    file.add(line)
    #expect(file.load() == [line])
  }

  @Test func `takes lines of many shells at once and mixes none up`() async {
    await withTaskGroup(of: Void.self) { group in
      for shell in 0..<8 {
        group.addTask { for number in 0..<100 { file.add("shell \(shell) line \(number)") } }
      }
    }
    let lines = file.load()
    #expect(lines.count == 800)
    for shell in 0..<8 {
      #expect(lines.filter { $0.hasPrefix("shell \(shell) ") } == (0..<100).map { "shell \(shell) line \($0)" })
    }
  }

  @Test func `is cut back when it has become long, to the newest`() throws {
    let text = (0..<5_000).map { "line \($0)\n" }.joined()
    try text.write(toFile: file.path, atomically: false, encoding: .utf8)
    #expect(file.load().first == "line 4000")
    #expect(try String(contentsOfFile: file.path, encoding: .utf8).split(separator: "\n").count == HistoryFile.limit)
    #expect(file.load().last == "line 4999")
  }

  @Test func `that is not there or cannot be read is empty, and stops nothing`() {
    #expect(file.load().isEmpty)
    HistoryFile(path: "/nowhere/at/all").add("/next")
  }

  @Test func `that holds anything at all is read without a fault`() throws {
    try Data([0xFF, 0x00, 0x0A, 0x5C, 0x0A, 0xE6]).write(to: URL(fileURLWithPath: file.path))
    #expect(file.load().count == 3)
  }
}
