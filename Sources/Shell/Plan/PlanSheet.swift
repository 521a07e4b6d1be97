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
      remarks.append("the column \"\(column)\" is unknown and left out; the columns are \(PlanColumn.names)")
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
    func place(_ column: PlanColumn) -> String { "row \(line.number), \(row.name) \(column.rawValue)" }
    // What was said of it after the sheet was written is newer than what the sheet has.
    if isOlder(line, than: record.changedAt(row.item)) {
      for column in [PlanColumn.owner, .due, .done, .term, .note] where changed(column) != nil {
        remarks.append("\(place(column)): it was changed after the sheet was written, and stays as it is")
      }
      return
    }
    var change = PlanChange(row)
    change.actor = take(Result { try changed(.owner).flatMap { try owner($0, row) } }, place(.owner))
    change.due = take(Result { try changed(.due).flatMap { try due($0, row, world) } }, place(.due))
    change.done = take(Result { try changed(.done).flatMap { try done($0, row, world) } }, place(.done))
    change.term = take(Result { try changed(.term).map(PlanChange.Term.init(typed:)) }, place(.term))
    change.note = changed(.note)
    // A reason that stands there from the last time is none for this date.
    if let why = changed(.why), !why.isEmpty {
      if change.due == nil {
        remarks.append("\(place(.why)): it is not taken, its date is as it was")
      } else {
        change.why = why
      }
    }
    for column in [PlanColumn.side, .action, .agreed] where changed(column) != nil {
      remarks.append("\(place(column)): left as it was; a call changes what they were promised")
    }
    switch change.refusal {
    // The rest of the row is taken.
    case .isAnIssue?:
      remarks.append("\(place(.done)): \(PlanChange.Refusal.isAnIssue.words(row.name).0)")
      change.done = nil
    case let refusal?:
      let (words, cure) = refusal.words(row.name)
      faults.append("row \(line.number): \(words): \(cure)")
      return
    case nil: break
    }
    if !change.isEmpty { changes.append(change) }
  }

  /// What a cell says; a fault of it is named with its place.
  private mutating func take<Value>(_ read: Result<Value?, any Error>, _ place: String) -> Value? {
    switch read {
    case .success(let value): return value
    case .failure(let error):
      faults.append("\(place): \(Failure(error).line)")
      return nil
    }
  }

  private func owner(_ text: String, _ row: EscalationPlan.Row) throws -> Actor? {
    if text.isEmpty { throw Failure(.badInput, "nobody is named", hint: "a name, me, us or them") }
    let actor = plan.actor(named: text, in: row)
    return actor == row.actor ? nil : actor
  }

  private func due(_ text: String, _ row: EscalationPlan.Row, _ world: World) throws -> Due? {
    if text.isEmpty { throw Failure(.badInput, "a date can be moved, not emptied", hint: "like 2026-11-27 16:00") }
    // A spreadsheet may write the same date in another way, one that is over as well.
    let reading = try? world.terms.when.read(text, allowingPast: true)
    if let reading, reading.date == row.due?.date, reading.time == row.due?.time { return nil }
    return try world.terms.due(typed: text)
  }

  private func done(_ text: String, _ row: EscalationPlan.Row, _ world: World) throws -> PlanChange.Done? {
    if text.isEmpty { return .notAfterAll }
    let isToday = PlanSheet.yes.contains(text.lowercased())
    let day = try isToday ? world.clock.now.civil.date : world.terms.dayThatWas(text)
    if day == row.item.keptOn ?? row.item.solution?.day { return nil }
    try world.require(day, toFollow: record.promisedOn(row.item), of: row.name)
    return .on(day)
  }

  /// As people and spreadsheets say that it is done.
  private static let yes: Set<String> = ["yes", "y", "x", "done", "kept", "ok", "true", "1", "wahr", "vrai"]

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
    return "row \(line.number) is new and is left out; in a call this line adds it: >\(parts)\(due)"
  }
}
