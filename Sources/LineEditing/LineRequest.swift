/// What is shown around the next line, and what helps to write it.
package struct LineRequest {
  /// Left of the line, with its mark and blank: `2/6 listen> `. Asked for at first and when something came from elsewhere.
  package var prompt: LiveText

  /// At the right edge, clock and heat; gives way to the line.
  package var edge: LiveText

  /// Text that is in the line already.
  package var prefill: Prefill?

  /// What may come in from another process while the line is typed.
  package var elsewhere: Elsewhere?

  /// What completes the line and hints at how it could go on.
  package var assistant: (any LineAssistant)?

  /// Where commands are kept for the next run.
  package var memory: LineMemory?

  package init(
    prompt: LiveText, edge: LiveText = LiveText(StyledText()), prefill: Prefill? = nil, elsewhere: Elsewhere? = nil,
    assistant: (any LineAssistant)? = nil, memory: LineMemory? = nil
  ) {
    self.prompt = prompt
    self.edge = edge
    self.prefill = prefill
    self.elsewhere = elsewhere
    self.assistant = assistant
    self.memory = memory
  }
}

/// A text that changes by itself while a line is typed.
package struct LiveText {
  /// What it is now.
  package let text: () -> StyledText

  /// The milliseconds until it will be another by the clock; nil when time does not change it.
  package let changesIn: () -> Int?

  package init(text: @escaping () -> StyledText, changesIn: @escaping () -> Int? = { nil }) {
    self.text = text
    self.changesIn = changesIn
  }

  package init(_ text: StyledText) {
    self.init(text: { text })
  }
}

/// Where the lines of earlier runs are, and which lines may go there: commands, never what was said.
package struct LineMemory {
  package let path: String
  package let keeps: (String) -> Bool
  /// Lines that are not brought back in this run either.
  package let forgets: (String) -> Bool

  package init(
    path: String, keeps: @escaping (String) -> Bool, forgets: @escaping (String) -> Bool = { _ in false }
  ) {
    self.path = path
    self.keeps = keeps
    self.forgets = forgets
  }
}

/// Knows what may stand in the line.
package protocol LineAssistant {
  /// What could stand where the cursor is; nil when nothing is known of that place.
  /// - Parameter line: the line up to the cursor.
  func completion(of line: String) -> Completion?

  /// Whether a line that begins like this can be hinted at, so that it need not be spelled out to be asked about.
  func hints(afterFirst character: Character) -> Bool

  /// How the line would most likely go on, as text to be put behind it; nil when that is not known.
  func hint(after line: String) -> String?

  /// Whether an earlier line that begins like this one may be hinted at.
  func hintsFromHistory(after line: String) -> Bool
}

/// What could be put into the line in place of the word before the cursor.
package struct Completion: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    package let text: String
    /// What it is, for the list; may be empty.
    package let remark: String

    package init(_ text: String, remark: String = "") {
      self.text = text
      self.remark = remark
    }
  }

  /// How many characters before the cursor the candidates take the place of.
  package let replaced: Int
  package let candidates: [Candidate]
  /// What is put behind a candidate that is the only one.
  package let ending: String

  package init(replacing replaced: Int, with candidates: [Candidate], ending: String = " ") {
    self.replaced = replaced
    self.candidates = candidates
    self.ending = ending
  }
}
