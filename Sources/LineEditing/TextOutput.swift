import CEditLine

/// One of the standard streams, written at once and in full. When nobody can read it any more, writing does nothing.
final class TextOutput {
  private let descriptor: Int32
  private let theme: Theme
  private let colour: Bool
  /// Something could not be written: the disk is full, or nobody reads any more.
  private(set) var isBroken = false

  init(descriptor: Int32, theme: Theme = .standard, colour: Bool = false) {
    self.descriptor = descriptor
    self.theme = theme
    self.colour = colour
  }

  /// Writes a text and ends its last line.
  func show(_ text: StyledText) {
    write(theme.render(text, colour: colour) + "\n")
  }

  /// Writes characters as they are.
  func write(_ text: String) {
    guard !isBroken else { return }
    var text = text
    isBroken = !text.withUTF8 { ce_write(descriptor, $0.baseAddress, $0.count) }
  }
}
