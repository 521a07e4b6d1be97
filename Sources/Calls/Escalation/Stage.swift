import Language

/// How far an escalation has come. It goes on as far as what its calls have brought allows, and back whenever it has to; it is
/// closed and opened again by calls alone.
package enum Stage: String, CaseIterable, Hashable, Sendable {
  case open
  /// The damage grows no more.
  case contained
  case planAgreed = "plan agreed"
  case inProgress = "in progress"
  /// They call every issue solved.
  case resolved
  case finalMeeting = "final meeting"
  case closed
  case reopened

  /// As it is typed: "plan-agreed" or "plan agreed".
  package init?(typed text: String) {
    let words = text.lowercased().split { $0 == "-" || $0 == " " || $0 == "_" }.joined(separator: " ")
    guard let stage = Stage(rawValue: words) else { return nil }
    self = stage
  }

  /// Why an escalation is not at a stage.
  package enum Refusal: Hashable, Sendable {
    case nothingAgreed
    /// None was written down and confirmed.
    case noIssues
    case issuesOpen(Int)
    /// The final meeting of `close` closes, on their word.
    case byClosing
    /// A further call opens it again.
    case byCalling
  }
}

extension Escalation {
  /// What its calls have brought, by which it can go on.
  package struct Standing: Hashable, Sendable {
    /// Things that we do, agreed with them, done or not.
    package let agreed: Int
    /// Confirmed issues, and those of them that they do not call solved.
    package let issues: Int
    package let openIssues: Int

    package init(agreed: Int, issues: Int, openIssues: Int) {
      (self.agreed, self.issues, self.openIssues) = (agreed, issues, openIssues)
    }
  }

  /// Why it cannot be at this stage now; nil where it can.
  package func refusal(of stage: Stage, _ standing: Standing) -> Stage.Refusal? {
    if closedAt != nil { return stage == .closed ? nil : .byCalling }
    return switch stage {
    case .open, .contained: nil
    case .planAgreed, .inProgress: standing.agreed == 0 ? .nothingAgreed : nil
    case .resolved, .finalMeeting:
      standing.openIssues > 0 ? .issuesOpen(standing.openIssues) : standing.issues == 0 ? .noIssues : nil
    case .closed: .byClosing
    case .reopened: self.stage == .reopened ? nil : .byCalling
    }
  }
}

/// How often they hear from us at least, news or no news, by how badly they are hurt.
package enum Cadence: Hashable, Sendable {
  case hours(Int)
  case workingDays(Int)

  /// - Parameter severity: 1 their business stands still, to 4 annoyed.
  package init?(severity: Int) {
    switch severity {
    case 1: self = .hours(4)
    case 2: self = .workingDays(1)
    case 3: self = .workingDays(3)
    case 4: self = .workingDays(5)
    default: return nil
    }
  }

  /// "every 4 hours", "every working day"
  package var words: String {
    switch self {
    case .hours(let hours): "every \(hours) hours"
    case .workingDays(1): "every working day"
    case .workingDays(5): "every week"
    case .workingDays(let days): "every \(days) working days"
    }
  }

  /// Whether a word that is due then comes later than this wants, counted from now.
  package func isExceeded(by due: Due, now: Moment, _ working: WorkingCalendar) -> Bool {
    switch self {
    case .hours(let hours):
      guard let moment = due.moment else { return due.date > now.civil.date }
      return moment.seconds > now.seconds + hours * 3600
    case .workingDays(let days):
      // On their clock it may be another day already.
      let day = due.moment.map { Moment(seconds: $0.seconds, offset: now.offset).civil.date } ?? due.date
      return day > now.civil.date.adding(workingDays: days, in: working)
    }
  }
}
