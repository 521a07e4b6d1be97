import Calls
import Language
import Reports
import Surroundings

/// A plan as a spreadsheet gives it back: what differs from the plan as it stands. A cell that reads as it was written out
/// changes nothing, and neither does a column or a row that is not there.
struct PlanSheet {
  private let plan: EscalationPlan
  private let record: EscalationRecord
  private(set) var changes: [PlanChange] = []
  /// The steps, and the issues, in another order than before.
  private(set) var ranking: [EscalationPlan.Row]?
  private(set) var issueRanking: [EscalationPlan.Row]?
  /// What stands in it and is not for a spreadsheet to say, each with the place and what says it.
  private(set) var remarks: [String] = []
  /// What cannot be read, each with the place and the cure. Nothing is taken then.
  private(set) var faults: [String] = []

  init(_ sheet: Sheet, of plan: EscalationPlan, _ record: EscalationRecord, in world: World) {
    (self.plan, self.record) = (plan, record)
    var places: [CallReference: Double] = [:]
    var seen: Set<CallReference> = []
    for column in sheet.columns.sorted() where !column.isEmpty && PlanColumn(rawValue: column) == nil {
      remarks.append("the column \"\(column)\" is not known and is left out: known are \(PlanColumn.names)")
    }
    for line in sheet.rows {
      let name = line["ref"] ?? ""
      if name.isEmpty {
        remarks.append(PlanSheet.newRow(line))
        continue
      }
      guard let row = (plan.issues + plan.rows).first(where: { $0.name == name }) else {
        faults.append("row \(line.number): there is no \(name) in the plan of escalation \(plan.number)")
        continue
      }
      guard seen.insert(row.item.source).inserted else {
        faults.append("row \(line.number): \(name) stands in the sheet twice")
        continue
      }
      read(line, row, world)
      read(order: line["order"], row, line, &places)
    }
    ranking = PlanSheet.ranked(plan.rows, by: places)
    issueRanking = PlanSheet.ranked(plan.issues, by: places)
  }

  var isEmpty: Bool { changes.isEmpty && ranking == nil && issueRanking == nil }

  var intents: [EscalationIntent] {
    record.reopening(changes.map(\.row.item)) + changes.flatMap(\.intents)
      + [issueRanking, ranking].compactMap { $0.map { .rank($0.map(\.item.source)) } }
  }

  private mutating func read(_ line: Sheet.Row, _ row: EscalationPlan.Row, _ world: World) {
    /// What was changed in a column; nil where nothing was.
    func changed(_ column: PlanColumn) -> String? {
      line[column.rawValue].flatMap { $0 == Sheet.oneLine(plan.cell(column, of: row)) ? nil : $0 }
    }
    var change = PlanChange(row)
    // What was said of it after the sheet was written is newer than what the sheet has.
    if isOlder(line, than: record.changedAt(row.item)) {
      for column in [PlanColumn.owner, .due, .done, .note] where changed(column) != nil {
        remarks.append(
          "row \(line.number), \(row.name) \(column.rawValue): it was changed after the sheet was written, and stays as it is"
        )
      }
      return
    }
    func fault(_ column: PlanColumn, _ words: String) {
      faults.append("row \(line.number), \(row.name) \(column.rawValue): \(words)")
    }
    if let owner = changed(.owner) {
      if owner.isEmpty { fault(.owner, "nobody is named") }
      let actor = owner.isEmpty ? nil : plan.actor(named: owner, in: row)
      change.actor = actor == row.actor ? nil : actor
    }
    if let due = changed(.due) {
      do {
        if due.isEmpty { fault(.due, "a date is moved, and not taken away") }
        // A spreadsheet may write the same date in another way, one that is over as well.
        let reading = try? world.terms.when.read(due, allowingPast: true)
        let isSame = reading.map { $0.date == row.due?.date && $0.time == row.due?.time } ?? false
        change.due = due.isEmpty || isSame ? nil : try world.terms.due(typed: due)
      } catch {
        fault(.due, PlanSheet.words(error))
      }
    }
    // A reason that stands there from the last time is none for this date.
    if let why = changed(.why), !why.isEmpty {
      if change.due != nil {
        change.why = why
      } else {
        remarks.append("row \(line.number), \(row.name) why: it is not taken, its date is as it was")
      }
    }
    if row.reference.kind == .issue, let done = changed(.done) {
      if (try? PlanSheet.day(done, world)) != row.item.solution?.day {
        remarks.append("row \(line.number): \(PlanChange.Refusal.isAnIssue.words(row.name).0)")
      }
    } else if let done = changed(.done) {
      do {
        let day = try done.isEmpty ? nil : PlanSheet.day(done, world)
        if let day { try world.require(day, toFollow: record.promisedOn(row.item), of: row.name) }
        if day == nil || day != row.item.keptOn { change.done = day.map { .on($0) } ?? .notAfterAll }
      } catch {
        fault(.done, PlanSheet.words(error))
      }
    }
    if let note = changed(.note) { change.note = note }
    for column in [PlanColumn.side, .action, .agreed] where changed(column) != nil {
      remarks.append(
        "row \(line.number), \(row.name) \(column.rawValue): it stays as it was; what they were promised is put right in a call"
      )
    }
    if let refusal = change.refusal {
      let (words, cure) = refusal.words(row.name)
      faults.append("row \(line.number): \(words): \(cure)")
    } else if !change.isEmpty {
      changes.append(change)
    }
  }

  /// Whether the sheet was written before something was said.
  private func isOlder(_ line: Sheet.Row, than moment: Moment?) -> Bool {
    guard let asOf = line[PlanColumn.asof.rawValue].flatMap({ Moment(iso: $0) }), let moment else { return false }
    return moment.seconds > asOf.seconds
  }

  /// Reads the place of a row; an empty one is as it was.
  private mutating func read(
    order: String?, _ row: EscalationPlan.Row, _ line: Sheet.Row, _ places: inout [CallReference: Double]
  ) {
    guard let order, !order.isEmpty, !isOlder(line, than: record.rankedAt(issues: row.reference.kind == .issue)) else {
      return
    }
    guard let place = Double(order.replacing(",", with: ".")), !place.isNaN else {
      faults.append("row \(line.number), \(row.name) order: \(order) is no number")
      return
    }
    places[row.item.source] = place
  }

  /// Each row where its number says; nil where those in the sheet stand in the order they have. Of several with the same number
  /// one that came up goes first, one that went down last.
  private static func ranked(_ rows: [EscalationPlan.Row], by places: [CallReference: Double]) -> [EscalationPlan.Row]?
  {
    let placed = rows.enumerated().map { index, row in
      let now = Double(index + 1)
      let place = places[row.item.source] ?? now
      return (row: row, key: (place, place < now ? 0 : place > now ? 2 : 1, now))
    }
    // What a call has brought since the sheet was written moves nothing.
    let inSheet = placed.filter { places[$0.row.item.source] != nil }
    if inSheet.sorted(by: { $0.key < $1.key }).map(\.row) == inSheet.map(\.row) { return nil }
    return placed.sorted { $0.key < $1.key }.map(\.row)
  }

  /// A row of somebody's own, and the line that writes it down.
  private static func newRow(_ line: Sheet.Row) -> String {
    let parts = [line["owner"].map { $0.isEmpty ? "" : "\($0): " }, line["action"]].compactMap(\.self).joined()
    let due = line["due"].map { $0.isEmpty ? "" : ", \($0)" } ?? ""
    return "row \(line.number) is new, and is not taken: what is new is written down in a call: > \(parts)\(due)"
  }

  private static func day(_ text: String, _ world: World) throws -> CivilDate {
    if ["yes", "y", "x", "done", "kept", "ok", "true", "1", "wahr", "vrai"].contains(text.lowercased()) {
      return world.clock.now.civil.date
    }
    return try world.terms.dayThatWas(text)
  }

  private static func words(_ error: any Error) -> String {
    Failure(error).line
  }
}
