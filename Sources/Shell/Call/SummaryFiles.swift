import Calls
import Foundation
import Reports
import Surroundings

/// The documents that stand beside the store.
enum SummaryFiles {
  /// Writes the summary, and the letter when it is ready; gives their paths.
  static func write(
    _ record: CallRecord, letter: CustomerMail?, home: String
  ) throws -> (summary: String, letter: String?) {
    let format = DocumentFormat.markdown
    let stem = try stem(of: record, home)
    try Paths.write(format.summary?(record) ?? "", to: "\(stem).\(format.name)")
    return ("\(stem).\(format.name)", try letter.map { try write($0, as: format, stem) })
  }

  /// Writes the letter as a draft mail; gives its path.
  static func writeMail(_ mail: CustomerMail, of record: CallRecord, home: String) throws -> String {
    try write(mail, as: .mail, stem(of: record, home))
  }

  private static func write(_ letter: CustomerMail, as format: DocumentFormat, _ stem: String) throws -> String {
    let path = "\(stem)-letter.\(format.name)"
    try Paths.write(format.letter?(letter) ?? "", to: path)
    return path
  }

  /// How the files of a call begin, in their folder.
  private static func stem(of record: CallRecord, _ home: String) throws -> String {
    let folder = home + "/summaries"
    try Paths.makePrivateFolder(folder, hint: "evenkeel summary \(record.number) shows it instead")
    return "\(folder)/\(record.day.iso)-\(slug(record.account ?? "no-account"))-\(record.number)"
  }

  /// Takes a call's letter away: once the record is open again it may say something else.
  static func withdrawLetter(of call: Int, home: String) {
    let folder = home + "/summaries"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let endings = DocumentFormat.all.map { "-\(call)-letter.\($0.name)" }
    for name in names where endings.contains(where: name.hasSuffix) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// Letters and digits of any script, joined by dashes; short enough for every file system.
  private static func slug(_ name: String) -> String {
    let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let slug = parts.joined(separator: "-")
    var short = ""
    for character in slug where short.utf8.count + character.utf8.count <= 80 { short.append(character) }
    return short.isEmpty ? "account" : short
  }
}
