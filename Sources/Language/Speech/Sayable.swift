/// What of somebody's words is said back to them, aloud or in a letter.
package enum Sayable: Sendable, Hashable {
  case all
  /// Without what they admitted or what they called us; the rest says what happened.
  case only(String)
  /// Nothing but what they called us or ours: that they are unhappy is all there is to say.
  case feeling
  /// Nothing but their own doing: it waits until both parts are put side by side.
  case parked

  /// - Parameter inTheirWords: what they said, word for word; else it is our note.
  package init(_ text: String, inTheirWords: Bool) {
    let text = String(text.prefix(SpokenFragment.longest))
    if let rest = Admission.rest(of: text, inTheirWords: inTheirWords) {
      guard !rest.isEmpty else {
        self = .parked
        return
      }
      let inner = Sayable(rest, inTheirWords: inTheirWords)
      self = inner == .all ? .only(rest) : inner
    } else if Insult.isIn(text) {
      self = Insult.rest(of: text.onOneLine).map(Sayable.only) ?? .feeling
    } else {
      self = .all
    }
  }
}
