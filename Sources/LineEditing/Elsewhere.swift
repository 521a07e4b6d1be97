/// Lines that come from another process while a line is being typed: a colleague's whisper, what a scribe wrote.
package struct Elsewhere {
  /// What to poll; readable when there may be something to take. -1 when nothing can be watched.
  package let descriptor: Int32

  /// Takes what has come, to be shown above the line that is being typed; empty when it was nothing after all.
  package let take: () -> [StyledText]

  /// Asked after each `take`: whether there is nothing more to type for, and the line ends as at the end of input.
  package let isOver: () -> Bool

  package init(
    descriptor: Int32, isOver: @escaping () -> Bool = { false }, take: @escaping () -> [StyledText]
  ) {
    self.descriptor = descriptor
    self.isOver = isOver
    self.take = take
  }
}
