import Calls
import Language
import LineEditing
import Storage

/// The account's history: what was talked about before, how angry they were, and what is owed.
enum BriefView {
  /// - Parameters:
  ///   - calls: the last ones, the newest first.
  ///   - owed: what we promised and have not done in time.
  static func blocks(
    _ calls: [(outline: CallOutline, call: Call)], owed: [Promise], terms: Terms, on paper: Paper
  ) -> [any Block] {
    OpeningView.owed(owed, terms: terms)
      + calls.flatMap { history($0.call, $0.outline, now: terms.now.civil.date, on: paper) }
  }

  /// In a call with an account that has no other.
  static func none(_ account: String) -> [any Block] {
    [Paragraph(StyledText("No call with \(account) before this one.", .muted), indent: 2)]
  }

  private static func history(
    _ call: Call, _ outline: CallOutline, now: CivilDate, on paper: Paper
  ) -> [any Block] {
    let head = StyledText("call \(outline.number), \(WhenWords.day(outline.beganAt.civil.date, now: now))", .strong)
    let heat = Sparkline(values: call.state.readings.compactMap { $0?.heat }, most: 10)
    let tail = heat.values.isEmpty ? StyledText() : StyledText(", ", .strong) + heat.beside("heat", on: paper)
    // What a call took over stands with the one it came from.
    let issues = call.state.issues.indices.filter { call.state.carried[Reference(.issue, $0 + 1)] == nil }
      .compactMap { call.state.issues[$0]?.text }.prefix(5)
    return [Paragraph(head + tail, indent: 2, hanging: 4)]
      + [LabelledList.bullets(Array(issues), of: "Issue", indent: 4)]
  }
}
