import Calls
import Language

/// A column of the plan as a table for spreadsheets, by the name that its first row gives it.
package enum PlanColumn: String, CaseIterable, Hashable, Sendable {
  /// The place among the issues, or among the steps, counted from 1.
  case order
  /// "14.a2"
  case ref
  /// "ours" or "theirs"; "issue" for a point of theirs.
  case side
  case owner
  case action
  /// "2026-11-25", with an hour "2026-11-25 16:00".
  case due
  /// Why the date was moved last.
  case why
  /// The day on which it was done; "waived" where it is not to be done any more.
  case done
  /// "yes" where they agreed to it, or confirmed the issue.
  case agreed
  /// "short" for what helps at once, "long" for what keeps it from coming back.
  case term
  case note
  /// When the sheet was written: what has been said of a row since is not undone by what it has.
  case asof

  package static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

extension EscalationPlan {
  /// What stands in a row, by column; the place is no matter of the row alone.
  package func cell(_ column: PlanColumn, of row: Row) -> String {
    let isIssue = row.reference.kind == .issue
    let text: String? =
      switch column {
      case .order: (isIssue ? issues : rows).firstIndex(of: row).map { String($0 + 1) }
      case .ref: row.name
      case .side: isIssue ? "issue" : (row.actor?.side ?? .ours).rawValue
      case .owner: row.owner
      case .action: row.item.capture.text
      case .due: row.due.map(EscalationPlan.words)
      case .why: row.why
      case .done: row.item.solution?.day.iso ?? row.item.keptOn?.iso ?? row.item.waived.map { _ in "waived" }
      case .agreed: row.item.mark == .agreed || row.item.mark == .confirmed ? "yes" : nil
      case .term: row.item.term?.rawValue
      case .note: row.note
      case .asof: asOf.iso
      }
    return text ?? ""
  }

  /// A day, or a day and an hour: spreadsheets read both.
  static func words(_ due: Due) -> String { due.time.map { "\(due.date.iso) \($0)" } ?? due.date.iso }
}
