import CallSupport
import Language
import Testing

@testable import Calls

@Suite struct ReplyTests {
  /// The replies to the last of these lines.
  private func replies(_ lines: String...) throws -> [Reply] {
    var bench = try CallBench()
    try bench.type(Array(lines.dropLast()))
    guard case .change(let intent) = try bench.read(lines[lines.count - 1]) else { return [] }
    return Turn(Call.Entry(event: try bench.decide(intent), at: CallBench.start), in: bench.call).replies
  }

  @Test func `what is written down gets its echo and nothing else`() throws {
    for line in ["a note", "\"late", "!late", ">me: ring Sam", "=7", "#he bluffs", "/hold 5m", "/severity 2"] {
      #expect(try replies(line) == [.echo], "\(line)")
    }
  }

  @Test func `a move brings its card, and what is missing is named first`() throws {
    #expect(try replies("/n") == [.card])
    #expect(try replies("/n", "/n") == [.reminder(.leaving(step: "listen"))])
    #expect(try replies("/n", "/n", "/n") == [.card])
  }

  @Test func `an undo names what it took back, and brings the card where the step is another`() throws {
    let note = try replies("a note", "/undo")
    guard case .reversed(let entry?)? = note.first else {
      Testing.Issue.record("\(note)")
      return
    }
    #expect(entry.event == .captured(.note("a note")))
    #expect(note.count == 1)
    #expect(try replies("/n", "/undo").last == .card)
  }

  @Test func `an answer that changes the words brings the new ones, but not while they listen`() throws {
    let changed = try replies("/fact mistreated no", "/go own", "/fact fault ours")
    guard case .newWords(let words)? = changed.last else {
      Testing.Issue.record("\(changed)")
      return
    }
    #expect(changed.first == .echo && !words.isEmpty)
    #expect(try replies("/n", "/fact fault ours") == [.echo])
  }

  @Test func `an offer that is too early is named, an account brings what it is owed`() throws {
    #expect(
      try replies("/fact liability yes", "/fact fault ours", "$50 off", "/offered") == [.reminder(.early([.liability]))]
    )
    #expect(try replies("/account Acme") == [.echo, .owed])
  }
}
