import CallSupport
import Calls
import Foundation
import Language
import Testing

@testable import Reports

@Suite("What the customer must never read")
struct CanaryTests {
  private static let steps = ["acknowledge", "listen", "paraphrase", "own", "repair", "remedy", "follow-up"]
  private static let letters = ["first-contact", "plan", "no-news", "status", "final"]
  private static let shown = ["SHOWNISSUE", "SHOWNQUOTE", "SHOWNACTION", "SHOWNREMEDY"]

  /// A call that has a canary word in every field the customer may not read, in every step.
  private func filled() throws -> Call {
    var bench = try CallBench()
    try bench.type(["/fact fault ours", "/fact liability no", "/fact mistreated yes", "/understood"])
    for (index, step) in Self.steps.enumerated() {
      try bench.type("/go \(step)")
      try bench.type([
        "CANARYnote\(index)", "\"CANARYspeaker\(index): CANARYquote\(index)", "!CANARYissue\(index)",
        "!CANARYlost\(index)", ">me: CANARYaction\(index), tomorrow", ">>CANARYtodo\(index)", "$CANARYremedy\(index)",
        "?CANARYquestion\(index)", "#SECRETnote\(index)", "#SECRETold\(index)", "/phone CANARYphone\(index)",
      ])
      // Marks given and fallen again: confirmed then changed, agreed then changed.
      let state = bench.call.state
      try bench.type(["/ok \(state.issues.count)", "/edit i\(state.issues.count) CANARYchanged\(index)"])
      try bench.type(["/agree a\(state.actions.count)", "/edit a\(state.actions.count) me: CANARYother\(index)"])
      try bench.type("/edit p\(state.privates.count) SECRETnew\(index)")
      if index.isMultiple(of: 2) { try bench.type("/drop p\(state.privates.count - 1)") }
      try bench.type(["a line taken back", "/undo", "#SECRETundone\(index)", "/undo"])
    }
    try bench.type(["$99 CANARYoffered", "/offered \(bench.call.state.remedies.count)"])
    try bench.type([
      "\"the SHOWNQUOTE was late", "!", "!the SHOWNISSUE was late", ">us: send the SHOWNACTION, tomorrow",
      "$50 refund of the SHOWNREMEDY",
    ])
    let state = bench.call.state
    try bench.type(["/ok \(state.issues.count - 1)", "/ok \(state.issues.count)", "/agree a\(state.actions.count)"])
    try bench.type(["/offered \(state.remedies.count)", "/agree r\(state.remedies.count)", "@tomorrow 4pm call"])
    try bench.type(["/go remedy", "/skip CANARYskipped"])
    try bench.type(["/done"])
    return bench.call
  }

  @Test func `is in no letter, whatever step it was captured in`() throws {
    let call = try filled()
    for name in Self.letters {
      for format in DocumentFormat.all where format.letter != nil {
        let letter = try decoded(document(call, format, for: .customer, takingDrafts: true, letter: name))
        #expect(!letter.contains("CANARY"), "\(name) \(format.name)")
        #expect(!letter.contains("SECRET"), "\(name) \(format.name)")
        // A calendar has the next word alone, and not every letter tells of remedies.
        guard format.name != "ics", name == "first-contact" || name == "plan" else { continue }
        for word in Self.shown { #expect(letter.contains(word), "\(name) \(format.name)") }
      }
    }
  }

  /// With what a mail encodes as it reads.
  private func decoded(_ text: String) throws -> String {
    let soft = text.replacing("=\r\n", with: "")
    let blocks = text.components(separatedBy: "\r\n\r\n").compactMap {
      Data(base64Encoded: $0.components(separatedBy: "\r\n--")[0], options: .ignoreUnknownCharacters)
    }
    return soft + blocks.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test func `that is private is in no document of ours`() throws {
    for format in DocumentFormat.all {
      if format.summary != nil { #expect(try !document(filled(), format).contains("SECRET"), "\(format.name)") }
      if format.activity != nil {
        #expect(try !document(filled(), format, for: .crm).contains("SECRET"), "\(format.name)")
      }
    }
  }

  @Test func `is in the internal summary, but for what is private`() throws {
    let text = try document(filled())
    #expect(!text.contains("SECRET"))
    for word in Self.shown { #expect(text.contains(word)) }
    for (index, _) in Self.steps.enumerated() {
      for word in ["note", "quote", "issue", "changed", "other", "todo", "remedy", "question"] {
        #expect(text.contains("CANARY\(word)\(index)"))
      }
    }
  }

  @Test func `stays out when only a replay of the log is left`() throws {
    let call = try filled()
    let again = try #require(Call(replaying: Array(call.log)))
    #expect(CustomerRecord(again) == CustomerRecord(call))
    #expect(
      CallRecord(again, id: "c1", number: 1, escalation: nil) == CallRecord(call, id: "c1", number: 1, escalation: nil))
  }

  @Test func `private leaves no trace in the internal summary, not even that it was changed or taken out`() throws {
    var bench = try CallBench()
    try bench.type(["#SECRET", "/edit p1 SECRET again", "/drop p1"])
    let summary = CallRecord(bench.call, id: "c1", number: 1, escalation: nil)
    #expect(summary.timeline.map(\.words) == ["the call began"])
    #expect(try !document(bench.call).contains("p1"))
  }
}
