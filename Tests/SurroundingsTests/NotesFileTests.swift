import Foundation
import TestSupport
import Testing

@testable import Surroundings

/// A text that somebody brings: read whole, or refused with its place before anything is written down.
@Suite struct NotesFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ bytes: [UInt8]) throws -> (lines: [String], remark: String?) {
    let path = folder.path + "/notes.txt"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try NotesFile.lines(of: path)
  }

  private func lines(_ text: String) throws -> (lines: [String], remark: String?) { try lines(Array(text.utf8)) }

  @Test func `lines end as any system ends them, and tabs are blanks`() throws {
    #expect(try lines("a\r\nb\rc\nd\te\n").lines.filter { !$0.isEmpty } == ["a", "b", "c", "d e"])
    #expect(try lines("a\r\n\tb").remark == nil)
  }

  @Test func `the mark of an encoding is no part of the text`() throws {
    #expect(try lines([0xEF, 0xBB, 0xBF] + Array("Müller".utf8)).lines == ["Müller"])
    let utf16 = try #require("Müller\nrang".data(using: .utf16))
    #expect(try lines(Array(utf16)).lines == ["Müller", "rang"])
  }

  @Test func `controls become blanks, and that is said`() throws {
    let read = try lines("a\u{1B}[31mb")
    #expect(read.lines == ["a [31mb"])
    #expect(read.remark == "control characters became blanks")
  }

  @Test func `what is no text is refused with its line`() throws {
    let fault = #expect(throws: Failure.self) { try lines(Array("one\nM".utf8) + [0xFC] + Array("ller\n".utf8)) }
    #expect(fault?.line.contains("notes.txt:2: this is not UTF-8") == true)
    #expect(fault?.kind == .badInput)
  }

  @Test(arguments: [[0x50, 0x4B, 0x03, 0x04, 0x14], [0xD0, 0xCF, 0x11, 0xE0, 0xA1], Array("%PDF-1.7\n".utf8)])
  func `a document that its program packed is told what to do`(bytes: [UInt8]) throws {
    let fault = #expect(throws: Failure.self) { try lines(bytes) }
    #expect(fault?.line.contains("no text") == true && fault?.line.contains("CSV") == true)
  }

  @Test func `so is a line that is too long, and a text with nothing in it`() throws {
    let long = #expect(throws: Failure.self) { try lines("a\n" + String(repeating: "b", count: 1 << 21)) }
    #expect(long?.line.contains("notes.txt:2: the line is longer than 1 MiB") == true)
    for empty in ["", "\n \n\t\n"] {
      #expect(throws: Failure.self) { try lines(empty) }
    }
  }

  @Test func `a file that is not there, and a folder, are named`() throws {
    let missing = #expect(throws: Failure.self) { try NotesFile.lines(of: folder.path + "/none.txt") }
    #expect(missing?.kind == .missing)
    let isFolder = #expect(throws: Failure.self) { try NotesFile.lines(of: folder.path) }
    #expect(isFolder?.line.contains("is a folder") == true)
  }
}
