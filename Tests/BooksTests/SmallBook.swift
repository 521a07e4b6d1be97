@testable import Books

/// A book of a few lines, for what the shipped one does not show.
enum SmallBook {
  static let head = """
    playbook: small
    title: Small
    facts:
      - id: fault
        question: Whose?
        choices: [{id: ours}, {id: theirs}, {id: unknown}]
        until: unknown
      - id: tier
        question: Which?
        choices: [{id: gold}, {id: plain}]
    steps:
      - id: first
        title: First
        say: [Hello.]

    """

  /// A book with a second step that holds on `condition`, written as YAML.
  static func secondStep(when condition: String) throws -> Playbook {
    try Playbook(
      text: head + "  - id: second\n    title: Second\n    when: \(condition)\n    say: [Bye.]\n", file: "small.yaml")
  }

  static func phrase(_ text: String) throws -> Phrase? {
    try Playbook(text: head + "  - {id: second, title: Second, say: ['\(text)']}\n", file: "small.yaml")
      .step("second")?.say.first
  }
}
