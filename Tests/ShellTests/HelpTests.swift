import Books
import CallSupport
import Calls
import LineEditing
import Testing

@testable import Shell

/// The help of a call and of the desk: one screen each.
@Suite struct HelpTests {
  private static let steps = Result { try Playbook(text: CallBench.shippedBook(), file: "first-contact.yaml").steps }

  private func rows(_ blocks: [any Block], columns: Int = 80) -> Int { blocks.lines(on: Paper(columns: columns)).count }

  @Test func `fits a screen of 24 rows with its line and the prompt, whatever the step`() throws {
    for step in try Self.steps.get() {
      #expect(rows(try CallHelp(step: step, keys: LineKeys()).blocks(nil)) <= 22, "\(step.id)")
    }
    #expect(rows(DeskHelp.blocks) <= 22)
  }

  private func help(_ word: String, at step: Int = 0) throws -> String {
    try CallHelp(step: Self.steps.get()[step], keys: LineKeys()).blocks(word).lines(on: Paper(columns: 80)).map(\.plain)
      .joined(separator: "\n")
  }

  @Test func `names first what the step needs`() throws {
    let steps = try Self.steps.get()
    let paraphrase = try #require(steps.first { $0.part == .paraphrase })
    let page = try CallHelp(step: paraphrase, keys: LineKeys()).blocks(nil).lines(on: Paper(columns: 80)).map(\.plain)
    #expect(page[0].contains("At Paraphrase back:"))
    #expect(page[1].contains("/ok"))
  }

  @Test(
    arguments: [
      ("edit", "/edit"), ("/edit", "/edit"), ("turned", "/declined"), ("refuse", "/declined"), ("quit", "/leave"),
      ("moving", "/skip"), ("marks", "/heat"), ("all", "/keys"), ("k", "/ok"), (">", ">who: what, when action"),
      ("=", "/= 2400"), ("MAIL", "/mail"), ("zebra", nil),
    ] as [(String, String?)])
  func `looks for a word, a group, a command or a mark`(word: String, found: String?) throws {
    guard let found else {
      #expect(throws: Refusal.notInHelp(near: nil)) { try help(word) }
      return
    }
    #expect(try help(word).contains(found))
  }
}
