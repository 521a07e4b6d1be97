/// How much somebody's word counts with them: who decides, who is asked, who is not.
package enum Power: String, CaseIterable, Hashable, Sendable {
  case decides
  case hasSay = "has_say"
  case hasNoSay = "has_no_say"

  package var words: String {
    switch self {
    case .decides: "decides"
    case .hasSay: "has a say"
    case .hasNoSay: "has no say"
    }
  }

  fileprivate var names: Set<String> {
    switch self {
    case .decides: ["decides", "decider", "decision maker", "decision-maker", "makes the decision", "signs"]
    case .hasSay: ["has a say", "has say", "influences", "gets asked"]
    case .hasNoSay: ["has no say", "no say", "does not decide", "doesn't decide", "decides nothing"]
    }
  }

  /// Of a part of a line that says nothing else.
  init?(typed text: String) {
    guard let found = Power.allCases.first(where: { $0.names.contains(bare(text)) }) else { return nil }
    self = found
  }
}

/// Whether somebody wants to stay with us.
package enum Attitude: String, CaseIterable, Hashable, Sendable {
  case forUs = "for_us"
  case neutral
  case againstUs = "against_us"

  package var words: String {
    switch self {
    case .forUs: "for us"
    case .neutral: "neutral"
    case .againstUs: "against us"
    }
  }

  fileprivate var names: Set<String> {
    switch self {
    case .forUs: ["for us", "with us", "on our side"]
    case .neutral: ["neutral", "undecided"]
    case .againstUs: ["against us", "not for us", "not on our side"]
    }
  }

  /// Of a part of a line that says nothing else.
  init?(typed text: String) {
    guard let found = Attitude.allCases.first(where: { $0.names.contains(bare(text)) }) else { return nil }
    self = found
  }
}

/// In small letters, without a stop at its end and without how much of it.
private func bare(_ text: String) -> String {
  let words = text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
  return words.drop { ["strongly", "very", "rather", "still", "clearly", "totally", "is"].contains($0) }.joined(
    separator: " ")
}
