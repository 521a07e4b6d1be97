/// What a stretch of text means to the reader. `Theme` alone decides how a meaning looks.
package enum Style: CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// The heading of a card, a list or a page.
  case title
  /// Words that can be said aloud as they stand.
  case words
  /// The short answer to a line: its reference and what was understood.
  case echo
  /// What may be read later or not at all: durations, hints, private marks.
  case muted
  /// Something to look at before going on.
  case caution
  /// Something that was refused or went wrong.
  case fault
  /// The one word in a line that matters most.
  case strong
  /// The customer's own words.
  case theirs
  /// What could follow what is being typed, and was not typed.
  case hint
  /// The prompt.
  case prompt
  /// What goes away when something is typed.
  case selected
}
