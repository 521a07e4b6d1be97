import Books
import Foundation
import Language

/// What a team has learnt with a book: a file of lines beside the user's own books, which they can read, mend and share.
package enum LessonFile {
  /// - Parameter book: its name.
  package static func path(of book: String, _ environment: [String: String]) -> String {
    "\(Paths.configuration(environment))/playbooks/lessons/\(book).md"
  }

  /// The lessons, the newest first; none where there is no file, or none that can be read.
  package static func lessons(of book: String, _ environment: [String: String]) -> [String] {
    let lines = Paths.text(of: path(of: book, environment))?.split(whereSeparator: \.isNewline) ?? []
    return lines.compactMap { $0.hasPrefix("- ") ? IncomingText(String($0.dropFirst(2))).text.trimmed : nil }.reversed()
  }

  /// Adds one as the last line; gives the path.
  package static func add(_ lesson: String, to book: String, on day: CivilDate, _ environment: [String: String]) throws
    -> String
  {
    let path = path(of: book, environment)
    let text = Paths.text(of: path)
    // One that is there and cannot be read is never written over.
    if text == nil, FileManager.default.fileExists(atPath: path) {
      throw Failure(.missing, "\(path) cannot be read", hint: "make it readable for you; nothing was written")
    }
    let before = text.map { $0.isEmpty || $0.hasSuffix("\n") ? $0 : $0 + "\n" } ?? ""
    try Paths.makeFolder(of: path)
    try Paths.write("\(before)- \(day.iso): \(lesson)\n", to: path)
    return path
  }
}
