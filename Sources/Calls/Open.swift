import Books

/// Something that is still open. It names things by their ids; words are made where it is shown.
package enum Open: Hashable, Sendable {
  /// A step wants what its book has this condition for.
  case need(String, step: String)
  /// A step asks for a fact before it is left.
  case question(fact: String, step: String)
  /// A jump went over a step.
  case passedOver(step: String)
  case notDone(step: String)
  case accountUnknown
  case notConfirmed([Int])
  case noDate(Reference)
  case notAgreed(Reference)
  case notApproved(remedy: Int)
  case notFoundOut([Int])
  case noNextWord
  /// As form 1 of the log has it: in words.
  case asWritten(String)
}

extension Open {
  /// The things it is about, each by itself.
  var each: [Open] {
    switch self {
    case .notConfirmed(let issues): issues.map { .notConfirmed([$0]) }
    case .notFoundOut(let questions): questions.map { .notFoundOut([$0]) }
    case .need, .question, .passedOver, .notDone, .accountUnknown, .noDate, .notAgreed, .notApproved, .noNextWord,
      .asWritten:
      [self]
    }
  }
}

/// What was done out of order, or left open.
package enum Irregularity: Hashable, Sendable {
  case leftOpen(Open)
  /// These remedies were offered although there was a reason to wait.
  case offered([Int], TooEarly)
}

/// What was named once; the same line again goes on.
package enum Reminder: Hashable, Sendable {
  /// What a step wants before it is left.
  case leaving(step: String)
  /// What presses before the call ends.
  case ending
  /// What is thrown away.
  case discarding
  /// Why remedies should not be offered yet.
  case early([TooEarly])
}
