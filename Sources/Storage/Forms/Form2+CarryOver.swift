import Calls
import Foundation

// How what one call leaves to the next is written and read.

extension Form2 {
  struct StoredCarryOver: Codable {
    var calls: [String]
    var facts: [String: String]
    var severity: Int?
    var lines: Int
    var items: [StoredItem]

    init(_ carried: CarryOver) {
      (calls, facts, severity, lines) = (carried.calls, carried.facts, carried.severity, carried.lines)
      items = carried.items.map(StoredItem.init)
    }

    var live: CarryOver {
      CarryOver(calls: calls, facts: facts, severity: severity, lines: lines, items: items.map(\.item))
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
      item.wording = try body.find(.wording, StoredWording.self).map { Wording(text: $0.text) }
    }
  }
}
