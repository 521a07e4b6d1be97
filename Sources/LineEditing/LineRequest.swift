/// What is shown around the next line.
package struct LineRequest {
  /// Left of the line, with its mark and blank: `2/6 listen> `.
  package var prompt: String

  /// At the right edge, clock and heat; gives way to the line. May be empty.
  package var right: String

  /// Text to put right, already in the line.
  package var prefill: Prefill?

  /// What may come in from another process while the line is typed.
  package var elsewhere: Elsewhere?

  package init(prompt: String, right: String = "", prefill: Prefill? = nil, elsewhere: Elsewhere? = nil) {
    self.prompt = prompt
    self.right = right
    self.prefill = prefill
    self.elsewhere = elsewhere
  }
}
