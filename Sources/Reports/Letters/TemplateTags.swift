import Calls
import Language
import Mustache

/// What a template can write: the tags, and what stands for them in one letter.
package enum TemplateTags {
  /// Written as it stands, with what it is.
  package static let meanings: [(name: String, meaning: String)] = [
    ("greeting", "how the reader is addressed: Dana, formally Dana Reyes, else the company"),
    ("contact", "the reader's whole name"), ("account", "their company"),
    ("signature", "who signs"), ("company", "your company"),
    ("call_day", "the day of the call: Tuesday 24 November"), ("today", "the day of the letter"),
    ("hear_next", "I will call you tomorrow, Wednesday 25 November, at 4 pm"),
    ("next_word", "the day and the hour of that"),
    ("text", "in a list: the sentence of each"),
  ]
  static let values = meanings.map(\.name)
  /// Of those, what some letters do not know.
  static let notAlwaysKnown: Set<String> = ["contact", "signature", "company"]
  /// Written for each of them.
  package static let lists = [
    "issues", "known_issues", "new_issues", "call_issues", "standing_issues", "solved_issues", "done", "remedies",
    "actions", "our_actions", "their_actions", "moved_actions", "agreed", "coming", "call_agreed", "standing_agreed",
    "our_first_actions", "our_lasting_actions", "call_agreed_first", "call_agreed_lasting", "feedback",
  ]
  /// True or not in this letter; so is every list and every value.
  package static let questions = ["formal", "warm", "apology", "part_apology", "regret", "closed", "has_content"]
  /// Whether a list has any, one or several.
  package static let counts = lists.flatMap { ["has_\($0)", "one_\($0.singular)", "several_\($0)"] }

  static let all = values + lists + questions + counts

  /// What a typed text stands between, and what an unknown one does; no template or text has them.
  static let typed: (begin: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E000}", "\u{E001}")
  static let unknown: (begin: Unicode.Scalar, end: Unicode.Scalar) = ("\u{E002}", "\u{E003}")

  /// Without the signs that stand for something here.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ("\u{E000}"..."\u{E003}").contains($0) }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { ("\u{E000}"..."\u{E003}").contains($0) ? "\u{FFFD}" : $0 }))
  }

  static func cure(for name: String) -> String {
    switch name {
    case "contact": "/contact NAME names them, or write {{#contact}}...{{/contact}} around it"
    case "signature", "company": "evenkeel config edit sets it, or write {{#\(name)}}...{{/\(name)}} around it"
    default: "write {{#\(name)}}...{{/\(name)}} around it"
    }
  }

  /// What stands for each tag.
  static func context(_ record: CustomerRecord, _ style: Letter.Style) -> [String: Any] {
    // One meets on a day, and hears of something by it.
    let isMet = record.channel == .meeting || record.channel == .visit
    let when = record.nextWord.point(now: record.today, isMet: isMet, style.spelling)
    let name = style.tone == .formal ? record.contact?.name : record.contact?.greeting
    var context: [String: Any] = [
      "greeting": typed(name ?? record.account), "account": typed(record.account),
      "contact": optional(record.contact?.name, "contact"), "signature": optional(style.signature, "signature"),
      "company": optional(style.company, "company"),
      "call_day": WrittenDate.day(record.date, now: record.today, style.spelling),
      "today": WrittenDate.day(record.today, now: record.today, style.spelling), "next_word": when,
      "hear_next": hearNext(record, when), "text": Unknown(name: "text"),
      "formal": style.tone == .formal, "warm": style.tone == .warm,
      "apology": record.stance == .apology, "part_apology": record.stance == .apologyForOurPart,
      "regret": record.stance == .regret, "closed": record.isClosed,
    ]
    let lists = [
      "issues": points(record.issues), "known_issues": points(record.knownIssues),
      "new_issues": points(record.newIssues), "call_issues": points(record.callIssues),
      "standing_issues": points(record.standingIssues), "solved_issues": points(record.solvedIssues),
      "done": record.done,
      "remedies": record.remedies, "actions": record.actions, "our_actions": record.ourActions,
      "their_actions": record.theirActions, "moved_actions": record.movedActions,
      "agreed": record.remedies + record.actions, "coming": record.remedies + record.otherActions,
      "call_agreed": record.callAgreed, "standing_agreed": record.standingAgreed,
      "our_first_actions": record.ourFirstActions, "our_lasting_actions": record.ourLastingActions,
      "call_agreed_first": record.callAgreedFirst, "call_agreed_lasting": record.callAgreedLasting,
      "feedback": record.feedback,
    ]
    for (name, texts) in lists { fill(&context, name, texts) }
    context["has_content"] = lists.values.contains { !$0.isEmpty }
    return context
  }

  /// What stands for each tag where nothing is there, one of each, and several; and where nobody is known.
  static var trials: [[String: Any]] {
    [0, 1, 2].flatMap { count in
      [true, false].map { isKnown in
        var context: [String: Any] = ["text": Unknown(name: "text"), "has_content": count > 0]
        for (name, meaning) in meanings where name != "text" {
          context[name] = isKnown || !notAlwaysKnown.contains(name) ? meaning : Unknown(name: name)
        }
        for name in ["formal", "apology", "part_apology", "regret", "closed"] { context[name] = false }
        context["warm"] = true
        for name in lists { fill(&context, name, Array(repeating: "A sentence.", count: count)) }
        return context
      }
    }
  }

  /// Each with what else they said of it.
  private static func points(_ issues: [[String]]) -> [String] { issues.map { $0.joined(separator: " ") } }

  private static func fill(_ context: inout [String: Any], _ name: String, _ texts: [String]) {
    context[name] = texts.map { ["text": typed($0)] }
    context["has_\(name)"] = !texts.isEmpty
    context["one_\(name.singular)"] = texts.count == 1
    context["several_\(name)"] = texts.count > 1
  }

  private static func hearNext(_ record: CustomerRecord, _ when: String) -> String {
    switch record.channel {
    case .call: "I will call you \(when)"
    case .email: "You will have an email from me \(when)"
    case .meeting: "We will meet \(when)"
    case .visit: "I will come and see you \(when)"
    case .chat: "I will write to you by chat \(when)"
    case nil: "You will hear from me \(when)"
    }
  }

  /// One line, marked as typed.
  private static func typed(_ text: String) -> String {
    let line = clean(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(typed.begin)\(line)\(typed.end)"
  }

  private static func optional(_ text: String?, _ name: String) -> Any {
    text.map { typed($0) } ?? Unknown(name: name)
  }

  /// What is not known: nothing where it is asked about, and a mark where it would be written.
  private struct Unknown: MustacheCustomRenderable {
    let name: String

    var renderText: String { "\(TemplateTags.unknown.begin)\(name)\(TemplateTags.unknown.end)" }
    var isNull: Bool { true }
  }
}

extension String {
  /// "our_actions" is "our_action" of one; "agreed" is the same.
  fileprivate var singular: String {
    hasSuffix("ies") ? dropLast(3) + "y" : hasSuffix("s") ? String(dropLast()) : self
  }
}
