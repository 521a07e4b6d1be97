extension Call {
  /// What would have to be typed after `/edit REF` to have it as it stands; nil when it is not there.
  package func typedForm(of reference: Reference, keys: LineKeys) -> String? {
    guard let text = state.text(of: reference) else { return nil }
    let index = reference.number - 1
    switch reference.kind {
    case .quote: return state.quotes[index]?.speaker.map { "\($0): \(text)" } ?? text
    case .action: return state.actions[index].map { "\($0.actor.typed): \(text)\(typed($0.due))" }
    case .todo: return state.todos[index].map { "\(text)\(typed($0.due))" }
    case .nextWord:
      return state.nextWords[index].map { word in
        let time = word.due.time.map { " \($0)" } ?? ""
        return "\(word.due.date.iso)\(time)\(word.due.typedZone)" + (word.channel.map { " \($0.rawValue)" } ?? "")
          + (word.remark.map { " \($0)" } ?? "")
      }
    default: return text
    }
  }

  private func typed(_ due: Due?) -> String {
    due.map { due in ", \(due.date.iso)" + (due.time.map { " \($0)" } ?? "") + due.typedZone } ?? ""
  }
}

extension Due {
  fileprivate var typedZone: String { saidZone.map { $0.contains("/") ? " their time" : " \($0)" } ?? "" }
}

extension Actor {
  fileprivate var typed: String {
    name ?? (side == .theirs ? "them" : isWholeTeam ? "us" : "me")
  }
}
