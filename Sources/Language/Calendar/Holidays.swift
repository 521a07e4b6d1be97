/// Days with a name on which nobody works, from the user's own list.
package struct Holidays: Sendable, Hashable {
  package struct Day: Sendable, Hashable {
    package let date: CivilDate
    /// Empty where the list gives the date alone.
    package let name: String

    package init(date: CivilDate, name: String) {
      (self.date, self.name) = (date, name)
    }
  }

  /// In the order of their dates.
  package let days: [Day]
  let dates: Set<CivilDate>
  /// The dates a name is given to, in their order, by `key`.
  private let byKey: [String: [CivilDate]]
  /// The first words of the names.
  let starters: Set<String>

  package init(_ days: [Day] = []) {
    self.days = days.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    dates = Set(days.map(\.date))
    byKey = Dictionary(grouping: self.days.filter { !$0.name.isEmpty }, by: { Holidays.key($0.name) })
      .mapValues { $0.map(\.date) }
    starters = Set(days.flatMap { Holidays.starters(of: $0.name) })
  }

  /// The first day of that name from a date on.
  func next(_ key: String, from date: CivilDate) -> CivilDate? {
    byKey[key]?.first { $0 >= date }
  }

  func isNamed(_ key: String) -> Bool { byKey[key] != nil }

  /// The words a name can begin with: "King" and "Kings" of "King's Day".
  static func starters(of name: String) -> [String] {
    let first = WhenToken.tokens(in: name).first?.word
    return [first, name.split(separator: " ").first.map { key(String($0)) }].compactMap(\.self)
  }

  /// "New Year's Eve" and "new years eve" alike.
  static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// The written form: a line for each day, `2027-03-26 Good Friday`; `#` begins a comment.
extension Holidays {
  /// A line that is none of that.
  package struct Fault: Sendable, Hashable {
    /// From 1.
    package let line: Int
    package let text: String
  }

  /// Reads every line it can; what it cannot read is named and takes nothing else away.
  package static func read(_ text: String) -> (holidays: Holidays, faults: [Fault]) {
    var days: [Day] = []
    var faults: [Fault] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let said = line.prefix { $0 != "#" }
      let words = said.split(whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      if let date = CivilDate(iso: String(first)) {
        days.append(Day(date: date, name: words.dropFirst().joined(separator: " ")))
      } else {
        faults.append(Fault(line: number + 1, text: words.joined(separator: " ")))
      }
    }
    return (Holidays(days), faults)
  }
}
