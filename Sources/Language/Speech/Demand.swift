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
          || Self.verbsWithAnything.contains(head)
            && (["a", "an"].contains(next) || Self.isNameOrNumber(words.dropFirst().first))
      }
    if head == "please", words.count > 1 {
      self = .request
    } else if isOrder {
      self = .order
    } else {
      return nil
    }
  }

  /// What they want of us, said to them: "you want us to call you back". Nil where somebody in it is not certain.
  func said(_ words: [TypedWord]) -> String? {
    var rest = words[...]
    var wish = self == .request ? "you'd like us to" : "you want us to"
    if rest.first?.key == "please" { rest.removeFirst() }
    if let head = rest.first?.key,
      head == "don't" || head == "dont" || head == "do" && rest.dropFirst().first?.key == "not"
    {
      wish = self == .request ? "you'd like us not to" : "you don't want us to"
      rest.removeFirst(head == "do" ? 2 : 1)
    }
    guard !rest.isEmpty, let said = PersonTurn.said(Array(rest)) else { return nil }
    return wish + " " + said.joined(separator: " ")
  }

  /// Base forms that are an order in front of an object. Forms that are also a past ("put", "cut") are left out.
  private static let verbs: Set<String> = Set(
    wordsOf:
      """
      answer apologise apologize arrange bring call cancel change check clear close compensate confirm correct credit
      deliver escalate explain extend fix get give honor honour investigate keep lift make move open pay prove reconnect
      redo reduce refund reinstate release remove reopen repair replace reply reprint resend reset restore return reverse
      review send ship show sort start swap take tell transfer unblock unlock update upgrade waive
      """)
  private static let verbsWithAnything: Set<String> = ["send", "give", "get", "find", "bring", "make"]
  /// "Get Dave off the job", "find 6 people".
  private static func isNameOrNumber(_ word: TypedWord?) -> Bool {
    guard let first = word?.text.first else { return false }
    return first.isNumber || first.isUppercase
  }

  private static let particles: [String: Set<String>] = [
    "roll": ["back"], "switch": ["off", "on"], "turn": ["off", "on"], "take": ["back", "down"], "call": ["off"],
    "give": ["back", "up"], "send": ["back", "out"], "sort": ["out"], "bring": ["back"], "pick": ["up"],
  ]
  private static let objects: Set<String> = [
    "the", "this", "that", "these", "those", "it", "us", "me", "my", "our", "all", "every", "both", "your",
    "him", "her", "them", "someone", "somebody",
  ]
}
