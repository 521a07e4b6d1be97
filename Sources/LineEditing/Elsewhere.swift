/// Lines that come while a line is being typed, and not from who types it: a colleague's whisper, what a scribe wrote, a
/// reminder.
package struct Elsewhere {
  /// What to poll; readable when there may be something to take. -1 when nothing can be watched.
  package let descriptor: Int32

  /// Takes what has come, to be shown above the line that is being typed; empty when it was nothing after all.
  package let take: () -> [StyledText]

  /// The milliseconds until there will be something to take by the clock; nil when nothing is due.
  package let dueIn: () -> Int?

  /// Asked after each `take`: whether there is nothing more to type for, and the line ends as at the end of input.
  package let isOver: () -> Bool

  package init(
    descriptor: Int32, dueIn: @escaping () -> Int? = { nil }, isOver: @escaping () -> Bool = { false },
    take: @escaping () -> [StyledText]
  ) {
    self.descriptor = descriptor
    self.dueIn = dueIn
    self.isOver = isOver
    self.take = take
  }
}
