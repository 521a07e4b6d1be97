import Foundation
import Language

/// The templates of letters: the user's folders first, then those that come with the program.
extension BookShelf {
  private static let ending = ".mustache"

  /// Every template by its name, those that are used where several have one name.
  package var letters: [Found] {
    var found: [String: Found] = [:]
    for folder in [shippedFolder] + userFolders.reversed() {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/letters")) ?? [])
        .filter { $0.hasSuffix(BookShelf.ending) && !$0.hasPrefix(".") }.map {
          String($0.dropLast(BookShelf.ending.count))
        }
      for name in names {
        let path = "\(folder)/letters/\(name)\(BookShelf.ending)"
        found[name] = Found(name: name, path: path, isShipped: folder == shippedFolder)
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// A template by its name or the beginning of it.
  package func letter(named typed: String) throws -> (found: Found, text: String) {
    let letters = letters
    let name = BookShelf.meant(typed, among: letters.map(\.name))
    guard let found = letters.first(where: { $0.name == name }) else {
      let near = BookShelf.near(typed, among: letters.map(\.name))
      throw Failure(
        .missing, "there is no letter \(typed)",
        hint: near.isEmpty ? "evenkeel letter list has them all" : "did you mean \(near.joined(separator: " or "))?")
    }
    guard let text = try BookFile.text(of: found.path) else {
      throw Failure(.missing, "\(found.path) is gone", hint: "evenkeel letter list has those that are there")
    }
    return (found, text)
  }
}
