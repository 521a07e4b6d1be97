import Calls
import Foundation
import Language

// How what one call leaves to the next is written and read.

extension Form2 {
  struct StoredCarryOver: Codable {
    var calls: [String]
    var facts: [String: String]
    var severity: Int?
    var contact: StoredContact?
    /// By the mark of each kind.
    var counts: [String: Int]?
    var lines: Int
    var ranking: StoredRanking?
    var items: [StoredItem]

    struct StoredRanking: Codable {
      var at: String
      var things: [StoredReference]

      init(_ ranking: Ranking) { (at, things) = (ranking.at.iso, ranking.things.map(StoredReference.init)) }

      /// Nil where one of them does not read.
      var live: Ranking? {
        let live = things.compactMap(\.live)
        guard live.count == things.count, let moment = Moment(iso: at) else { return nil }
        return Ranking(live, at: moment)
      }
    }

    init(_ carried: CarryOver) {
      (calls, facts, severity, lines) = (carried.calls, carried.facts, carried.severity, carried.lines)
      contact = carried.contact.map(StoredContact.init)
      counts = carried.counts.map { counts in
        counts.reduce(into: [:]) { stored, count in stored[count.key.rawValue] = count.value }
      }
      ranking = carried.issueRanking.map(StoredRanking.init)
      items = carried.items.map(StoredItem.init)
    }

    var live: CarryOver {
      CarryOver(
        calls: calls, facts: facts, severity: severity, contact: contact?.live,
        counts: counts.map { stored in
          stored.reduce(into: [:]) { counts, count in
            if let kind = Reference.Kind(rawValue: count.key) { counts[kind] = count.value }
          }
        }, issueRanking: ranking?.live, lines: lines, items: items.map(\.item))
    }
  }

  /// What it is stands in the reference to it, as in the event that puts something right.
  struct StoredItem: Codable {
    var item: CarryOver.Item

    init(_ item: CarryOver.Item) {
      self.item = item
    }

    /// A line of a letter that was settled; without a text it is left out of the letter.
    private struct StoredWording: Codable {
      var text: String?
    }

    private struct StoredSolution: Codable {
      var on: String
      var text: String?

      var live: Solution? { CivilDate(iso: on).map { Solution(on: $0, how: text) } }
    }

    private struct StoredDateChange: Codable {
      var on: String
      var from: StoredDue?
      var why: String?

      var live: DateChange? { CivilDate(iso: on).map { DateChange(on: $0, from: from?.live, why: why) } }
    }

    func encode(to encoder: any Encoder) throws {
      var body = encoder.container(keyedBy: Key.self)
      try body.put(item.source.call, .call)
      try body.put(item.source.reference.description, .reference)
      try body.put(item.capture)
      try body.put(item.mark?.rawValue, .mark)
      try body.put(item.isInTheirWords ? "theirs" : nil, .words)
      try body.put(item.approvedBy, .by)
      try body.put(item.dateConfirmed, .dateConfirmed)
      try body.put(item.wording.map { StoredWording(text: $0.text) }, .wording)
      try body.put(item.keptOn?.iso, .on)
      try body.put(item.solution.map { StoredSolution(on: $0.day.iso, text: $0.how) }, .solution)
      try body.put(item.reopenings == 0 ? nil : item.reopenings, .reopenings)
      let changes = item.dateChanges.map {
        StoredDateChange(on: $0.day.iso, from: $0.from.map(StoredDue.init), why: $0.why)
      }
      try body.put(changes.isEmpty ? nil : changes, .dateChanges)
      try body.put(item.term?.rawValue, .term)
      try body.put(item.isDraftTaken ? true : nil, .isDraft)
      try body.put(item.isTold ? true : nil, .told)
      try body.put(item.promisedAt?.iso, .promisedAt)
      try body.put(item.knownDue.map(StoredDue.init), .knownDue)
    }

    init(from decoder: any Decoder) throws {
      let body = try decoder.container(keyedBy: Key.self)
      guard let reference = Reference(try body.get(.reference, String.self)) else { throw body.lack(of: .reference) }
      let nothing = Apart(privateText: nil, book: { _ in nil })
      item = CarryOver.Item(
        CallReference(call: try body.get(.call), reference), try Form2.capture(reference.kind, body, nothing),
        mark: try body.find(.mark, String.self).flatMap { CarryOver.Mark(rawValue: $0) })
      item.isInTheirWords = try body.find(.words, String.self) == "theirs"
      item.approvedBy = try body.find(.by)
      item.dateConfirmed = try body.find(.dateConfirmed)
      item.keptOn = try body.find(.on, String.self).flatMap { CivilDate(iso: $0) }
      item.solution = try body.find(.solution, StoredSolution.self)?.live
      item.reopenings = try body.find(.reopenings) ?? 0
      item.dateChanges = try body.find(.dateChanges, [StoredDateChange].self)?.compactMap(\.live) ?? []
      item.term = try body.find(.term, String.self).flatMap { Action.Term(rawValue: $0) }
      item.isDraftTaken = try body.find(.isDraft) ?? false
      item.isTold = try body.find(.told) ?? false
      item.knownDue = try body.find(.knownDue, StoredDue.self)?.live
      item.promisedAt = try body.find(.promisedAt, String.self).flatMap { Moment(iso: $0) }
      item.wording = try body.find(.wording, StoredWording.self).map { Wording(text: $0.text) }
    }
  }
}
