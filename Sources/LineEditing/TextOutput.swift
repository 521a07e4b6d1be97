import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the standard streams. When nobody can read it any more, writing does nothing.
///
/// What is shown is written at once, or gathered with the line that is drawn and written in one piece by `release`.
final class TextOutput {
  private let descriptor: Int32
  private let theme: Theme
  private let colour: Bool

  /// Whether a hint looks different from what is typed.
  var hasColour: Bool { look(.hint) != nil }

  /// How a style looks here: the parameters of a select-graphic-rendition sequence, nil for none.
  var look: (Style) -> String? {
    let (theme, colour) = (theme, colour)
    return { colour ? theme.parameters(of: $0) : nil }
  }

  private let isGathered: Bool
  /// Something could not be written: the disk is full, or nobody reads any more.
  private(set) var isBroken = false

  /// - Parameter isGathered: only for standard output, and only where somebody calls `release` before each wait.
  init(descriptor: Int32, theme: Theme = .standard, colour: Bool = false, isGathered: Bool = false) {
    self.descriptor = descriptor
    self.theme = theme
    self.colour = colour
    self.isGathered = isGathered
  }

  /// Something somebody wanted to read could not be written. A reader who has gone has read enough.
  var isLost: Bool { isBroken && !ce_nobody_reads() }

  /// Writes a text and ends its last line.
  func show(_ text: StyledText) {
    write(theme.render(text, colour: colour) + "\n")
  }

  /// A complaint: broken between words where a person reads it, in one piece where it goes into a file.
  func showWrapped(_ text: StyledText, columns: Int) {
    guard isatty(descriptor) == 1 else { return show(text) }
    Wrapping.lines(text, columns: columns, hanging: 2).forEach(show)
  }

  /// Writes characters as they are.
  func write(_ text: String) {
    guard !isBroken else { return }
    var text = text
    text.withUTF8 { bytes in
      if isGathered {
        ce_gather(bytes.baseAddress, bytes.count)
      } else {
        isBroken = !ce_write(descriptor, bytes.baseAddress, bytes.count)
      }
    }
  }

  /// Writes what was gathered.
  func release() {
    if isGathered, !ce_release() { isBroken = true }
  }
}
