import Calls
import Language
import LineEditing
import Reports
import Storage
import Surroundings

/// The end of a call: where the summary is, what the call came to, and what to do next.
enum ClosingView {
  static func blocks(
    _ call: Call, _ record: CallRecord, _ files: (summary: String, letter: String?), waiting: [LetterLine],
    fault: Failure?, isLinear: Bool, isAnswered: Bool
  ) -> [any Block] {
    let head: [any Block] = [
      Gap(), line(saved(record)), line(outcome(record) + "."),
      line(isLinear ? "Summary: \(files.summary)" : "summary  \(files.summary)"),
    ]
    let letter =
      files.letter.map { ready($0, call, record, isAnswered, isLinear) }
      ?? fault.map { fault in
        [
          line("The letter is not written, \(fault.line).", .caution),
          line("Put that right, then: evenkeel summary \(record.number) --for customer"),
        ]
      }
      ?? (waiting.isEmpty ? missing(call, record) : unsettled(waiting, record, isAnswered))
    let what = fault == nil ? first(call) : "Put that right and send it now"
    return head + letter + standing(call, record, isAnswered) + [
      line("\(what), while it is fresh.\(afterwards(call, record))")
    ]
  }

  /// What an earlier call left and the letter does not name.
  private static func standing(_ call: Call, _ record: CallRecord, _ isAnswered: Bool) -> [any Block] {
    let names = LetterLines(call, .british).leftOut.map(\.reference.description)
    if names.isEmpty { return [] }
    let stand = names.count == 1 ? "It stands from before and is not in it" : "They stand from before and are not in it"
    let why =
      isAnswered
      ? "The letter, once it is shown, says why."
      : "evenkeel summary \(record.number) --for customer --check says why."
    return [line("\(stand): \(names.joined(separator: " ")). \(why)", .muted)]
  }

  /// What was hard in it, as the record has it, and a break that fits. For the one who led it, and nobody else.
  private static func afterwards(_ call: Call, _ record: CallRecord) -> String {
    let heats = record.readings.map(\.content.heat)
    let (peak, last) = (heats.max() ?? 0, heats.last ?? 0)
    // The call is some time ago.
    if call.isWrittenAfterwards { return "" }
    let met = Set(
      call.log.compactMap { entry in
        if case .detourEntered(let name, _) = entry.event { name } else { nil }
      })
    var hard = hardMoments.filter { met.contains($0.detour) }.map(\.words)
    if peak >= 7 { hard.insert("they were at \(peak)", at: 0) }
    guard !hard.isEmpty else { return peak >= 5 ? " Then take five minutes." : "" }
    let came = peak >= 7 && peak - last >= 3 ? " You brought it down to \(last)." : ""
    return " That was hard: \(hard.listed).\(came) Take ten minutes before you talk to anybody."
  }

  private static let hardMoments = [
    (detour: "abuse", words: "you were insulted"), (detour: "hot", words: "the anger jumped"),
    (detour: "lawyer-or-press", words: "a lawyer or the press was named"),
    (detour: "threat-to-cancel", words: "they spoke of leaving"), (detour: "crying", words: "there were tears"),
    (detour: "silence", words: "they went silent"),
  ]

  private static func line(_ text: String, _ style: Style = .plain) -> Paragraph {
    Paragraph(StyledText(text, style), indent: 2)
  }

  private static func ready(_ path: String, _ call: Call, _ record: CallRecord, _ isAnswered: Bool, _ isLinear: Bool)
    -> [any Block]
  {
    let how = isAnswered ? " Enter shows it, /mail opens it to send." : ""
    return [
      line("The letter to \(name(record)) is ready.\(how)"), line(isLinear ? "Letter: \(path)" : "letter   \(path)"),
    ] + notIn(record, isAnswered)
      + (CustomerRecord.caution(in: call).map { [line($0.capitalizedFirst + ".", .caution)] } ?? [])
  }

  /// Lines wait for somebody to look at them.
  private static func unsettled(_ lines: [LetterLine], _ record: CallRecord, _ isAnswered: Bool) -> [any Block] {
    let head =
      "The letter to \(name(record)) waits for you: \(lines.count) line\(lines.count == 1 ? " is" : "s are") not certain."
    if isAnswered { return [line("\(head) Enter shows the first.")] + notIn(record, isAnswered) }
    return [line(head, .caution)] + LetterView.waiting(lines)
      + [
        line(
          "evenkeel summary \(record.number) --for customer asks for each on a terminal; --accept-drafts takes the drafts."
        )
      ]
      + notIn(record, isAnswered)
  }

  private static func missing(_ call: Call, _ record: CallRecord) -> [any Block] {
    [
      line("The letter has to wait:", .caution),
      LabelledList.bullets(CustomerRecord.gaps(in: call).map(\.message)),
      line("evenkeel resume \(record.number) puts it right."),
    ]
  }

  private static func name(_ record: CallRecord) -> String {
    record.contact?.spoken ?? record.account ?? "the customer"
  }

  private static func notIn(_ record: CallRecord, _ isAnswered: Bool) -> [any Block] {
    func left<Content>(_ items: [CallRecord.Item<Content>], _ isOut: (Content) -> Bool) -> [String] {
      items.filter { !$0.isAsBefore && isOut($0.content) }.map(\.reference.description)
    }
    func line(_ what: String, _ names: [String], _ said: String) -> [any Block] {
      guard !names.isEmpty else { return [] }
      let cure = isAnswered ? said : "evenkeel resume \(record.number), \(said), /done"
      return [self.line("\(what), so not in it: \(names.joined(separator: " ")). If they did: \(cure).", .muted)]
    }
    let issues = left(record.issues) { !$0.isConfirmed }
    let actions = left(record.actions) { $0.isOpen && !$0.isAgreed }
    // Alone it is for what is new in this call.
    let areNew = record.actions.allSatisfy { $0.source == nil || !actions.contains($0.reference.description) }
    return line("Not confirmed", issues, "/ok \(issues.joined(separator: " "))")
      + line("Not agreed", actions, areNew ? "/agree" : "/agree \(actions.joined(separator: " "))")
  }

  /// What comes before the break.
  private static func first(_ call: Call) -> String {
    if CustomerRecord.caution(in: call) != nil { return "Ring counsel now" }
    return CustomerRecord.gaps(in: call).isEmpty ? "Send the notes now" : "Put that right and send it now"
  }

  private static func saved(_ record: CallRecord) -> String {
    let heat = record.readings.map { String($0.content.heat) }.joined(separator: " ")
    let what =
      record.writtenAt == nil
      ? "Call \(record.number) is saved. \(record.length)" : "Call \(record.number) is saved, \(record.length)"
    return what + (heat.isEmpty ? "." : ", heat \(heat).")
  }

  private static func outcome(_ record: CallRecord) -> String {
    func count(_ number: Int, _ noun: String, _ plural: String, _ tail: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? noun : plural) \(tail)"
    }
    // What an earlier call brought is no outcome of this one.
    func ofThis<Content>(_ items: [CallRecord.Item<Content>]) -> [Content] {
      items.filter { !$0.isAsBefore }.map(\.content)
    }
    let remedies = ofThis(record.remedies)
    let parts = [
      count(
        ofThis(record.issues).filter { $0.isConfirmed && $0.solution == nil }.count, "issue", "issues", "confirmed"),
      count(ofThis(record.issues).filter { $0.solution != nil }.count, "issue", "issues", "solved"),
      count(ofThis(record.actions).filter { $0.isAgreed && $0.isOpen }.count, "action", "actions", "agreed"),
      count(ofThis(record.actions).filter { !$0.isOpen }.count, "action", "actions", "kept"),
      count(remedies.filter { $0.state == .agreed && $0.keptOn == nil }.count, "remedy", "remedies", "agreed"),
      count(remedies.filter { $0.keptOn != nil }.count, "remedy", "remedies", "kept"),
      count(remedies.filter(\.waitsForApproval).count, "remedy", "remedies", "waiting for approval"),
      record.nextWordWords().map { "next word \($0)" },
    ].compactMap { $0 }
    guard let first = parts.first else { return "Nothing was confirmed or agreed" }
    return ([first.capitalizedFirst] + parts.dropFirst()).joined(separator: ", ")
  }
}
