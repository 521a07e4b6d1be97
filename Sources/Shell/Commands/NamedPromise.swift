import Calls
import Language
import Reports
import Storage
import Surroundings

/// Something promised as it is named at the desk, and the call it is looked for in.
struct NamedPromise {
  let typed: String
  let reference: Reference
  /// The number of the call; nil for the newest of the escalation.
  let call: Int?
  let escalation: EscalationOutline

  init(_ typed: String, in world: World) throws {
    guard let place = TypedPlace(typed) else {
      throw Failure(.usage, "\(typed) names nothing that is promised", hint: "write call and reference, like 14.a2")
    }
    reference = place.reference
    guard reference.kind == .nextWord || Reference.Kind.promised.contains(reference.kind) else {
      throw Failure(.badInput, "\(typed) is nothing that was promised", hint: "evenkeel escalation lists them")
    }
    (self.typed, call) = (typed, place.call)
    guard let call else {
      escalation = try world.escalation(meant: nil)
      return
    }
    guard let joined = try world.store().call(call).escalation else {
      throw Failure(.badInput, "call \(call) belongs to no escalation", hint: "resume \(call), then /account NAME")
    }
    escalation = try world.store().escalation(joined)
  }

  func item(in record: EscalationRecord) throws -> CarryOver.Item {
    guard let call = call ?? record.calls.last?.number, let item = record.item(reference, ofCall: call) else {
      throw Failure(
        .missing, "there is no \(typed)", hint: "evenkeel escalation \(escalation.number) lists what is promised")
    }
    return item
  }

  /// Refuses what is done, or is not to be done any more.
  func requireOpen(_ item: CarryOver.Item, in record: EscalationRecord) throws {
    if item.isOpen { return }
    throw Failure(
      .badInput, "\(typed) is \(item.keptOn == nil ? "waived" : "kept") already",
      hint: "kept \(record.name(of: item)) --not opens it again")
  }
}

extension World {
  /// Says something of promises outside a call: of each escalation all that is named in it at once, and of none where one of
  /// them is refused.
  /// - Parameters:
  ///   - check: whether it can be said of this one.
  ///   - intent: what is said of them.
  /// - Returns: each with the name that the lists give it.
  func tell(
    of promises: [String], check: (NamedPromise, CarryOver.Item, EscalationRecord) throws -> Void,
    _ intent: ([CallReference]) -> EscalationIntent
  ) throws -> [(item: CarryOver.Item, name: String)] {
    let named = try promises.map { try NamedPromise($0, in: self) }
    let outlines = Set(named.map(\.escalation)).sorted { $0.number < $1.number }
    let found = try outlines.map { outline in
      let record = try record(of: outline)
      let items = try named.filter { $0.escalation == outline }.map { promise in
        let item = try promise.item(in: record)
        try check(promise, item, record)
        return (item, record.name(of: item))
      }
      return (outline, items, record.moment(clock.now), record.reopening(items.map(\.0)))
    }
    for (outline, items, moment, reopening) in found {
      try store().carryOut(reopening + [intent(items.map(\.0.source))], on: outline.id, at: moment, by: settings.name)
    }
    return found.flatMap(\.1).map { (item: $0.0, name: $0.1) }
  }
}

extension World {
  /// Refuses a day on which nobody can have done what was promised after it.
  func require(_ day: CivilDate, toFollow promised: CivilDate?, of name: String) throws {
    guard let promised, day < promised else { return }
    let today = clock.now.civil.date
    throw Failure(
      .badInput,
      "\(name) was promised on \(WhenWords.day(promised, now: today)) and cannot have been done on \(WhenWords.day(day, now: today))",
      hint: "name the day it was done, like yesterday")
  }
}
