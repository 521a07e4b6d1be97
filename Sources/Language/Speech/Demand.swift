/// What a fragment orders us to do, where the words leave no doubt that it is an order.
enum Demand: Sendable, Hashable {
  /// "Fix the export".
  case order
  /// "Please call before five".
  case request

  init?(_ words: [TypedWord]) {
    guard let head = words.first?.key else { return nil }
    let next = words.dropFirst().first?.key ?? ""
    let third = words.dropFirst(2).first?.key
    let isOrder =
      switch head {
      case "please": false
      case "stop": next.hasSuffix("ing") || Self.objects.contains(next)
      case "let": (next == "me" || next == "us") && third != "down" && third != "wait"
      case "don't", "dont": Self.verbs.contains(next)
      case "do": next == "not" && third.map(Self.verbs.contains) == true
      default:
        Self.verbs.contains(head) && Self.objects.contains(next)
          || Self.particles[head]?.contains(next) == true && third.map(Self.objects.contains) == true
          || Self.verbsWithAnything.contains(head) && ["a", "an"].contains(next)
      }
    if head == "please", words.count > 1 {
      self = .request
    } else if isOrder {
      self = .order
    } else {
      return nil
    }
  }

  /// Base forms that are an order in front of an object. Forms that are also a past ("put", "cut") are left out.
  private static let verbs: Set<String> = Set(
    """
    answer bring call cancel change check confirm credit deliver escalate explain extend fix get give honor honour
    keep make pay reconnect redo refund reinstate remove repair replace reply reprint resend restore return send
    ship show sort start take tell waive
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )
  private static let verbsWithAnything: Set<String> = ["send", "give", "get", "find", "bring", "make"]
  private static let particles: [String: Set<String>] = [
    "roll": ["back"], "switch": ["off", "on"], "turn": ["off", "on"], "take": ["back", "down"], "call": ["off"],
    "give": ["back", "up"], "send": ["back", "out"], "sort": ["out"], "bring": ["back"], "pick": ["up"],
  ]
  private static let objects: Set<String> = [
    "the", "this", "that", "these", "those", "it", "us", "me", "my", "our", "all", "every", "both", "your",
    "him", "her", "them", "someone", "somebody",
  ]
}
