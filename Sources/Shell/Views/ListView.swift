import Books
import Calls
import Language
import LineEditing
import Reports
import Surroundings

/// `/list`, `/fact`, `/tray` and `/help`.
enum ListView {
  /// - Parameter numbers: those of the earlier calls that left something to this one, by id.
  static func captured(
    _ call: Call, numbers: [String: Int] = [:], on paper: Paper, withPrivate: Bool = true
  ) -> [any Block] {
    let state = call.state
    var rows: [LabelledList.Row] = []
    func add<Thing: Captured>(
      _ kind: Reference.Kind, _ things: Series<Thing?>, inOrder order: [Int]? = nil,
      _ row: (Thing) -> (StyledText, String)
    ) {
      for index in order?.map({ $0 - 1 }) ?? Array(things.indices) {
        guard let thing = things[index] else { continue }
        let (text, remark) = row(thing)
        let reference = Reference(kind, index + 1)
        let source = state.carried[reference]?.source
        let from = source.map { numbers[$0.call].map { "from call \($0)" } ?? "from an earlier call" }
        let remarks = [remark, from, thing.origin.author.map { "written by \($0)" }].compactMap(\.self)
          .filter { !$0.isEmpty }
        let tail = remarks.isEmpty ? StyledText() : StyledText(" (\(remarks.joined(separator: ", ")))", .muted)
        rows.append(
          LabelledList.Row("\(reference)", text + tail, spoken: "\(kind.noun.capitalizedFirst) \(reference)"))
      }
    }
    let day = call.writtenOn
    func kept(_ done: CivilDate?) -> String? { done.map { $0.keptWords(now: day) } }
    add(.issue, state.issues, inOrder: state.issueNumbers) { issue in
      let parts = [
        issue.isConfirmed ? "confirmed" : nil, issue.reopenings > 0 ? "came back" : nil,
        issue.solution?.words(now: day),
      ]
      return (StyledText(issue.text), parts.compactMap(\.self).joined(separator: ", "))
    }
    add(.quote, state.quotes) { quote in
      let parts = [quote.speaker, quote.issue.map { "i\($0)" }].compactMap { $0 }
      return (StyledText("\"\(quote.text)\""), parts.joined(separator: ", "))
    }
    add(.action, state.actions) { action in
      let due = action.due?.words(now: day) ?? "no date yet"
      let who = action.actor.name ?? (action.actor.side == .theirs ? "them" : action.actor.isWholeTeam ? "us" : "me")
      let parts = [
        due, action.isAgreed ? "agreed" : nil, action.term?.words, action.dateChanges.words(now: day),
        kept(action.keptOn),
      ]
      return (StyledText("\(who): \(action.text)"), parts.compactMap(\.self).joined(separator: ", "))
    }
    add(.todo, state.todos) {
      (
        StyledText($0.text),
        [$0.due?.words(now: day) ?? "no date yet", $0.dateChanges.words(now: day), kept($0.keptOn)].compactMap(\.self)
          .joined(separator: ", ")
      )
    }
    add(.remedy, state.remedies) { remedy in
      let parts = [
        remedy.state.rawValue, remedy.cost?.words, remedy.waitsForApproval ? "not approved" : nil, kept(remedy.keptOn),
      ]
      return (StyledText(remedy.text), parts.compactMap { $0 }.joined(separator: ", "))
    }
    add(.question, state.questions) { (StyledText($0.text), $0.answer ?? "") }
    add(.note, state.notes) { (StyledText($0.text), "") }
    if withPrivate { add(.privateNote, state.privates) { (StyledText($0.text), "private") } }
    add(.heat, state.readings) { (heat($0.heat, on: paper), $0.origin.at.civil.time.description) }
    add(.nextWord, state.nextWords) {
      (StyledText((paper.isLinear ? "" : "next word ") + $0.due.words(now: day)), $0.channel?.words ?? "")
    }
    let list: [any Block] =
      rows.isEmpty
      ? [Paragraph(StyledText("Nothing yet. Whatever you type is a note.", .muted), indent: 2)]
      : [LabelledList(rows, labelWidth: 5)]
    return list + [OpeningView.prepared(for: call)].compactMap(\.self)
  }

  /// "heat 8   ########--": below each other the readings show how the call went.
  private static func heat(_ heat: Int, on paper: Paper) -> StyledText {
    let words = paper.isLinear ? "\(heat)" : "heat \(heat)".padding(to: 7)
    return Bar(value: heat, most: 10).beside(words, on: paper)
  }

  /// - Parameter isSpoken: whether a listener is told how each is answered.
  static func facts(_ call: Call, isSpoken: Bool = false) -> [any Block] {
    let rows = call.facts.map { fact in
      let held = fact.until.map { "not asked yet, taken as \($0)" } ?? "not asked yet"
      let answer = call.answer(to: fact.id) ?? held
      let choices = fact.choices.isEmpty ? fact.example : fact.choices.map(\.id).joined(separator: ", ")
      if isSpoken {
        let how = fact.choices.isEmpty ? "Type \(choices)" : "Type /fact \(fact.id) and one of: \(choices)"
        return LabelledList.Row(fact.id, StyledText("\(answer). \(how)."), spoken: "Fact \(fact.id)")
      }
      return LabelledList.Row(fact.id, StyledText(answer) + StyledText(" (\(choices))", .muted), spoken: fact.id)
    }
    return [LabelledList(rows, labelWidth: 13)]
  }

  /// The detours there are, each with what it is for.
  static func detours(_ shelf: BookShelf) -> [any Block] {
    let books = shelf.books(in: .detours).compactMap { try? shelf.book(named: $0.name, in: .detours).book }
    if books.isEmpty { return [Paragraph(StyledText("There is no detour.", .muted), indent: 2)] }
    let rows = books.map { LabelledList.Row($0.name, StyledText($0.title), spoken: $0.name) }
    return [LabelledList(rows, labelWidth: 18)]
  }

  static func tray(_ call: Call) -> [any Block] {
    let tray = call.tray
    if tray.isEmpty { return [Paragraph(StyledText("Nothing is open.", .muted), indent: 2)] }
    let notAgreed = tray.compactMap { if case .notAgreed(let reference) = $0.open { reference } else { nil } }
    let lines = tray.filter { if case .notAgreed = $0.open { false } else { true } }.map { item in
      let words = call.words(for: item.open)
      return "\(words)\(words.hasSuffix("?") ? "" : ":") \(call.cure(for: item.open))"
    }
    return [Paragraph(StyledText("Still open:", .strong), indent: 2)]
      + (lines + missing(notAgreed, in: call)).map { Paragraph(StyledText($0), indent: 4, hanging: 6) }
  }

  /// What the letter would leave out, in one line: one yes is for all of it. It comes last, because what is put right
  /// before would lose the yes.
  private static func missing(_ references: [Reference], in call: Call) -> [String] {
    if references.isEmpty { return [] }
    let names = references.map(\.description).joined(separator: " ")
    let isAll = references.allSatisfy { $0.kind == .remedy || $0.number > call.state.actionsAtLastAgreement }
    return ["not agreed, so not in the letter: \(names). If they said yes: /agree" + (isAll ? "" : " \(names)")]
  }
}
