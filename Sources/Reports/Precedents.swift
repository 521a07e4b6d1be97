import Calls
import Language

/// What was granted for the like, to anybody: before one more is promised it should be known, for whoever hears of it wants
/// the same.
package struct Precedents: Hashable, Sendable {
  /// A remedy that was agreed.
  package struct Grant: Hashable, Sendable {
    /// "14.r1"
    package let name: String
    package let account: String?
    package let day: CivilDate
    package let text: String
    package let cost: Money?
    /// The points of the call in which it was agreed.
    package let issues: [String]
  }

  /// For so many days it counts as a habit.
  package static let days = 183

  /// The best first, as they were found.
  package let grants: [Grant]
  /// How many of them are of the last six months, and what they came to, by currency.
  package let recent: [Grant]
  package let sums: [Money]
  /// Those of the last six months that this account had, whatever for.
  package let theirs: [Grant]

  /// - Parameters:
  ///   - like: the calls in which something like it was written down, the best first.
  ///   - own: the calls of this account.
  ///   - today: from which the six months are counted back.
  package init(
    like: [(number: Int, call: Call)], own: [(number: Int, call: Call)], today: CivilDate
  ) {
    grants = like.flatMap { Precedents.grants(in: $0.call, number: $0.number) }
    recent = grants.filter { $0.day.adding(days: Precedents.days) >= today }
    let costs = Dictionary(grouping: recent.compactMap(\.cost), by: \.currency)
    sums = costs.sorted { $0.key < $1.key }.map { currency, costs in
      Money(hundredths: costs.reduce(0) { $0 &+ $1.hundredths }, currency: currency)
    }
    theirs = own.flatMap { Precedents.grants(in: $0.call, number: $0.number) }
      .filter { $0.day.adding(days: Precedents.days) >= today }
  }

  /// What was agreed in a call, and in no earlier one.
  private static func grants(in call: Call, number: Int) -> [Grant] {
    let own = call.state.issueNumbers.filter { call.state.carried[Reference(.issue, $0)] == nil }
    let issues = own.compactMap { call.state.issues[number: $0]?.text }
    return call.state.remedies.enumerated().compactMap { index, remedy in
      let reference = Reference(.remedy, index + 1)
      guard let remedy, remedy.state == .agreed, call.state.carried[reference]?.mark != .agreed else { return nil }
      return Grant(
        name: "\(number).\(reference)", account: call.state.account, day: call.heldAt.civil.date, text: remedy.text,
        cost: remedy.cost, issues: issues)
    }
  }
}
