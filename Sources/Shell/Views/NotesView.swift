import Calls
import Language
import LineEditing

/// What stands above the notes on a call that is over: when it was, how to write, and what is easily left out.
enum NotesView {
  /// "Notes on the call of today, Tue 24 Nov, 14:00."
  static func head(_ call: Call, terms: Terms) -> any Block {
    let held = call.heldAt.civil
    let day = WhenWords.day(held.date, now: terms.now.civil.date)
    let near = held.date == terms.now.civil.date ? "today, \(day)," : day
    return Paragraph(StyledText("Notes on the call of \(near) \(held.time)."), indent: 2)
  }

  static func blocks(_ call: Call, keys: LineKeys) -> [any Block] {
    let marks: [(LineKeys.Meaning, String)] = [
      (.issue, "issue"), (.quote, "their words"), (.action, "who: what, when"), (.remedy, "remedy"),
      (.nextWord, "next word"), (.question, "to find out"), (.privateNote, "for you alone"),
    ]
    let shown = marks.compactMap { meaning, words in keys.character(for: meaning).map { "\($0) \(words)" } }
    let asked = call.spoken(call.step.ask).joined(separator: " ")
    return [
      Paragraph(
        StyledText("Write or paste, in any order: \(shown.joined(separator: ", ")). Anything else is a note."),
        indent: 2),
      Paragraph(StyledText(asked, .words), indent: 2),
      Paragraph(
        StyledText("Enter alone asks for what is missing, one question at a time. /done closes the notes.", .muted),
        indent: 2),
      Gap(),
    ]
  }
}
