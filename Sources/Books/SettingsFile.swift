import Language

/// The user's settings as they stand in the file: checked like a book, every one with a default elsewhere.
package struct SettingsFile: Hashable, Sendable {
  package var name: String?
  package var currency: String?
  /// In hundredths of the currency.
  package var limit: Int?
  package var opening: CivilTime?
  package var closing: CivilTime?
  package var workingDays: Set<Weekday>?
  package var dayFirst: Bool?
  package var colours: ScreenSetting.Colours?
  package var clock: ScreenSetting.ClockTick?
  package var hints: ScreenSetting.Switch?
  package var editing: ScreenSetting.Editing?
  /// The character for a meaning, by the meaning's name.
  package var keys: [String: Character] = [:]

  package init() {}

  package static let keys = [
    "name", "currency", "limit", "working_hours", "working_days", "date_order", "colours", "clock", "hints", "editing",
    "keys",
  ]

  /// - Parameter meanings: the names that may stand under `keys`.
  package init(text: String, file: String, meanings: [String]) throws(BookFault) {
    if !text.contains(where: { !$0.isWhitespace }) { return }
    let source = BookSource(text: text, file: file)
    let reader = try BookReader(
      try BookNode.parse(source), name: "the settings", keys: SettingsFile.keys, source: source)
    name = try reader.optionalText("name")
    currency = try reader.optionalText("currency")?.uppercased()
    if let currency, currency.count != 3 || !currency.allSatisfy(\.isLetter) {
      throw reader.fault(.wrongType(key: "currency", expected: "three letters, like EUR"), at: reader.value("currency"))
    }
    if let whole = try reader.number("limit") {
      guard (0...1_000_000_000).contains(whole) else {
        throw reader.fault(.wrongType(key: "limit", expected: "an amount, like 1000"), at: reader.value("limit"))
      }
      limit = whole * 100
    }
    try readHours(reader)
    try readDays(reader)
    if let order = try reader.optionalText("date_order") {
      guard ["day first", "month first"].contains(order) else {
        throw reader.fault(
          .wrongType(key: "date_order", expected: "'day first' or 'month first'"), at: reader.value("date_order"))
      }
      dayFirst = order == "day first"
    }
    colours = try reader.choice("colours", as: ScreenSetting.Colours.self)
    clock = try reader.choice("clock", as: ScreenSetting.ClockTick.self)
    hints = try reader.choice("hints", as: ScreenSetting.Switch.self)
    editing = try reader.choice("editing", as: ScreenSetting.Editing.self)
    try readKeys(reader, meanings: meanings)
  }

  private mutating func readHours(_ reader: BookReader) throws(BookFault) {
    guard let text = try reader.optionalText("working_hours") else { return }
    let parts = text.split(separator: "-").map { String($0.filter { $0 != " " }) }
    guard parts.count == 2, let from = CivilTime(parts[0]), let to = CivilTime(parts[1]), from < to else {
      throw reader.fault(
        .wrongType(key: "working_hours", expected: "two times, like 09:00-17:00"), at: reader.value("working_hours"))
    }
    (opening, closing) = (from, to)
  }

  private mutating func readDays(_ reader: BookReader) throws(BookFault) {
    let nodes = reader.list("working_days")
    guard !nodes.isEmpty else { return }
    var days: Set<Weekday> = []
    for node in nodes {
      let word = try reader.text(node, key: "working_days").lowercased()
      guard let day = Weekday.allCases.first(where: { word.count >= 3 && $0.name.lowercased().hasPrefix(word) }) else {
        throw reader.fault(.wrongType(key: "working_days", expected: "a list of days, like [Mon, Tue]"), at: node)
      }
      days.insert(day)
    }
    workingDays = days
  }

  private mutating func readKeys(_ reader: BookReader, meanings: [String]) throws(BookFault) {
    guard let node = reader.value("keys") else { return }
    let entries = try BookReader(node, name: "keys", keys: meanings, source: reader.source)
    for meaning in meanings {
      guard let text = try entries.optionalText(meaning) else { continue }
      guard text.count == 1, let character = text.first, !character.isLetter, !character.isNumber, character != " "
      else {
        throw entries.fault(
          .wrongType(key: meaning, expected: "one character that is no letter, digit or blank"),
          at: entries.value(meaning))
      }
      if keys.values.contains(character) { throw entries.fault(.duplicate(text), at: entries.value(meaning)) }
      keys[meaning] = character
    }
  }
}
