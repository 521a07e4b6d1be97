/// The book that `playbook new` writes: small, whole, and free of findings.
package enum StarterBook {
  /// - Parameter schema: the path of the JSON Schema, by which editors complete and check as one types.
  package static func text(name: String, schema: String? = nil) -> String {
    let editors = schema.map { "# yaml-language-server: $schema=\($0)\n" } ?? ""
    let title = name.split(separator: "-").joined(separator: " ")
    return editors + """
      # For which call is this? Say it here in a sentence.
      #
      # Read every phrase aloud before you keep it. docs/playbook-format.md has all that can stand in a book.

      playbook: \(name)
      title: \(title.prefix(1).uppercased() + title.dropFirst())
      version: 1
      about: Say here for which call it is.

      facts:
        - id: fault
          question: Whose doing is it, as far as you know?
          choices:
            - {id: unknown, label: not known yet, then: Regret and the next word only}
            - {id: ours, label: ours, then: Say so plainly}
            - {id: theirs, label: theirs, then: Help them all the same}
          until: unknown
          rules: [72]

      steps:
        - id: acknowledge
          title: Acknowledge
          part: acknowledge
          minutes: about 1 minute
          say:
            - text: "Thank you for telling me straight[, {contact}]. Please start where you like. I am writing it all down."
              rules: [7, 26]
            - text: "This is not how working with us should feel. Take me through it."
              rules: [56, 58]
          aim:
            - {text: Show that you take it seriously. Nothing else yet., rules: [26]}
          rules: [2, 26, 51]

        - id: listen
          title: Listen and take notes
          part: listen
          quiet: true
          minutes: as long as they need
          ask:
            - {text: "What happened, from your side?", rules: [26, 56]}
            - {text: "What has it meant for you?", rules: [26, 51]}
          aim:
            - {text: Let them finish. Write down their words., rules: [7, 9]}
          needs:
            - that: issues captured
              else: "No issue is written down yet. ! and a few words makes one."
              rules: [7]
          facts:
            - {fact: fault}
          rules: [5, 7, 9]

        - id: paraphrase
          title: Paraphrase back
          part: paraphrase
          reads_back: true
          minutes: about 2 minutes
          aim:
            - {text: "Say back what you heard, then ask what you missed.", rules: [10]}
          needs:
            - that: issues confirmed
              else: "They have not confirmed an issue yet. /ok when they say yes."
              rules: [10]
          rules: [6, 10]

        - id: remedy
          title: Propose a remedy
          part: remedy
          when: fault is ours or theirs
          minutes: about 5 minutes
          say:
            - text: "This one is ours. Here is what I propose, and please tell me what would make it work for you."
              when: fault is ours
              rules: [11, 15, 33]
            - text: "Let me help you with this. What would make the most difference?"
              when: fault is theirs
              rules: [14, 17]
          aim:
            - {text: "Who does what by when: > an action, $ a remedy.", rules: [15, 47]}
          rules: [15, 33, 47]

        - id: follow-up
          title: Set the follow-up
          part: follow-up
          minutes: about 1 minute
          say:
            - text: "You will hear from me {next_word}, whatever the news. Does that suit you?"
              when: next word set
              rules: [18, 60]
            - text: "I will ring you myself at a time you choose. When suits you?"
              when: {not: next word set}
              rules: [59, 60]
          aim:
            - {text: "One fixed time for the next word: @tomorrow 4pm call.", rules: [60]}
          needs:
            - that: next word set
              else: "They do not know yet when they hear from you. @tomorrow 4pm call sets it."
              rules: [60]
          rules: [54, 60]

      next_word:
        1: in 1 hour
        2: in 3 hours
        3: tomorrow 16:00
        4: in 3 days

      """
  }
}
