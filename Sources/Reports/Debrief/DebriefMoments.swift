import Books
import Language
import Practice

/// The two turns that mattered most, each with a better line made of what was said, told and possible.
struct DebriefMoments {
  private let record: RehearsalRecord
  private let words: DebriefWords

  init(_ record: RehearsalRecord, _ words: DebriefWords) {
    (self.record, self.words) = (record, words)
  }

  private var scenario: Scenario { record.scenario }

  /// What did most harm; where nothing did, what did most good.
  var chosen: [Debrief.Moment] {
    let turns = record.spoken
    let before = [scenario.customer.heat] + turns.map { $0.heat / 10 }
    let moves = zip(turns, before).map { turn, before in (turn: turn, change: turn.heat / 10 - before) }
    // A question that was passed over in a turn that calmed them is no harm worth a hunt.
    let harmful = moves.filter { move in worst(of: move.turn).map { move.change > 0 || $0.reason.isHarm } ?? false }
      .sorted { harm($0.turn) > harm($1.turn) }
    let good = moves.filter { move in move.change < 0 && !harmful.contains { $0.turn.number == move.turn.number } }
      .sorted { $0.change < $1.change }
    let chosen = (harmful.prefix(2) + good).prefix(2).sorted { $0.turn.number < $1.turn.number }
    var used: Set<String> = []
    return chosen.map { chosen in
      let moment = moment(of: chosen.turn, chosen.change, besides: used)
      used.formUnion([moment.better].compactMap(\.self))
      return moment
    }
  }

  private func harm(_ turn: RehearsalTurn) -> Int {
    turn.effects.reduce(0) { $0 + max(0, $1.heat) + max(0, -$1.trust) * 10 }
  }

  /// What did most harm in a turn.
  private func worst(of turn: RehearsalTurn) -> RehearsalTurn.Effect? {
    turn.effects.filter { $0.heat > 0 && $0.reason != .floor }.max { $0.heat < $1.heat }
  }

  private func moment(of turn: RehearsalTurn, _ change: Int, besides used: Set<String>) -> Debrief.Moment {
    let index = record.turns.firstIndex { $0.number == turn.number } ?? 0
    let theirs = index == 0 ? scenario.opening.say : record.turns[index - 1].reply
    guard let worst = worst(of: turn), change > 0 || worst.reason.isHarm else {
      let best = turn.effects.filter { $0.heat < 0 }.min { $0.heat < $1.heat }
      return Debrief.Moment(
        turn: turn.number, change: change, theirs: theirs, said: best?.words ?? turn.said,
        why: best.map(words.describe) ?? "", better: nil)
    }
    return Debrief.Moment(
      turn: turn.number, change: change, theirs: theirs, said: worst.words.isEmpty ? turn.said : worst.words,
      why: words.describe(worst), better: better(than: worst, before: index, besides: used))
  }

  // MARK: - A better line

  private func better(than effect: RehearsalTurn.Effect, before index: Int, besides used: Set<String>) -> String? {
    let want = scenario.wants.first { $0.id == effect.about }
    switch effect.reason {
    case .tooEarly, .tooLate: return want.map(promise)
    case .contradiction: return want.map { "Nothing has changed: \(promise($0))" }
    case .overpromise:
      let known = scenario.musts.first { $0.isPossible && !met(before: index).contains($0.id) }
      return known.map { "I can't promise that. What I can: \(promise($0))" } ?? "I can't promise that, and I won't."
    case .noDate:
      return scenario.musts.first { $0.isPossible && !met(before: index).contains($0.id) }.map(promise)
    case .leftLying:
      return scenario.questions.first { $0.id == effect.about }.map { BetterLine.answer($0, in: scenario) }
    default: return understanding(before: index, besides: used)
    }
  }

  private func met(before index: Int) -> Set<String> { index == 0 ? [] : record.turns[index - 1].standing.met }

  /// An issue they have told and that was not said back by then, in the words of somebody who heard it; and a question.
  private func understanding(before index: Int, besides used: Set<String>) -> String? {
    let theirs = [scenario.opening.say] + record.turns[..<index].map(\.reply)
    let told = scenario.issues.filter { issue in
      scenario.opening.tells.contains(issue.id)
        || (issue.tell + issue.press).contains { line in theirs.contains { $0.contains(line) } }
    }
    let done: Set<RehearsalTurn.Effect.Reason> = [.saidBack, .quoted]
    let saidBack = Set(
      record.turns[..<index].flatMap(\.effects).filter { done.contains($0.reason) }.compactMap(\.about))
    let open = told.filter { !saidBack.contains($0.id) }
    // The latest they spoke of comes first.
    let last = theirs.last ?? ""
    let issue = open.last { issue in (issue.tell + issue.press).contains { last.contains($0) } } ?? open.first
    let ordered = [issue].compactMap(\.self) + open + told
    let lines = ordered.flatMap { $0.examples.soundsLike.prefix(2) }.map { "\($0) What does that do to you?" }
    return lines.first { !used.contains($0) }
  }

  private func promise(_ want: Scenario.Want) -> String { BetterLine.promise(want, in: scenario) }
}

extension RehearsalTurn.Effect.Reason {
  /// What costs composure wherever it stands.
  fileprivate var isHarm: Bool {
    switch self {
    case .blame, .defensive, .dismissive, .policy, .overpromise, .tooEarly, .tooLate, .contradiction: true
    default: false
    }
  }
}
