/// What the line was before each change of it, so that a change can be taken back.
struct LineChanges {
  struct Step: Equatable {
    var scalars: [Unicode.Scalar] = []
    var cursor = 0
  }

  private static let limit = 200

  private var steps: [Step] = []
  private var now = Step()
  private var isTyping = false

  /// Notes the line as it is now. Letters typed one behind the other are one change, up to the next blank.
  mutating func note(_ scalars: [Unicode.Scalar], cursor: Int) {
    defer { now = Step(scalars: scalars, cursor: cursor) }
    guard scalars != now.scalars else { return }
    let isOneMore = scalars.count == now.scalars.count + 1 && cursor == now.cursor + 1
    let typed = isOneMore ? scalars[now.cursor..<cursor].first : nil
    if let typed, isTyping, typed != " " { return }
    isTyping = typed != nil
    steps.append(now)
    if steps.count > Self.limit { steps.removeFirst() }
  }

  /// The line before the last change; nil when there was none.
  mutating func takeBack() -> Step? {
    guard let step = steps.popLast() else { return nil }
    now = step
    isTyping = false
    return step
  }
}
