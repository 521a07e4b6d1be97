import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Writing")
struct TextOutputTests {
  @Test(.timeLimit(.minutes(5)))
  func `waits for a reader that is slow, even on a stream that does not block`() async throws {
    let pipe = try Pipe()
    let writer = pipe.writer
    _ = fcntl(writer, F_SETFL, fcntl(writer, F_GETFL) | O_NONBLOCK)
    let reader = pipe.reader
    let total = 1_000_001
    let reading = Task.detached { () -> Int in
      var bytes = [UInt8](repeating: 0, count: 50_000)
      var sum = 0
      while sum < total {
        usleep(1000)
        let count = read(reader, &bytes, bytes.count)
        guard count > 0 else { break }
        sum += count
      }
      return sum
    }
    TextOutput(descriptor: writer).show(StyledText(String(repeating: "x", count: total - 1)))
    #expect(await reading.value == total)
  }

  @Test(arguments: [(true, "\u{1B}[31mno\u{1B}[0m\n"), (false, "no\n")])
  func `adds colour only where it is wanted`(colour: Bool, expected: String) throws {
    let pipe = try Pipe()
    TextOutput(descriptor: pipe.writer, theme: Theme([.fault: "31"]), colour: colour).show(StyledText("no", .fault))
    #expect(pipe.contents() == expected)
  }
}
