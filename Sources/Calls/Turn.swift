/// One accepted line: the call before it, what happened, and the call after it. Everything that is answered follows from
/// these three.
package struct Turn: Sendable {
  package let before: Call
  package let entry: Call.Entry
  package let after: Call

  package init(_ entry: Call.Entry, in call: Call) {
    var after = call
    after.append(entry)
    (before, self.entry, self.after) = (call, entry, after)
  }

  package var event: CallEvent { entry.event }

  /// The line that an undo takes back, or a redo brings back.
  package var reversed: Call.Entry? { after.reversed(at: after.log.count - 1) }
}
