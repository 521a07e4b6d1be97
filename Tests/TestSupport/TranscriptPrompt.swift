/// What a prompt looks like, wherever it is asked.
///
/// The desk and other small shells: one to four lower-case words, `evenkeel> `. A call: step of steps and whatever
/// the moment adds, `2/6 listen 6:10 heat 9 !1> `, after a word or two where it is no plain call
/// (`practice 2/6 listen> `). In the linear mode a call asks `listen, 2 of 6: `.
enum TranscriptPrompt {
  /// Whether `text` is a prompt and nothing else.
  static func isPrompt(_ text: String) -> Bool {
    isLinear(text) || isPlain(text)
  }

  /// The end of a linear prompt, up to which a line of a transcript is no more than asked.
  static func linear(startOf line: String) -> Substring? {
    line.prefixMatch(of: #/(?:[a-z][a-z-]*, [0-9]+ of [0-9]+(?:, [0-9]+ warnings?)?|curtain|letter):(?= |$)/#)?.output
  }

  private static func isLinear(_ text: String) -> Bool {
    linear(startOf: text).map { "\($0) " == text } ?? false
  }

  private static func isPlain(_ text: String) -> Bool {
    text.wholeMatch(of: #/(?:[a-z][a-z-]*(?: [a-z0-9-]+){0,3}|(?:[a-z-]+ ){0,2}[0-9]+/[0-9]+ [^>]*)> /#) != nil
  }

  /// Whether a line of output could be taken for a mark or for something typed, and has to be written with a `\`.
  static func needsGuard(_ line: String) -> Bool {
    if [">", "\\"].contains(line) || ["$ ", "= ", "> ", "! ", "~ ", "\\", "..> "].contains(where: line.hasPrefix) {
      return true
    }
    if linear(startOf: line) != nil { return true }
    guard let end = line.firstIndex(of: ">") else { return false }
    let tail = line[end...].dropFirst()
    return (tail.isEmpty || tail.hasPrefix(" ")) && isPrompt("\(line[...end]) ")
  }
}
