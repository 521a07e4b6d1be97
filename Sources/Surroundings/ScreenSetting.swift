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
