import ArgumentParser
import Foundation
import Surroundings

/// A file of the user's own that a command begins: a book, a letter.
enum OwnFile {
  /// - Parameters:
  ///   - noun: "book"
  static func check(name: String, of noun: String) throws {
    let allowed = name.allSatisfy { ($0.isASCII && $0.isLowercase) || $0.isNumber || $0 == "-" }
    guard allowed, !name.isEmpty, name.first != "-", name.count <= 60 else {
      throw ValidationError("a \(noun)'s name is small letters, digits and dashes, like late-delivery")
    }
  }

  /// Writes it where none stands yet; gives its path.
  /// - Parameter place: below the folder of the user's books, "calls/late-delivery.yaml".
  static func write(_ text: String, at place: String, in world: World) throws -> String {
    let path = Paths.configuration(world.environment) + "/playbooks/" + place
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(.cannotCreate, "\(path) is there already", hint: "choose another name, or change that one")
    }
    try Paths.makeFolder(of: path)
    try Paths.write(text, to: path)
    return path
  }
}
