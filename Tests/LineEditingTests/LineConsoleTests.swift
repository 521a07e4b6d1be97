import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A console over pipes", .serialized)
struct LineConsoleTests {
  private let input: Pipe
  private let output: Pipe
  private let complaints: Pipe
  private let console: LineConsole

  init() throws {
    input = try Pipe()
    output = try Pipe()
    complaints = try Pipe()
    console = LineConsole(
      environment: ["COLUMNS": "40"], input: input.reader, output: output.writer, complaints: complaints.writer)
  }

  private func outcomes(_ count: Int) -> [LineOutcome] {
    (0..<count).map { _ in console.readLine(LineRequest(prompt: LiveText("> "), edge: LiveText("0:01"))) }
  }

  @Test func `reads lines in order, the last without its newline, then the end, again and again`() {
    input.send("one\r\n\nthree\n\u{1B}[A four".utf8)
    input.closeWriter()
    #expect(
      outcomes(6) == [.line("one"), .line(""), .line("three"), .line("\u{1B}[A four"), .endOfInput, .endOfInput])
  }

  @Test func `shows no prompt and no colour where nobody is there to answer`() {
    input.closeWriter()
    _ = outcomes(2)
    console.show("\("a", .fault)\nb\u{7}")
    console.complain(StyledText("no", .caution))
    #expect(!console.isInteractive)
    #expect(console.columns == 40)
    #expect(output.contents() == "a\nb^G\n")
    #expect(complaints.contents() == "no\n")
  }

  @Test func `repairs what is not UTF-8`() {
    input.send([0x61, 0xFF, 0x0A, 0xE6, 0x97])
    input.closeWriter()
    #expect(outcomes(2) == [.line("a\u{FFFD}"), .line("\u{FFFD}")])
  }

  @Test func `hands out a line as soon as it is there`() {
    input.send("now\nhal".utf8)
    #expect(outcomes(1) == [.line("now")])
    input.send("f\n".utf8)
    #expect(outcomes(1) == [.line("half")])
  }

  @Test func `reads a file with a line of a megabyte and ten thousand short ones`() throws {
    let file = tmpfile()
    defer { if let file { fclose(file) } }
    let descriptor = try #require(file.map { fileno($0) })
    let text = String(repeating: "x", count: 1_000_000) + String(repeating: "\nshort", count: 10_000)
    let bytes = Array(text.utf8)
    #expect(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
    let reader = LineConsole(environment: [:], input: descriptor, output: output.writer, complaints: complaints.writer)
    var lengths: [Int] = []
    while case .line(let line) = reader.readLine(LineRequest(prompt: LiveText("> "))) {
      lengths.append(line.utf8.count)
    }
    #expect(lengths == [1_000_000] + Array(repeating: 5, count: 10_000))
  }

  @Test func `takes the end of the input where a stream was never open`() {
    let nothing = LineConsole(environment: [:], input: 987, output: output.writer, complaints: complaints.writer)
    #expect(nothing.readLine(LineRequest(prompt: LiveText("> "))) == .endOfInput)
  }

  @Test func `goes on when nobody reads what it shows`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let unread = LineConsole(environment: [:], input: input.reader, output: ends[1], complaints: ends[1])
    input.send("still here\n".utf8)
    for _ in 0..<3 { unread.show("nobody") }
    unread.complain("nobody")
    #expect(unread.readLine(LineRequest(prompt: LiveText("> "))) == .line("still here"))
  }

  @Test func `reads nothing more once closed`() {
    input.send("late\n".utf8)
    console.close()
    console.close()
    #expect(outcomes(1) == [.endOfInput])
  }
}
