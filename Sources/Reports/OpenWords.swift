import Calls

/// What is open, in the words of the books the call was led by.
extension Call {
  /// As it is named while the call goes on.
  package func words(for open: Open) -> String {
    switch open {
    case .need(let condition, let step):
      stepRead(step)?.needs.first { $0.condition.words == condition }?.missing ?? "not there: \(condition)"
    case .question(let fact, _): factRead(fact)?.question ?? fact
    case .passedOver(let step): "\(title(ofStep: step)) was passed over"
    case .notDone(let step): "\(title(ofStep: step)) was not done"
    case .accountUnknown: "the account is not known"
    case .notConfirmed(let issues): "not confirmed by them: \(issues.map { "i\($0)" }.joined(separator: " "))"
    case .noDate(let reference): "\(reference) has no date yet"
    case .notAgreed(let reference): "\(reference) is not agreed"
    case .notApproved(let remedy): "r\(remedy) waits for approval"
    case .notFoundOut(let questions): "to find out: \(questions.map { "?\($0)" }.joined(separator: " "))"
    case .noNextWord: "they do not know when they hear from us again"
    case .asWritten(let words): words
    }
  }

  /// As the record has it: what a step wanted bears the step's name.
  package func record(of open: Open) -> String {
    switch open {
    case .need(_, let step), .question(_, let step): "\(title(ofStep: step)): \(words(for: open))"
    case .passedOver, .notDone, .accountUnknown, .notConfirmed, .noDate, .notAgreed, .notApproved, .notFoundOut,
      .noNextWord, .asWritten:
      words(for: open)
    }
  }

  package func record(of irregularity: Irregularity) -> String {
    switch irregularity {
    case .leftOpen(let open): record(of: open)
    case .offered(let remedies, let early):
      "\(remedies.map { "r\($0)" }.joined(separator: ", ")) offered \(early.record)"
    }
  }

  /// What to type about it.
  package func cure(for open: Open) -> String {
    switch open {
    case .need, .asWritten: "/next"
    case .question(let id, _):
      if let fact = factRead(id), fact.choices.isEmpty { fact.example } else { "/fact \(id) \(choices(of: id))" }
    case .passedOver(let step), .notDone(let step): "/go \(step)"
    case .accountUnknown: "/account NAME"
    case .notConfirmed: "/ok, /fix"
    case .noDate(let reference): "/edit \(reference) Friday noon"
    case .notAgreed(let reference): "/agree \(reference)"
    case .notApproved(let remedy): "/approved r\(remedy) NAME"
    case .notFoundOut(let questions): "/answer \(questions.first.map { "?\($0)" } ?? "?1") TEXT when it is known"
    case .noNextWord: "@tomorrow 4pm call"
    }
  }

  private func choices(of fact: String) -> String {
    factRead(fact)?.choices.map(\.id).joined(separator: ", ") ?? ""
  }
}
