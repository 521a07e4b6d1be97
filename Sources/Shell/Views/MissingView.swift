import Books
import Calls
import LineEditing

/// One question for what a record lacks, with what answers it.
enum MissingView {
  static func blocks(_ missing: Missing, isForMore: Bool, in call: Call) -> [any Block] {
    let choices = call.choices(for: missing)
    if !choices.isEmpty {
      let picks = choices.enumerated().map { Choices.Choice(digit: $0.offset + 1, label: $0.element.label) }
      return [Gap()] + about(missing, call)
        + [
          Choices(question: question(missing, in: call), choices: picks, tellsHow: true), line("Enter skips it."),
        ]
    }
    if isForMore { return [line(missing == .issues ? "Another one? Enter goes on." : "What else? Enter goes on.")] }
    return [Gap(), Paragraph(StyledText(question(missing, in: call)), indent: 2)] + about(missing, call)
      + [line("\(example(missing, in: call).capitalizedFirst). Enter skips it.")]
  }

  private static func line(_ text: String) -> Paragraph { Paragraph(StyledText(text, .muted), indent: 2) }

  private static func example(_ missing: Missing, in call: Call) -> String {
    switch missing {
    case .confirmation(let numbers), .agreement(let numbers): numbers.count == 1 ? "yes, or no" : missing.example
    case .fact(let id): "like: \(call.factRead(id)?.sample ?? "")"
    case .issues where call.state.notes.contains(where: { $0 != nil }):
      "like: \(missing.example); n\(call.state.notes.count) takes that note"
    default: "like: \(missing.example)"
    }
  }

  static func question(_ missing: Missing, in call: Call) -> String {
    let they = call.state.contact?.greeting ?? "they"
    return switch missing {
    case .account: "Which company was it?"
    case .contact: "Who were you talking to?"
    case .issues: "What was the issue, in a few words?"
    case .confirmation(let numbers):
      numbers.count == 1
        ? "Did \(they) confirm i\(numbers[0]), as it stands?"
        : "Which of \(names("i", numbers)) did \(they) confirm, as they stand?"
    case .fact(let id): call.factRead(id)?.question ?? id
    case .finding(let number): "What is the answer to ?\(number), if you have it?"
    case .offer(let number): "Was r\(number) offered?"
    case .reply(let number): "What did they say to r\(number)?"
    case .approval(let number): "r\(number) is above your limit. Who approved it?"
    case .actions: "Who does what, and by when?"
    case .date(let number): "By when is a\(number) done?"
    case .agreement(let numbers):
      numbers.count == 1
        ? "Did \(they) agree to a\(numbers[0])?" : "Which of \(names("a", numbers)) did \(they) agree to?"
    case .nextWord: "When do they hear from you next, and how?"
    }
  }

  /// "i1 i2"; of many their count, for each stands below.
  private static func names(_ mark: String, _ numbers: [Int]) -> String {
    numbers.count > 6 ? "these \(numbers.count)" : numbers.map { "\(mark)\($0)" }.joined(separator: " ")
  }

  /// What the question is about, as it stands in the record.
  private static func about(_ missing: Missing, _ call: Call) -> [any Block] {
    let references: [Reference] =
      switch missing {
      case .confirmation(let numbers): numbers.map { Reference(.issue, $0) }
      case .agreement(let numbers): numbers.map { Reference(.action, $0) }
      case .finding(let number): [Reference(.question, number)]
      case .offer(let number), .reply(let number), .approval(let number): [Reference(.remedy, number)]
      case .date(let number): [Reference(.action, number)]
      case .account, .contact, .issues, .fact, .actions, .nextWord: []
      }
    if references.isEmpty { return [] }
    return [
      LabelledList(
        references.map { reference in
          LabelledList.Row(
            reference.description, StyledText(words(of: reference, in: call)),
            spoken: "\(reference.kind.noun.capitalizedFirst) \(reference.number)")
        }, indent: 4, labelWidth: 5, style: .muted)
    ]
  }

  private static func words(of reference: Reference, in call: Call) -> String {
    let text = call.state.text(of: reference)?.shortened(to: 240) ?? ""
    guard reference.kind == .action, let action = call.state.actions[number: reference.number] else { return text }
    let who = action.actor == .me ? "me" : action.actor.words(account: call.state.account, leader: call.state.leader)
    let when = action.due.map { ", " + $0.words(now: call.writtenOn) } ?? ""
    return "\(who): \(text)\(when)"
  }
}
