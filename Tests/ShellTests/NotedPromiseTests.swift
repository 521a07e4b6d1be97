import Books
import CallSupport
import Calls
import Language
import Testing

@testable import Shell

/// A promise in a note, as the action it is.
@Suite("A promise in a note")
struct NotedPromiseTests {
  private let bench: CallBench
  private let telling: Telling

  init() throws {
    bench = try CallBench()
    telling = try CueWords.read(text: try CallBench.shipped("cues/en/words.yaml"), file: "words.yaml").telling
  }

  private func promise(_ note: String) -> NotedPromise? {
    NotedPromise(note, telling, LineGrammar(terms: bench.terms, call: bench.call), bench.terms)
  }

  @Test(arguments: [
    ("told her we'd refund the fees by fri", ">us: refund the fees by fri"),
    ("i will ring her tomorrow at 9", ">me: ring her tomorrow at 9"),
    ("I'll send the logs by Friday, she is fine with that", ">me: send the logs by Friday"),
    ("promised her to ring back tomorrow", ">me: ring back tomorrow"),
    ("promised to ring back tomorrow", ">me: ring back tomorrow"),
    (
      "told her i will ring tomorrow at four with what engineering found",
      ">me: ring with what engineering found, tomorrow at four"
    ),
  ])
  func `is the line that writes it down`(note: String, line: String) { #expect(promise(note)?.line == line) }

  @Test(arguments: [
    "", "told her we'd refund the fees", "i will not ring tomorrow", "we'd have rung on friday", "promised",
    "promised her", "i will", "told her i'd", "i will find out what failed on Monday",
  ])
  func `is none without a task and a time`(note: String) { #expect(promise(note) == nil) }
}
