import Calls
import Language

extension DocumentFormat {
  package static let text = DocumentFormat(
    name: "txt", isForPeople: true, summary: TextDocuments.summary, letter: { TextDocuments.letter($0.letter) },
    executive: TextDocuments.brief)
}

/// Documents as text and nothing else: what one pastes into a mail or a note field.
enum TextDocuments {
  /// A paragraph is one line, as a mail program wants it.
  static func letter(_ letter: Letter) -> String {
    letter.blocks.map { block in
      switch block {
      case .paragraph(let lines): lines.map { text($0) }.joined(separator: "\n")
      case .list(let items, let isNumbered):
        items.enumerated().map { (isNumbered ? "\($0 + 1). " : "\u{2022} ") + text($1) }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  @Sendable static func brief(_ brief: ExecutiveBrief) -> String {
    [brief.title, "Situation: \(brief.situation)", "Agreed: \(brief.agreed)", "Needed from you: \(brief.needed)"]
      .map { PlainText.neutral($0) + "\n" }.joined()
  }

  static func text(_ words: [Letter.Words]) -> String {
    words.map { words in
      switch words {
      case .ours(let text): text
      case .typed(let text): PlainText.neutral(text)
      }
    }.joined()
  }

  /// No line longer than a note field shows, and no marks.
  static let width = 80

  @Sendable static func summary(_ record: CallRecord) -> String {
    let all = [head(record)] + record.sections.flatMap { lines(of: $0, record) }
    return all.flatMap { wrapped(PlainText.neutral($0)) }.joined(separator: "\n") + "\n"
  }

  private static func lines(of part: CallRecord.Section, _ record: CallRecord) -> [String] {
    switch part {
    case .nextWord: section("Next word", [record.nextWordWords() ?? "not set"])
    case .issues:
      section("Issues", record.issues.map { item($0.content.text, $0.content.remark(now: record.day)) })
    case .actions:
      section(
        "Actions",
        record.plan.map { action in
          let due = action.content.due?.words(now: record.day) ?? "no date yet"
          let isPlain = action.content.isAgreed && action.content.isOpen
          let state = isPlain ? due : "\(due), \(action.content.standing(now: record.day))"
          return item("\(record.words(for: action.content.actor)): \(action.content.text)", state)
        })
    case .remedies: section("Remedies", record.remedies.map { item($0.content.text, $0.content.state.rawValue) })
    case .quotes: section("Their words", record.quotes.map { item($0.content.text, $0.content.speaker ?? "") })
    case .todos:
      section(
        "Our to-dos", record.todos.map { item($0.content.text, $0.content.due?.words(now: record.day) ?? "") })
    case .texts(let title, let items): section(title, items.map { item($0.content.text, $0.content.remark) })
    case .facts: section("Facts", record.facts.map { "\($0.question) \($0.words)" })
    case .stepsLeftOut, .irregularities, .heat, .timeline: []
    }
  }

  private static func head(_ record: CallRecord) -> String {
    let who = [record.account ?? "No account yet", record.contact?.name].compactMap { $0 }.joined(separator: ", ")
    let when = "\(record.day.weekday.shortName) \(record.day.iso) \(record.beganAt.civil.time)"
    let heat = record.readings.map { String($0.content.heat) }.joined(separator: " ")
    return "Call \(record.number), \(who), \(when), \(record.length)" + (heat.isEmpty ? "" : ", heat \(heat)")
  }

  private static func item(_ text: String, _ remark: String) -> String {
    remark.isEmpty ? text : "\(text) (\(remark))"
  }

  /// A section that would be empty is left out.
  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "\(title):"] + lines.enumerated().map { lines.count == 1 ? $1 : "\($0 + 1). \($1)" }
  }

  /// Broken between words where there is one. It counts scalars, as the fields of other programs do.
  private static func wrapped(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    func end() {
      lines.append(current)
      (current, used) = ("", 0)
    }
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let length = word.unicodeScalars.count
      if used > 0, used + 1 + length > width { end() }
      if used > 0 {
        current.append(" ")
        used += 1
      }
      for character in word {
        let size = character.unicodeScalars.count
        if used + size > width { end() }
        current.append(character)
        used += size
      }
    }
    end()
    return lines
  }
}

extension CallRecord {
  /// Both sides in the order of their dates; what has no date comes last.
  var plan: [Item<Action>] { actions.inOrder { $0.content.due } }
}
