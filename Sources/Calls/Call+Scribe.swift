/// A colleague who writes down what is said while the leader speaks.
extension Call {
  /// What a scribe's line does, or who decides it. A scribe captures; moves, facts, agreements and what was said before
  /// stay with the leader.
  package func decide(
    _ intent: Intent, writtenBy scribe: String, terms: Terms, outside: Outside
  ) throws -> CallEvent {
    if let refusal = refusal(of: intent) { throw refusal }
    if intent == .raiseIssueFromLastWords { return try issueFromLastWords(of: scribe) }
    return try decide(intent.written(by: scribe), terms: terms, outside: outside)
  }

  /// Why a scribe's line is not taken; nil when it may be. The scribe's own shell asks this too, before the line is
  /// anywhere but there.
  package func refusal(of intent: Intent) -> Refusal? {
    if case .capture(.privateNote) = intent { return .privateFromScribe }
    if state.isEnded { return .callEnded }
    if state.isDiscarded { return .callDiscarded }
    if !state.isScribeAllowed { return .scribeNotAllowed(leader: state.leader) }
    return intent.isCapture ? nil : .leaderDecides(leader: state.leader)
  }
}

extension Intent {
  /// Writes down what was said for all to see, and decides nothing.
  var isCapture: Bool {
    switch self {
    case .capture(let capture): capture.kind != .privateNote
    case .raiseIssueFromLastWords: true
    case .move, .agreement, .mend, .course: false
    }
  }

  /// "Me" is the one who typed it.
  func written(by scribe: String) -> Intent {
    guard case .capture(.action(.me, let text, let due)) = self else { return self }
    return .capture(.action(Actor(side: .ours, name: scribe), text, due))
  }
}

extension LineKeys {
  /// A line typed with these keys as one types it with the usual ones: what a scribe's line is handed over as, for the
  /// leader's keys may be others.
  package func usualForm(of line: String) -> String {
    guard let first = line.first, !first.isWhitespace else { return line }
    let usual = LineKeys()
    guard let meaning = meanings[first] else { return usual.meanings[first] == nil ? line : " " + line }
    guard let mark = usual.character(for: meaning) else { return line }
    let rest = String(line.dropFirst()).trimmed
    let isTodo = meaning == .action && rest.first.flatMap { meanings[$0] } == .action
    return isTodo ? "\(mark)\(mark)\(rest.dropFirst())" : "\(mark)\(rest)"
  }
}
