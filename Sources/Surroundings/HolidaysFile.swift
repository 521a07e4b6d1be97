import Books
import Language

/// The list of holidays that the settings name: a line for each day, `2027-03-26 Good Friday`.
enum HolidaysFile {
  /// - Parameters:
  ///   - said: as it stands in the settings; `~` is the home folder, and what begins with no slash lies beside them.
  ///   - settings: the text and the place of the settings, for a fault in what they say.
  static func read(
    _ said: SettingsFile.HolidaysPath, settings: BookSource, _ environment: [String: String]
  ) -> (holidays: Holidays, faults: [BookFault]) {
    let path = path(said.path, settings.file, environment)
    do throws(BookFault) {
      guard let text = try BookFile.text(of: path) else {
        return (Holidays(), [settings.fault(.noSuchFile(path), at: said.mark)])
      }
      let log = FaultLog()
      let source = BookSource(text: text, file: path, faults: log)
      source.strayFaults.forEach(log.add)
      let read = Holidays.read(text)
      for fault in read.faults {
        log.add(source.fault(.noHoliday(fault.text), at: SourceMark(line: fault.line, column: 1)))
      }
      return (read.holidays, log.faults)
    } catch {
      return (Holidays(), [error])
    }
  }

  private static func path(_ said: String, _ settings: String, _ environment: [String: String]) -> String {
    if said.hasPrefix("/") { return said }
    if said.hasPrefix("~/"), let home = environment["HOME"] { return home + said.dropFirst() }
    let folder = settings.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "\(folder)/\(said)"
  }
}
