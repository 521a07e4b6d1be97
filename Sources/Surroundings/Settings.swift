import Books
import Calls
import Foundation
import Language

/// What the user set, and the default for everything they did not. Nothing is asked for before a call.
package struct Settings: Sendable {
  private let givenName: String?
  private let systemName: @Sendable () -> String
  private let givenSignature: String?
  /// Ours, as it stands in a letter.
  package let company: String?
  /// The address that letters are sent from; nil leaves that to the mail program.
  package let mail: String?
  package let spelling: Spelling
  package let tone: LetterTone
  package var currency: String
  package var limit: Money?
  /// So many things with a date one person does on a day; what is more is named while it is promised.
  package var promisesADay = 3
  package var opening = CivilTime(minuteOfDay: 9 * 60)
  package var closing = CivilTime(minuteOfDay: 17 * 60)
  package var working = WorkingCalendar()
  package var dayFirst: Bool
  package var keys = LineKeys()
  package var colours = ScreenSetting.Colours.auto
  /// How often the clock in the prompt is drawn anew.
  package var clock = ScreenSetting.ClockTick.seconds
  /// Whether the shell may point out what a newcomer does not know yet.
  package var hints = true
  package var editing = ScreenSetting.Editing.emacs

  package static func path(_ environment: [String: String]) -> String {
    Paths.configuration(environment) + "/config.yaml"
  }

  /// The settings, and what is wrong with the file. What cannot be read there has its default: a call never stops for
  /// that.
  package static func load(_ environment: [String: String]) -> (settings: Settings, faults: [BookFault]) {
    let path = path(environment)
    let meanings = LineKeys.Meaning.allCases.map(\.rawValue)
    do throws(BookFault) {
      let text = try BookFile.text(of: path) ?? ""
      let read = SettingsFile.read(text, file: path, meanings: meanings)
      var settings = Settings(read.file, environment)
      guard let holidays = read.file.holidays else { return (settings, read.faults) }
      let list = HolidaysFile.read(holidays, settings: BookSource(text: text, file: path), environment)
      settings.working.holidays = list.holidays
      return (settings, read.faults + list.faults)
    } catch {
      return (Settings(.unread, environment), [error])
    }
  }

  private init(_ file: SettingsFile, _ environment: [String: String]) {
    givenName = file.name
    systemName = { Settings.systemName(environment) }
    (givenSignature, company, mail) = (file.signature, file.company, file.mail)
    (spelling, tone) = (file.spelling ?? .british, file.tone ?? .warm)
    let locale = environment["LC_ALL"] ?? environment["LC_MONETARY"] ?? environment["LANG"] ?? "C"
    currency = file.currency ?? Settings.currency(of: locale)
    limit = nil
    dayFirst = file.dayFirst ?? Settings.isDayFirst(environment["LC_ALL"] ?? environment["LC_TIME"] ?? locale)
    if let hundredths = file.limit { limit = Money(hundredths: hundredths, currency: currency) }
    if let promises = file.promisesADay { promisesADay = promises }
    if let time = file.opening { opening = time }
    if let time = file.closing { closing = time }
    if let days = file.workingDays { working.weekdays = days }
    if let colours = file.colours { self.colours = colours }
    if let clock = file.clock { self.clock = clock }
    if let hints = file.hints { self.hints = hints == .on }
    if let editing = file.editing { self.editing = editing }
    for meaning in LineKeys.Meaning.allCases {
      if let character = file.keys[meaning.rawValue] { keys.assign(character, to: meaning) }
    }
  }

  /// Who leads the call. The system is only asked when it is needed: that can take longer than all the rest of a start.
  package var name: String { givenName ?? systemName() }

  /// How a customer would call them: the first of the names that are set; nothing where none is, since a login is no name.
  package var calledName: String { givenName?.split(separator: " ").first.map(String.init) ?? "" }

  /// Whether the letters are signed as somebody has said.
  package var hasSignature: Bool { givenSignature ?? givenName != nil }

  /// Adds a line with who signs to the settings file; the rest of it stays as it stands.
  package static func keep(signature: String, _ environment: [String: String]) throws {
    let path = path(environment)
    let before = try BookFile.text(of: path) ?? ""
    let escaped = signature.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let after = (before.isEmpty || before.hasSuffix("\n") ? before : before + "\n") + "signature: \"\(escaped)\"\n"
    // A file that takes no further line, or has a faulty one of this name, is the user's to mend.
    guard
      SettingsFile.read(after, file: path, meanings: LineKeys.Meaning.allCases.map(\.rawValue)).file.signature
        == signature
    else {
      throw Failure(
        .badInput, "the settings do not take it", hint: "evenkeel config edit, then signature: \(signature)")
    }
    try Paths.makeFolder(of: path)
    try Paths.write(after, to: path)
  }

  /// Who signs a letter: as it is set, else the name that is set, else the full name the system knows, else the company. Never
  /// a login.
  package var signature: String? {
    if let given = givenSignature ?? givenName { return given }
    let full = NSFullUserName()
    return full.isEmpty || full == "root" || !full.contains(" ") ? company : full
  }

  private static func systemName(_ environment: [String: String]) -> String {
    let full = NSFullUserName()
    if !full.isEmpty, full != "root" { return full }
    return environment["USER"] ?? environment["LOGNAME"] ?? (full.isEmpty ? "me" : full)
  }

  /// By the country in a locale's name; where it says nothing, the euro.
  private static func currency(of locale: String) -> String {
    let countries = [
      "US": "USD", "GB": "GBP", "IN": "INR", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN",
      "CZ": "CZK", "HU": "HUF", "JP": "JPY", "CN": "CNY", "AU": "AUD", "CA": "CAD", "NZ": "NZD",
    ]
    return countries[country(of: locale)] ?? "EUR"
  }

  /// C and en_US write the month first; everybody else the day.
  private static func isDayFirst(_ locale: String) -> Bool {
    let country = country(of: locale)
    return !(country.isEmpty || country == "US")
  }

  private static func country(of locale: String) -> String {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard let mark = name.firstIndex(of: "_") else { return "" }
    return name[name.index(after: mark)...].uppercased()
  }

  package func terms(now: Moment, zone: Zone) -> Terms {
    Terms(
      now: now, zone: zone, currency: currency, limit: limit, opening: opening, closing: closing,
      working: working, dayFirst: dayFirst, keys: keys, zoneNamed: Clock.zone(named:))
  }
}
