import Language

/// What is to be done by a date.
protocol Dated: Captured {
  var due: Due? { get set }
  var dateChanges: [DateChange] { get set }
  var keptOn: CivilDate? { get set }
}

extension Dated {
  /// Promised by another date; what is promised anew is not done yet.
  mutating func move(to due: Due, on day: CivilDate, why: String?) {
    dateChanges.append(DateChange(on: day, from: self.due, why: why))
    (self.due, keptOn) = (due, nil)
  }
}

/// A date was promised, and another one took its place.
package struct DateChange: Hashable, Sendable {
  /// The day on which that was said.
  package let day: CivilDate
  /// The one before; nil where there was none.
  package let from: Due?
  /// As it was typed; nil where nobody said.
  package let why: String?

  package init(on day: CivilDate, from: Due?, why: String?) { (self.day, self.from, self.why) = (day, from, why) }
}

/// Who does it.
package struct Actor: Hashable, Sendable {
  package enum Side: String, CaseIterable, Hashable, Sendable { case ours, theirs }

  package let side: Side
  /// A name as typed, nil for the manager (`me`), the team (`us`) or the customer's company (`them`).
  package let name: String?
  package let isWholeTeam: Bool

  package init(side: Side, name: String?, isWholeTeam: Bool = false) {
    self.side = side
    self.name = name
    self.isWholeTeam = isWholeTeam
  }

  package static let me = Actor(side: .ours, name: nil)
  package static let us = Actor(side: .ours, name: nil, isWholeTeam: true)
  package static let them = Actor(side: .theirs, name: nil)
}
