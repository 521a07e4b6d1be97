import Books
import Language
import Practice

/// What stands behind `/meant`: "7 apology", "7 not blame", "7 paraphrase the cartons".
struct MeantLine {
  let meant: Meant

  /// - Parameter talk: as it stands now.
  init(_ words: [String], in record: RehearsalRecord, _ talk: Rehearsal) throws(PracticeRefusal) {
    guard let turn = words.first.flatMap({ Int($0) }).flatMap({ number in record.spoken.first { $0.number == number } })
    else {
      throw PracticeRefusal(words: "which turn was meant otherwise? /meant 2 apology; /talk shows their numbers")
    }
    var rest = words.dropFirst().map { $0.lowercased() }
    let isSaid = rest.first != "not"
    if !isSaid { rest.removeFirst() }
    guard let label = try MeantLine.label(rest.first) else {
      throw PracticeRefusal(
        words: "how was turn \(turn.number) meant? /meant \(turn.number) LABEL, or not LABEL: \(MeantLine.labels)")
    }
    let matter = rest.dropFirst().joined(separator: " ")
    let about = isSaid ? try MeantLine.about(label, matter, turn, talk) : nil
    meant = Meant(turn: turn.number, label: label, isSaid: isSaid, about: about)
  }

  private static var labels: String { CueLabel.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func label(_ word: String?) throws(PracticeRefusal) -> CueLabel? {
    guard let word else { return nil }
    let found = CueLabel.allCases.filter { $0.rawValue == word || word.count > 2 && $0.rawValue.hasPrefix(word) }
    if let label = found.first, found.count == 1 { return label }
    let near = Nearest.match(word, among: CueLabel.allCases.map(\.rawValue)).map { "did you mean \($0)? " } ?? ""
    throw PracticeRefusal(words: "there is no \"\(word)\": \(near)take one of \(labels)")
  }

  /// The issue that was said back, or the want a day was given for.
  private static func about(
    _ label: CueLabel, _ matter: String, _ turn: RehearsalTurn, _ talk: Rehearsal
  ) throws(PracticeRefusal) -> String? {
    let scenario = talk.scenario
    switch label {
    case .paraphrase:
      let told = scenario.issues.filter { talk.customer.told.contains($0.id) }.map { ($0.id, $0.name) }
      return try choice(
        matter, of: told, "which of their points did turn \(turn.number) say back? /meant \(turn.number) paraphrase")
    case .commitment:
      guard talk.namesDay(turn.said) else {
        throw PracticeRefusal(
          words: "turn \(turn.number) names no day that can be read, and only a day is a commitment")
      }
      let wants = scenario.wants.map { ($0.id, $0.name) }
      return try choice(
        matter, of: wants, "what is the day in turn \(turn.number) for? /meant \(turn.number) commitment")
    default:
      guard matter.isEmpty else { throw PracticeRefusal(words: "\(label.rawValue) takes nothing behind it") }
      return nil
    }
  }

  /// The one that is named by a part of its name; the only one need not be.
  private static func choice(
    _ typed: String, of choices: [(id: String, name: String)], _ question: String
  ) throws(PracticeRefusal) -> String {
    let found = choices.filter { typed.isEmpty || $0.id == typed || $0.name.lowercased().contains(typed) }
    if let only = found.first(where: { $0.id == typed || $0.name.lowercased() == typed }) { return only.id }
    if let only = found.first, found.count == 1 { return only.id }
    throw PracticeRefusal(words: "\(question) and one of: \(choices.map(\.name).joined(separator: "; "))")
  }
}
