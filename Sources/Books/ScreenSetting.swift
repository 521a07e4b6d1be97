/// How the screen is used: settings that are one word of a few.
package enum ScreenSetting {
  /// Which ground colours are chosen for.
  package enum Colours: String, CaseIterable, Hashable, Sendable { case auto, dark, light, off }

  /// How often the clock in the prompt is drawn anew.
  package enum ClockTick: String, CaseIterable, Hashable, Sendable { case off, minutes, seconds }

  /// Whose keys edit the line.
  package enum Editing: String, CaseIterable, Hashable, Sendable { case emacs, vi }

  /// Something that is there or not.
  package enum Switch: String, CaseIterable, Hashable, Sendable { case on, off }
}

extension BookReader {
  /// One word of a few; what it may be is said where it is something else.
  func choice<Choice>(_ key: String, as type: Choice.Type) throws(BookFault) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let word = try optionalText(key) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      let expected = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
      throw fault(.wrongType(key: key, expected: expected), at: value(key))
    }
    return choice
  }
}
