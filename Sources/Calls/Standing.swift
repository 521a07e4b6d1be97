/// How much somebody's word counts with them: who decides, who is asked, who is not.
package enum Power: String, CaseIterable, Hashable, Sendable, SaidOfContact {
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

  var names: Set<String> {
    switch self {
    case .decides: ["decides", "decider", "decision maker", "decision-maker", "makes the decision", "signs"]
    case .hasSay: ["has a say", "has say", "influences", "gets asked"]
    case .hasNoSay: ["has no say", "no say", "does not decide", "doesn't decide", "decides nothing"]
    }
  }
}

/// Whether somebody wants to stay with us.
package enum Attitude: String, CaseIterable, Hashable, Sendable, SaidOfContact {
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

  var names: Set<String> {
    switch self {
    case .forUs: ["for us", "with us", "on our side"]
    case .neutral: ["neutral", "undecided"]
    case .againstUs: ["against us", "not for us", "not on our side"]
    }
  }
}

/// What a part of `/contact` can say of somebody, by the words for it.
protocol SaidOfContact: CaseIterable {
  /// In small letters.
  var names: Set<String> { get }
}

extension SaidOfContact {
  /// Of a part that says nothing else, but for how much of it: "strongly against us."
  init?(typed text: String) {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    let bare = words.drop { ["strongly", "very", "rather", "still", "clearly", "totally", "is"].contains($0) }
      .joined(separator: " ")
    guard let found = Self.allCases.first(where: { $0.names.contains(bare) }) else { return nil }
    self = found
  }
}
