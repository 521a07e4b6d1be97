import Books
import Foundation
import Playbooks

/// Finds books: the user's folders first, then the shipped ones beside the program.
package struct BookShelf: Sendable {
  let userFolders: [String]
  let shippedFolder: String

  package init(environment: [String: String], program: String) {
    let folders = (environment["EVENKEEL_PLAYBOOKS"] ?? "").split(separator: ":").map(String.init)
    userFolders = folders + [Paths.configuration(environment) + "/playbooks"]
    let resolved = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent().path
    shippedFolder = resolved + "/" + Playbooks.folderName
  }

  /// A book by its name. A faulty book of the user's is reported and the shipped one is used.
  package func book(named name: String) throws -> (book: Playbook, reports: [String]) {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { throw missing(name) }
    var reports: [String] = []
    for folder in userFolders {
      for path in ["\(folder)/calls/\(name).yaml", "\(folder)/\(name).yaml"] {
        guard let text = Paths.text(of: path) else { continue }
        do {
          return (try Playbook(text: text, file: path), reports)
        } catch {
          reports.append("\(error.described)\nThe shipped book is used instead.")
        }
      }
    }
    let path = "\(shippedFolder)/calls/\(name).yaml"
    guard let text = Paths.text(of: path) else { throw missing(name) }
    return (try Playbook(text: text, file: path), reports)
  }

  package func rules() throws -> RuleBook {
    let path = "\(shippedFolder)/sources.yaml"
    guard let text = Paths.text(of: path) else { throw missing("sources") }
    return try RuleBook(text: text, file: path)
  }

  private func missing(_ name: String) -> Failure {
    if !FileManager.default.fileExists(atPath: shippedFolder) {
      return Failure(
        .missing, "the shipped books are not beside the program (\(shippedFolder))",
        hint: "install again with make install")
    }
    let folder = shippedFolder + "/calls"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return Failure(.missing, "there is no playbook \(name)", hint: "there is \(names.joined(separator: ", "))")
  }
}
