import Books
import Testing

@testable import Practice

/// A scenario that is whole, changed in one place: what the check says of it.
@Suite("The check of a scenario")
struct ScenarioCheckTests {
  private let shipped: ShippedPractice

  init() throws { shipped = try ShippedPractice() }

  private func faults(
    _ changes: [(String, String)], in name: String = "coffee-machine", _ company: ScenarioCheck.Company? = nil
  ) throws -> [BookFault] {
    var text = try shipped.text(of: name)
    for (old, new) in changes {
      try #require(text.contains(old), "there is no \(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    let company = try company ?? shipped.company()
    return ScenarioCheck.faults(text: text, file: "it.yaml", words: shipped.words, company: company)
  }

  private static func line(_ line: String) -> (String, String) {
    ("  end.accept: {any:", "  \(line)\n  end.accept: {any:")
  }

  private static let oneChange: [(change: (String, String), number: Int, says: String)] = [
    (("mine: that I rang three times", "mine: I rang three times"), 45, "'I rang three times' does not fit"),
    (("mine: the missing hose ", "mine: the missing hose. "), 45, "'the missing hose.' does not fit"),
    (line("boundary.set: {any: [\"Fair.\"]}"), 46, "no 'boundary'"),
    (("end.accept: {any:", "end.accept: {hot:"), 46, "has cooled down"),
    (line("receipt: {any: [\"{when}, then.\"]}"), 46, "{when}"),
    (("\"That's it. A machine, and no water.\"", "\"That's it, {mine}.\""), 46, "{mine}"),
    (
      ("\"And the hose? It hasn't grown in the meantime.\"", "\"You haven't said anything about last night.\""), 46,
      "stand there before"
    ),
    (("after: {heat_below: 50}", "after: {heat_below: 15}"), 46, "never get cooler than 20"),
    (
      (
        "    opens: {asked: [\"@effect\", \"@feel\", \"@boss\", partner], trust: 45}   # an open question about it; or upon: acknowledged, owned, waited, boundary\n    say: [\"It was me who talked the partners into changing to you. Last night they all looked at me.\"]\n    hint: \"It isn't about coffee, you know.\"",
        "    opens: {upon: boundary}\n    say: [\"It was me who talked them into it.\"]"
      ), 46, "nothing brings this fact out"
    ),
    (
      (
        "\"So we left the hose out, and the machine stands there useless.\"",
        "\"You should have checked that the hose was in the box.\""
      ), 49, "blame"
    ),
    (
      ("sounds_like: [\"When did you notice?\"", "sounds_like: [\"Did it rain?\""), 41,
      "examples are not heard as 'found', like \"Did it rain?\""
    ),
    (
      ("\"When I unpacked it, before lunch. I thought, plenty of time.\"", "\"It isn't about coffee, you know.\""), 46,
      "stand there before"
    ),
    (("character: hurt", "character: hurtt"), 39, "no character 'hurtt': did you mean 'hurt'?"),
    (
      ("playbook: first-contact", "playbook: first-contct"), 39,
      "no playbook 'first-contct': did you mean 'first-contact'?"
    ),
  ]

  @Test(arguments: oneChange.indices)
  func `names what is wrong with its place and its cure`(index: Int) throws {
    let (change, number, says) = Self.oneChange[index]
    let found = try faults([change])
    #expect(found.contains { $0.kind.number == number && $0.numbered.contains(says) }, "\(found.map(\.numbered))")
  }

  @Test func `finds a goal that cannot be met`() throws {
    let distrust = try faults([
      ("trust: 45\n", "trust: 0\n"), ("fault: ours ", "fault: theirs "),
      ("must: true}\n  - {id: fitting", "must: false}\n  - {id: fitting"),
    ])
    #expect(distrust.contains { $0.kind == .noAgreement(.trust) }, "\(distrust.map(\.numbered))")
    // Nobody knows how to say any issue back.
    var isExample = false
    let lines = try shipped.text(of: "coffee-machine").split(separator: "\n", omittingEmptySubsequences: false)
    let unheard = lines.filter { line in
      if line.hasPrefix("    sounds_like:") || line.hasPrefix("    not_like:") {
        isExample = true
        return false
      }
      isExample = isExample && line.hasPrefix("      - ")
      return !isExample
    }
    let found = ScenarioCheck.faults(
      text: unheard.joined(separator: "\n"), file: "it.yaml", words: shipped.words, company: try shipped.company())
    #expect(found.map(\.kind.number) == [48, 47], "\(found.map(\.numbered))")
  }

  @Test func `finds a talk that takes no skill`() throws {
    let easy = try faults([
      ("heat: 60 ", "heat: 30 "), ("trust: 45\n", "trust: 60\n"), ("weight: 2", "weight: 9"),
      ("T18:00, must: true}\n  - {id: fitting", "T18:00, must: false}\n  - {id: fitting"),
      ("T18:00, must: true}\n\nlines", "T18:00, must: false}\n\nlines"),
    ])
    #expect(easy.contains { $0.kind.number == 51 }, "\(easy.map(\.numbered))")
  }

  @Test func `finds a customer who runs out of words`() throws {
    let company = try shipped.company()
    let short = "character: short\nabout: Says little.\nlines: {receipt: {any: [\"Yes.\"]}}"
    let few = ScenarioCheck.Company(
      characters: ["hurt": try PracticeCharacter(text: short, file: "short.yaml")], playbooks: company.playbooks,
      common: .none, rules: company.rules, tools: company.tools)
    #expect(try faults([], few).contains { $0.kind.number == 52 })
  }
}
