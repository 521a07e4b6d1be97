/// The prompt of a console that has no right edge.
enum PlainPrompt {
  /// What would stand at the right edge is put before the mark that ends the prompt: `2/6 listen> ` and `6:10 heat 9`
  /// are `2/6 listen 6:10 heat 9> `. On one line, whatever was asked for.
  static func of(_ request: LineRequest) -> String {
    let prompt = oneLine(request.prompt.text().plain)
    let right = oneLine(request.edge.text().plain)
    guard !right.isEmpty else { return prompt }
    let mark = prompt.suffix(while: { $0 == ">" || $0 == ":" || $0 == " " })
    let place = prompt.dropLast(mark.count)
    let space = place.isEmpty ? "" : " "
    return "\(place)\(space)\(right)\(mark.isEmpty ? " " : mark)"
  }

  /// A text that cannot leave its line or command the terminal.
  static func oneLine(_ text: String) -> String {
    VisibleText.of(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 })))
  }
}

extension String {
  /// The longest ending of which every character passes.
  fileprivate func suffix(while passes: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, passes(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
