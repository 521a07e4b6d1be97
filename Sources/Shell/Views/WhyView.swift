import Books
import Calls
import LineEditing

/// `/why`: what is advised here, because of which answer, and what those say who see it otherwise; `/why all` has the
/// rules of the step with their sources.
struct WhyView {
  let call: Call
  let rules: RuleBook

  /// Three lines for a glance, and where the rest is.
  var blocks: [any Block] {
    let rows = [
      LabelledList.Row("advice", StyledText(advice)), LabelledList.Row("because", StyledText(reasons)),
      LabelledList.Row("others", StyledText(otherSchool)),
    ]
    return [
      LabelledList(rows, indent: 2, labelWidth: 9, style: .muted),
      Paragraph(StyledText("/why all: the rules and whose they are", .muted), indent: 2),
    ]
  }

  /// The rules of the step, whose they are, and where they are seen otherwise.
  var page: [any Block] {
    var page: [any Block] = [Paragraph(StyledText("Why \(call.step.title):", .strong), indent: 2)]
    var source = ""
    for number in call.step.allRules {
      guard let rule = rules.rules[number] else { continue }
      if rule.source != source {
        source = rule.source
        page.append(Paragraph(StyledText(source, .muted), indent: 2))
      }
      let row = LabelledList.Row("\(number)", StyledText(rule.text), spoken: "Rule \(number)")
      page.append(LabelledList([row], indent: 4, labelWidth: 4, style: .plain))
    }
    page.append(Paragraph(StyledText("What is said here, because: \(reasons)"), indent: 2, hanging: 4))
    for (conflict, others) in conflicts {
      page.append(Paragraph(StyledText("\(conflict.id) \(conflict.name)", .strong), indent: 2))
      page += others.map { side in
        let numbers = side.rules.map(String.init).joined(separator: ", ")
        return Paragraph(StyledText("The other school (\(numbers)): \(side.says)"), indent: 4)
      }
      page.append(Paragraph(StyledText("Here: \(conflict.settled)"), indent: 4))
    }
    return page
  }

  private var advice: String {
    let numbers = followed + call.step.allRules
    return numbers.lazy.compactMap { rules.rules[$0]?.text }.first
      ?? call.spoken(call.step.aim).first ?? "This book gives none for this step."
  }

  private var otherSchool: String {
    conflicts.first?.others.first.map { "\"\($0.says)\"" } ?? "None of our sources says otherwise."
  }

  /// The rules behind what is said now: first of what is said in this case alone.
  private var followed: [Int] {
    let said = (call.step.say + call.step.aim).filter { call.book.applies($0, in: call.situation) }
    return (said.filter { $0.when != .always } + said.filter { $0.when == .always }).flatMap(\.rules)
  }

  /// Where the rules followed here are one side of an open question, with the other sides.
  private var conflicts: [(conflict: RuleBook.Conflict, others: [RuleBook.Conflict.Side])] {
    rules.conflicts(touching: Array(Set(followed))).compactMap { conflict in
      let others = conflict.sides.filter { Set($0.rules).isDisjoint(with: followed) }
      return others.count < conflict.sides.count && !others.isEmpty ? (conflict, others) : nil
    }
  }

  // MARK: - Why these words and not others

  private var reasons: String {
    let opening = (call.step.say.isEmpty ? call.step.ask : call.step.say).first {
      call.book.applies($0, in: call.situation)
    }
    let leaves = [call.step.when, opening?.when ?? .always].flatMap(\.leaves)
    var said: [String] = []
    for reason in leaves.compactMap(reason) where !said.contains(reason) { said.append(reason) }
    return said.isEmpty ? "It is the same in every call." : said.joined(separator: " ")
  }

  /// What is known of the call that a condition looks at, in words.
  private func reason(_ condition: Condition) -> String? {
    let state = call.state
    switch condition {
    case .always, .not, .any, .all: return nil
    case .fact(let id, _), .answered(let id), .above(.fact(let id), _), .below(.fact(let id), _): return answer(to: id)
    case .above(.heat, _), .below(.heat, _):
      return state.heat.map { "Their heat is \($0)." } ?? "Nobody has noted how heated they are."
    case .above(.severity, _), .below(.severity, _), .severity:
      return state.severity.map { "The severity is \($0)." } ?? "No severity is set; 3 is taken."
    case .mark: return condition.holds(in: call.situation, held: [:]) ? condition.words.sentence : nil
    }
  }

  /// "Who rang whom? They rang.", with what holds until somebody says.
  private func answer(to id: String) -> String? {
    guard let fact = call.factRead(id) else { return nil }
    if let value = call.state.facts[id] { return "\(fact.question) \(call.words(for: value, of: id).sentence)" }
    guard let until = fact.until else { return "\(fact.question) Not asked yet." }
    return "\(fact.question) Not asked yet, \"\(call.words(for: until, of: id))\" is taken."
  }
}
