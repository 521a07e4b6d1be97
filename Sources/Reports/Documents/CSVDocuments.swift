import Calls
import Language

extension DocumentFormat {
  package static let csv = DocumentFormat(name: "csv", summary: CSVDocuments.plan, activity: CSVDocuments.activity)
}

/// Tables (RFC 4180): a row ends with CR LF, a cell with a comma, a quotation mark or a line in it stands in quotation marks.
package enum CSVDocuments {
  /// The plan: what each side does, in the order of the dates.
  @Sendable static func plan(_ record: CallRecord) -> String {
    let rows = record.plan.enumerated().map { index, action in
      [
        String(index + 1), action.reference.description, action.content.actor.side.rawValue,
        record.words(for: action.content.actor), action.content.text,
        action.content.due.map(EscalationPlan.words) ?? "",
        action.content.isOpen ? (action.content.isAgreed ? "agreed" : "open") : "kept",
      ]
    }
    return table([["order", "ref", "side", "owner", "action", "due", "state"]] + rows)
  }

  /// The plan of an escalation, as it can be changed in a spreadsheet and read back.
  package static func sheet(_ plan: EscalationPlan) -> String {
    let columns = PlanColumn.allCases
    return table(
      [columns.map(\.rawValue)] + (plan.issues + plan.rows).map { row in columns.map { plan.cell($0, of: row) } })
  }

  /// The call as one activity, in the columns that importers of customer relationship systems take.
  @Sendable static func activity(_ record: CallRecord) -> String {
    let account = record.account ?? ""
    let subject = "Call about an escalation" + (account.isEmpty ? "" : ": \(account)")
    return table([
      ["Subject", "Date", "Account", "Contact", "Description"],
      [subject, record.day.iso, account, record.contact?.name ?? "", TextDocuments.summary(record)],
    ])
  }

  private static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(escaped).joined(separator: ",") + "\r\n" }.joined()
  }

  /// What a spreadsheet would take for a formula is made a text by an apostrophe in front.
  private static func escaped(_ cell: String) -> String {
    let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map { PlainText.neutral(String($0)) }
    let neutral = lines.joined(separator: "\n")
    let isFormula = neutral.first.map { "=+-@".contains($0) } ?? false || cell.first == "\t" || cell.first == "\r"
    let safe = isFormula ? "'" + neutral : neutral
    guard safe.contains(where: { ",\"\n".contains($0) }) || safe.first == " " || safe.last == " " else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
