import Calls
import Language
import LineEditing
import Reports
import Storage

/// The end of a call: the summary on disk, what it came to, and what to do next.
enum ClosingView {
  static func finish(_ session: CallSession) throws {
    let summary = try session.summary()
    let files = try SummaryFiles.write(session.call, summary: summary, home: session.world.home)
    session.console.show(Gap())
    session.show("Call \(summary.number) is saved. \(minutes(summary)).")
    session.show(outcome(session.call, summary) + ".")
    session.show(session.console.isLinear ? "Summary: \(files.summary)" : "summary  \(files.summary)")
    if let letter = files.letter {
      let name = session.call.state.contact?.spoken ?? summary.account ?? "the customer"
      session.show("The letter to \(name) is ready: \(letter)")
      let open = session.call.state.actions.indices.filter { session.call.state.actions[$0]?.isAgreed == false }
      if !open.isEmpty {
        session.show("Not agreed, so not in it: \(open.map { "a\($0 + 1)" }.joined(separator: " ")).", .muted)
      }
      if let caution = CustomerRecord.caution(in: session.call) {
        session.show(caution.capitalizedFirst + ".", .caution)
      }
    } else {
      session.show("The letter has to wait:", .caution)
      session.console.show(LabelledList.bullets(CustomerRecord.gaps(in: session.call).map(\.message)))
      session.show("evenkeel resume \(summary.number) puts it right.")
    }
    session.show("\(first(session.call)), while it is fresh. Then take five minutes.")
  }

  /// What comes before the break.
  private static func first(_ call: Call) -> String {
    if CustomerRecord.caution(in: call) != nil { return "Ring counsel now" }
    return CustomerRecord.gaps(in: call).isEmpty ? "Send the notes now" : "Put that right and send it now"
  }

  private static func minutes(_ summary: CallSummary) -> String {
    let heat = summary.heat.map(String.init).joined(separator: " ")
    return "\(summary.minutes) minute\(summary.minutes == 1 ? "" : "s")" + (heat.isEmpty ? "" : ", heat \(heat)")
  }

  private static func outcome(_ call: Call, _ summary: CallSummary) -> String {
    func count(_ number: Int, _ noun: String, _ plural: String, _ tail: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? noun : plural) \(tail)"
    }
    let state = call.state
    let waiting = state.remedies.filter { $0?.waitsForApproval == true }.count
    let parts = [
      count(state.issues.filter { $0?.isConfirmed == true }.count, "issue", "issues", "confirmed"),
      count(state.actions.filter { $0?.isAgreed == true }.count, "action", "actions", "agreed"),
      count(state.remedies.filter { $0?.state == .agreed }.count, "remedy", "remedies", "agreed"),
      count(waiting, "remedy", "remedies", "waiting for approval"),
      summary.nextWord.map { "next word \($0)" },
    ].compactMap { $0 }
    guard let first = parts.first else { return "Nothing was confirmed or agreed" }
    return ([first.capitalizedFirst] + parts.dropFirst()).joined(separator: ", ")
  }
}
