import Calls
import Language
import Reports
import Surroundings

/// A plan as a spreadsheet gives it back: what differs from the plan as it stands. A cell that reads as it was written out
/// changes nothing, and neither does a column or a row that is not there.
struct PlanSheet {
  private let plan: EscalationPlan
  private(set) var changes: [PlanChange] = []
  /// The rows in another order than before.
  private(set) var ranking: [EscalationPlan.Row]?
  /// What stands in it and is not for a spreadsheet to say, each with the place and what says it.
  private(set) var remarks: [String] = []
  /// What cannot be read, each with the place and the cure. Nothing is taken then.
  private(set) var faults: [String] = []

  init(_ sheet: Sheet, of plan: EscalationPlan, in world: World) {
    self.plan = plan
    var places: [CallReference: Double] = [:]
    var seen: Set<CallReference> = []
    for line in sheet.rows {
      let name = line["ref"] ?? ""
      if name.isEmpty {
        remarks.append(PlanSheet.newRow(line))
        continue
      }
      guard let row = plan.rows.first(where: { $0.name == name }) else {
        faults.append("row \(line.number): there is no \(name) in the plan of escalation \(plan.number)")
        continue
      }
      guard seen.insert(row.item.source).inserted else {
        faults.append("row \(line.number): \(name) stands in the sheet twice")
        continue
      }
      read(line, row, world)
      read(order: line["order"], row, line.number, &places)
    }
    rank(by: places)
  }

  var isEmpty: Bool { changes.isEmpty && ranking == nil }

  var intents: [EscalationIntent] {
    changes.flatMap(\.intents) + (ranking.map { [.rank($0.map(\.item.source))] } ?? [])
  }

  private mutating func read(_ line: Sheet.Row, _ row: EscalationPlan.Row, _ world: World) {
    /// What was changed in a column; nil where nothing was.
    func changed(_ column: PlanColumn) -> String? {
      line[column.rawValue].flatMap { $0 == Sheet.oneLine(plan.cell(column, of: row)) ? nil : $0 }
    }
    var change = PlanChange(row)
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
        let read = due.isEmpty ? nil : try world.terms.due(typed: due)
        change.due = read == row.due ? nil : read
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
    if let done = changed(.done) {
      do {
        let day = try done.isEmpty ? nil : PlanSheet.day(done, world)
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

  /// Reads the place of a row; an empty one is the last.
  private mutating func read(
    order: String?, _ row: EscalationPlan.Row, _ number: Int, _ places: inout [CallReference: Double]
  ) {
    guard let order else { return }
    guard let place = order.isEmpty ? .infinity : Double(order.replacing(",", with: ".")), !place.isNaN else {
      faults.append("row \(number), \(row.name) order: \(order) is no number")
      return
    }
    places[row.item.source] = place
  }

  /// Puts each row where its number says. Of several with the same number one that came up goes first, one that went down
  /// last.
  private mutating func rank(by places: [CallReference: Double]) {
    let placed = plan.rows.enumerated().map { index, row in
      let now = Double(index + 1)
      let place = places[row.item.source] ?? now
      return (row: row, key: (place, place < now ? 0 : place > now ? 2 : 1, now))
    }
    let sorted = placed.sorted { $0.key < $1.key }.map(\.row)
    if sorted != plan.rows { ranking = sorted }
  }

  /// A row of somebody's own, and the line that writes it down.
  private static func newRow(_ line: Sheet.Row) -> String {
    let parts = [line["owner"].map { $0.isEmpty ? "" : "\($0): " }, line["action"]].compactMap(\.self).joined()
    let due = line["due"].map { $0.isEmpty ? "" : ", \($0)" } ?? ""
    return "row \(line.number) is new, and is not taken: what is new is written down in a call: > \(parts)\(due)"
  }

  private static func day(_ text: String, _ world: World) throws -> CivilDate {
    if ["yes", "y", "x", "done", "kept", "ok"].contains(text.lowercased()) { return world.clock.now.civil.date }
    return try world.terms.dayThatWas(text)
  }

  private static func words(_ error: any Error) -> String {
    Failure(error).line
  }
}
