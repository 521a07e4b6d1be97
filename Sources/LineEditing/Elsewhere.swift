/// Lines that come from another process while a line is being typed: a colleague's whisper, what a scribe wrote.
package struct Elsewhere {
  /// What to poll; readable when there may be something to take. -1 when nothing can be watched.
  package let descriptor: Int32

  /// Takes what has come, to be shown above the line that is being typed; empty when it was nothing after all.
  package let take: () -> [StyledText]

  package init(descriptor: Int32, take: @escaping () -> [StyledText]) {
    self.descriptor = descriptor
    self.take = take
  }
}
