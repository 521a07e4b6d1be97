import Calls
import Language
import LineEditing
import Storage

/// A scribe's line that was taken, as the leader sees it above the prompt and as the scribe is told.
struct ScribeView {
  let turn: Turn
  let terms: Terms
  let paper: Paper

  private var after: Call { turn.after }
  private var event: CallEvent { turn.event }

  /// "Sam: n5 they ship on Friday", with the warnings a leader's own line would get. In a quiet step the echo alone.
  func line(by author: String) -> StyledText {
    let name = StyledText("\(author): ", .strong)
    guard let text, !after.step.isQuiet else { return name + echo(isQuiet: true, on: paper)[0] }
    let echo = echo(isQuiet: nil, on: paper)
    let onOneLine = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    let room = paper.columns - 8 - (name + echo[0]).width
    var line = name + echo[0] + StyledText(" \(onOneLine.shortened(to: max(room, 20)))")
    for warning in echo.dropFirst() { line += StyledText("\n") + warning }
    return line
  }

  /// The echo, for the one who wrote the line.
  var answer: String {
    let isAboveLimit = if case .captured(.remedy(_, _, .some)) = event { true } else { false }
    return echo(isQuiet: true, on: Paper(columns: paper.columns))[0].plain + (isAboveLimit ? ", above the limit" : "")
  }

  static func whispered(_ whisper: Whisper) -> StyledText {
    StyledText("\(whisper.author) whispers: ", .strong) + StyledText(whisper.text)
  }

  /// What was written, where the echo does not say it.
  private var text: String? {
    guard case .captured(let capture) = event else { return nil }
    if case .quote(let text, let speaker) = capture { return "\(speaker.map { "\($0): " } ?? "")\"\(text)\"" }
    return capture.text.isEmpty ? nil : capture.text
  }

  private func echo(isQuiet: Bool?, on paper: Paper) -> [StyledText] {
    switch event {
    case .captured(.note) where !paper.isLinear: return [StyledText("n\(after.state.notes.count)", .echo)]
    case .captured(.issue(_, let quote)) where !paper.isLinear:
      return [StyledText("i\(after.state.issues.count)" + (quote.map { " (q\($0))" } ?? ""), .echo)]
    default:
      let view = EchoView(turn: turn, terms: terms, isQuiet: isQuiet)
      let lines = (view.words(event, on: paper) ?? StyledText()).split()
      // An action's, to-do's or remedy's echo goes on after its commas: the text follows a colon.
      guard text != nil, isQuiet != true, !paper.isLinear, lines[0].plain.contains(",") else { return lines }
      return [lines[0] + StyledText(":", .echo)] + lines.dropFirst()
    }
  }
}
