import Calls
import Language

/// The plan of an escalation for programs. Names are snake_case and do not change; times are ISO 8601 with their offset.
package struct PlanJSON: Encodable {
  let escalation: Int
  let account: String
  /// What hurts most first.
  let issues: [Issue]
  /// In the order of the plan.
  let rows: [Row]

  struct Issue: Encodable {
    let ref: String
    let text: String
    let confirmed: Bool
    /// The day on which they called it solved.
    let solved: String?
    let note: String?
  }

  struct Row: Encodable {
    let ref: String
    let side: String
    /// A name as it was typed; none for the one who leads, a team and a company.
    let who: String?
    let text: String
    let due: String?
    let agreed: Bool
    /// "short" or "long".
    let term: String?
    let kept: String?
    let waived: String?
    let note: String?
  }

  package init(_ plan: EscalationPlan) {
    (escalation, account) = (plan.number, plan.account)
    issues = plan.issues.map { row in
      Issue(
        ref: row.name, text: row.item.capture.text, confirmed: row.item.mark == .confirmed,
        solved: row.item.solution?.day.iso, note: row.note)
    }
    rows = plan.rows.map { row in
      Row(
        ref: row.name, side: (row.actor?.side ?? .ours).rawValue, who: row.actor?.name,
        text: row.item.capture.text,
        due: row.due?.iso, agreed: row.item.mark == .agreed, term: row.item.term?.rawValue,
        kept: row.item.keptOn?.iso, waived: row.item.waived,
        note: row.note)
    }
  }
}
