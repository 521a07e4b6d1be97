import Calls
import LineEditing

/// Notes on a call that is over: nobody is on the line, nothing is said from the screen, and lines come in any number.
extension CallSession {
  /// Takes up a text that was written elsewhere, all of it in one go.
  func bring(_ lines: [String], readsMarks: Bool) throws {
    let brought = try joiningMeanwhile {
      let brought = try BroughtLines(
        lines, readsMarks: readsMarks, into: call, terms: world.terms, outside: outside)
      try commit(brought.turns)
      return brought
    }
    echo(brought)
    for remark in brought.remarks { show(words(of: remark), .caution) }
    if brought.isDone { try end() }
  }

  /// Each line's echo; of many only what they came to.
  private func echo(_ brought: BroughtLines) {
    guard brought.turns.count > CallSession.mostEchoes else {
      for turn in brought.turns {
        for reply in turn.replies where reply == .echo { try? show(reply, to: turn) }
      }
      return
    }
    var counts: [Reference.Kind: Int] = [:]
    for turn in brought.turns {
      if case .captured(let capture) = turn.event { counts[capture.kind, default: 0] += 1 }
      if case .notesBrought(let texts) = turn.event { counts[.note, default: 0] += texts.count }
    }
    let words = Reference.Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \($0 == 1 ? kind.noun : kind.plural)" }
    }
    showEcho(StyledText("\(words.joined(separator: ", ")). /list shows them.", .echo))
  }

  /// So many lines are answered one by one.
  private static let mostEchoes = 30

  private func words(of remark: BroughtLines.Remark) -> String {
    let why = remark.refusal.map { "\($0.message): \($0.hint)" } ?? "only the prompt takes that"
    return "line \(remark.line) is kept as a note, \(remark.note): \(why)"
  }

  /// What comes behind a text: the questions, where somebody is there to answer them. Where nobody is, the record is
  /// closed if nothing presses, and else stays open.
  func afterBringing() throws {
    if call.state.isEnded { return }
    if console.isInteractive {
      if !askForMissing(closes: true) { try finish() }
    } else if !call.tray.contains(where: \.isPressing), call.hasIssueOfItsOwn {
      try finish()
    } else {
      sayMissing()
    }
  }

  func sayMissing() {
    let questions = call.missing.map { MissingView.question($0, in: call) }
    show("The notes of call \(writer.number) stay open." + (questions.isEmpty ? "" : " Not known yet:"))
    console.show(LabelledList.bullets(questions))
    show("evenkeel resume \(writer.number) goes on.")
  }
}
