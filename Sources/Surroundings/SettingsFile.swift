import Books
import Language

/// The user's settings as they stand in the file: checked like a book, every one with a default elsewhere.
package struct SettingsFile: Hashable, Sendable {
  package var name: String?
  /// What stands under a letter.
  package var signature: String?
  /// Ours.
  package var company: String?
  /// The address that letters are sent from.
  package var mail: String?
  package var spelling: Spelling?
  package var tone: LetterTone?
  package var currency: String?
  /// In hundredths of the currency.
  package var limit: Int?
  package var promisesADay: Int?
  package var opening: CivilTime?
  package var closing: CivilTime?
  package var workingDays: Set<Weekday>?
  package var holidays: HolidaysPath?
  package var dayFirst: Bool?
  package var colours: ScreenSetting.Colours?
  package var clock: ScreenSetting.ClockTick?
  package var hints: ScreenSetting.Switch?
  package var editing: ScreenSetting.Editing?
  /// The character for a meaning, by the meaning's name.
  package var keys: [String: Character] = [:]

  /// Where the list of holidays is, as written, and where that is written.
  package struct HolidaysPath: Hashable, Sendable {
    package let path: String
    package let mark: SourceMark
  }

  package init() {}

  /// What holds of a file that is there and cannot be read: whatever limit it sets, nothing may be offered without a
  /// question.
  package static var unread: SettingsFile {
    var file = SettingsFile()
    file.limit = 0
    return file
  }

  /// What the file as a whole is called in a fault.
  package static let name = "the settings"

  package static let keys = [
    "name", "signature", "company", "mail", "spelling", "tone", "currency", "limit", "promises_a_day", "working_hours",
    "working_days",
    "holidays",
    "date_order",
    "colours", "clock", "hints",
    "editing", "keys",
  ]

  /// Reads what can be read. What cannot is left out and named, so that a slip in one line takes nothing else away.
  /// - Parameter meanings: the names that may stand under `keys`.
  package static func read(_ text: String, file: String, meanings: [String]) -> (
    file: SettingsFile, faults: [BookFault]
  ) {
    let log = FaultLog()
    let source = BookSource(text: text, file: file, faults: log)
    var settings = SettingsFile()
    guard saysSomething(text) else { return (settings, []) }
    // Until the line of the limit is read, in whatever state the file is.
    if text.contains("limit") { settings.limit = 0 }
    source.noting { () throws(BookFault) in try settings.read(source, meanings: meanings) }
    return (settings, log.faults)
  }

  /// Whether there is more than blank lines and comments.
  private static func saysSomething(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
    }
  }

  private mutating func read(_ source: BookSource, meanings: [String]) throws(BookFault) {
    let reader = try BookReader(
      try BookNode.parse(source), name: SettingsFile.name, keys: SettingsFile.keys, source: source)
    source.noting { () throws(BookFault) in name = try reader.optionalText("name") }
    source.noting { () throws(BookFault) in signature = try reader.optionalText("signature") }
    source.noting { () throws(BookFault) in company = try reader.optionalText("company") }
    source.noting { () throws(BookFault) in mail = try reader.optionalText("mail") }
    source.noting { () throws(BookFault) in spelling = try reader.choice("spelling", as: Spelling.self) }
    source.noting { () throws(BookFault) in tone = try reader.choice("tone", as: LetterTone.self) }
    source.noting { () throws(BookFault) in try readCurrency(reader) }
    source.noting { () throws(BookFault) in try readLimit(reader) }
    source.noting { () throws(BookFault) in try readPromises(reader) }
    source.noting { () throws(BookFault) in try readHours(reader) }
    source.noting { () throws(BookFault) in try readDays(reader) }
    source.noting { () throws(BookFault) in try readHolidays(reader) }
    source.noting { () throws(BookFault) in try readOrder(reader) }
    source.noting { () throws(BookFault) in colours = try reader.choice("colours", as: ScreenSetting.Colours.self) }
    source.noting { () throws(BookFault) in clock = try reader.choice("clock", as: ScreenSetting.ClockTick.self) }
    source.noting { () throws(BookFault) in hints = try reader.choice("hints", as: ScreenSetting.Switch.self) }
    source.noting { () throws(BookFault) in editing = try reader.choice("editing", as: ScreenSetting.Editing.self) }
    source.noting { () throws(BookFault) in try readKeys(reader, meanings: meanings) }
  }

  private mutating func readCurrency(_ reader: BookReader) throws(BookFault) {
    guard let code = try reader.optionalText("currency")?.uppercased() else { return }
    guard code.count == 3, code.allSatisfy(\.isLetter) else {
      throw reader.fault(.wrongType(key: "currency", expected: "three letters, like EUR"), at: reader.value("currency"))
    }
    currency = code
  }

  /// A limit that cannot be read is none at all to offer from: better one question too many.
  private mutating func readLimit(_ reader: BookReader) throws(BookFault) {
    // Behind another document a limit may stand that nobody reads.
    let isWhole = !(reader.source.faults?.faults.contains { $0.kind == .secondDocument } ?? false)
    limit = reader.value("limit") == nil && isWhole ? nil : 0
    guard reader.value("limit") != nil, !reader.isTwice("limit") else { return }
    guard let whole = try reader.number("limit"), (0...1_000_000_000).contains(whole) else {
      throw reader.fault(.wrongType(key: "limit", expected: "an amount, like 1000"), at: reader.value("limit"))
    }
    limit = whole * 100
  }

  private mutating func readPromises(_ reader: BookReader) throws(BookFault) {
    guard reader.value("promises_a_day") != nil else { return }
    guard let number = try reader.number("promises_a_day"), (1...100).contains(number) else {
      throw reader.fault(
        .wrongType(key: "promises_a_day", expected: "a number, like 3"), at: reader.value("promises_a_day"))
    }
    promisesADay = number
  }

  private mutating func readOrder(_ reader: BookReader) throws(BookFault) {
    guard let order = try reader.optionalText("date_order") else { return }
    guard ["day first", "month first"].contains(order) else {
      throw reader.fault(
        .wrongType(key: "date_order", expected: "'day first' or 'month first'"), at: reader.value("date_order"))
    }
    dayFirst = order == "day first"
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

  private mutating func readHolidays(_ reader: BookReader) throws(BookFault) {
    guard let path = try reader.optionalText("holidays"), let place = reader.value("holidays") else { return }
    holidays = HolidaysPath(path: path, mark: place.mark)
  }

  private mutating func readKeys(_ reader: BookReader, meanings: [String]) throws(BookFault) {
    guard let node = reader.value("keys") else { return }
    let entries = try BookReader(node, name: "keys", keys: meanings, source: reader.source)
    for meaning in meanings {
      reader.source.noting { () throws(BookFault) in try readKey(meaning, entries) }
    }
  }

  private mutating func readKey(_ meaning: String, _ entries: BookReader) throws(BookFault) {
    guard let text = try entries.optionalText(meaning) else { return }
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
