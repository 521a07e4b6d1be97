import Books
import Calls
import Foundation
import Language
import Playbooks

/// Finds books: the user's folders first, then the shipped ones beside the program.
package struct BookShelf: Sendable {
  /// What a book is, by the folder it stands in.
  package enum Room: String, CaseIterable, Sendable {
    case calls, detours, pages, shared, scenarios
    case characters = "scenarios/characters"

    /// Where the books stand that one reads, checks and prints by themselves.
    package static let ofWholeBooks = [Room.calls, .detours, .pages]

    /// What most books in it are; nil where they are no playbooks.
    package var form: Playbook.Form? {
      switch self {
      case .calls: .call
      case .detours: .detour
      case .pages: .page
      case .shared: .shared
      case .scenarios, .characters: nil
      }
    }

    /// Files that stand in its folder and are none of its books.
    var otherFiles: Set<String> {
      switch self {
      case .calls, .detours, .pages, .shared: []
      case .scenarios: Scenario.otherFiles
      case .characters: ["common"]
      }
    }

    /// "there is no playbook late-delivery"
    var noun: String {
      switch self {
      case .calls: "playbook"
      case .detours: "detour"
      case .pages: "page"
      case .shared: "file of shared steps"
      case .scenarios: "scenario"
      case .characters: "character"
      }
    }
  }

  /// A book that was found, before anybody has read it.
  package struct Found: Sendable {
    package let name: String
    package let path: String
    package let isShipped: Bool
  }

  let userFolders: [String]
  let shippedFolder: String

  package init(environment: [String: String], program: String) {
    let folders = (environment["EVENKEEL_PLAYBOOKS"] ?? "").split(separator: ":").map(String.init)
    userFolders = folders + [Paths.configuration(environment) + "/playbooks"]
    let resolved = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent().path
    shippedFolder = resolved + "/" + Playbooks.folderName
  }

  /// A book by its name. A faulty book of the user's is reported and the next one of that name is used.
  /// - Parameter name: the whole name, or a beginning that only one has.
  package func book(named name: String, in room: Room = .calls) throws -> (book: Playbook, reports: [String]) {
    let name = BookShelf.meant(name, among: books(in: room).map(\.name)) ?? name
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { throw missing(name, in: room) }
    var reports: [String] = []
    var faults: [BookFault] = []
    for path in paths(of: name, in: room) {
      do throws(BookFault) {
        guard let text = try BookFile.text(of: path) else { continue }
        let book = try Playbook(text: text, file: path, shared: shared)
        if book.form == .shared {
          throw book.source.fault(.missing(key: "playbook", in: "the book"), at: SourceMark.start)
        }
        return (book, reports + book.source.strayFaults.map(\.described))
      } catch {
        guard !path.hasPrefix(shippedFolder) else { throw error }
        faults.append(error)
        reports.append("\(error.described)\nThe shipped book is used instead.")
      }
    }
    // It is there, and cannot be read.
    if let fault = faults.first { throw fault }
    throw missing(name, in: room)
  }

  /// A detour by its name or the beginning of it, as a call keeps it.
  package func detour(named typed: String) throws -> BookCopy {
    let names = books(in: .detours).map(\.name)
    guard let name = BookShelf.meant(typed, among: names) else {
      throw Refusal.noSuchDetour(near: Nearest.match(typed.lowercased(), among: names), names: names)
    }
    return BookCopy(try book(named: name, in: .detours).book)
  }

  /// A book for calls by its name or the beginning of it, as a call keeps it.
  package func copy(named typed: String) throws -> BookCopy {
    let names = books(in: .calls).map(\.name)
    guard let name = BookShelf.meant(typed, among: names) else {
      throw Refusal.noSuchBook(near: BookShelf.near(typed, among: names))
    }
    return BookCopy(try book(named: name).book)
  }

  /// The name that is typed in full, or the only one that begins so.
  static func meant(_ typed: String, among names: [String]) -> String? {
    let wanted = typed.lowercased()
    let starting = names.filter { $0.hasPrefix(wanted) }
    return names.contains(wanted) ? wanted : starting.count == 1 ? starting[0] : nil
  }

  /// The names that may be meant, three at most: those that begin so, else those with the word in them, else the nearest,
  /// else those that share a beginning.
  static func near(_ typed: String, among names: [String]) -> [String] {
    let wanted = typed.lowercased()
    let sharing = names.map { ($0, $0.commonPrefix(with: wanted).count) }.filter { $0.1 > 2 }.sorted { $0.1 > $1.1 }
    let ways = [
      names.filter { $0.hasPrefix(wanted) }, names.filter { $0.contains(wanted) },
      [Nearest.match(wanted, among: names)].compactMap(\.self), sharing.map(\.0),
    ]
    return Array((ways.first { !$0.isEmpty } ?? []).prefix(3))
  }

  /// The book of this name as it stands here, when it is a later version.
  package func newer(than book: Playbook) -> Playbook? {
    guard let here = try? self.book(named: book.name).book, here.version > book.version else { return nil }
    return here
  }

  /// The text of shared steps by their name: of the first file of that name that can be read.
  @Sendable package func shared(_ name: String) -> BookSource? {
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return paths(of: name, in: .shared).lazy.compactMap { path in
      (try? BookFile.text(of: path)).map { BookSource(text: $0, file: path) }
    }.first
  }

  /// Every book of a room by its name, those that are used where several have one name.
  package func books(in room: Room) -> [Found] {
    var found: [String: Found] = [:]
    let shipped = "\(shippedFolder)/\(room.rawValue)"
    for name in BookShelf.names(in: shipped) where !room.otherFiles.contains(name) {
      found[name] = Found(name: name, path: "\(shipped)/\(name).yaml", isShipped: true)
    }
    // Those looked at first come last here, and so are kept.
    for folder in userFolders.reversed() {
      let folders = room == .calls ? [folder, "\(folder)/calls"] : ["\(folder)/\(room.rawValue)"]
      for folder in folders {
        for name in BookShelf.names(in: folder) where !room.otherFiles.contains(name) {
          found[name] = Found(name: name, path: "\(folder)/\(name).yaml", isShipped: false)
        }
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// A book's file, by the name of a book, by a path, or by a beginning that only one name has. The name it should have is
  /// that of its file.
  package func file(
    at place: String, in rooms: [Room] = Room.ofWholeBooks, takesPipes: Bool = true
  ) throws -> (path: String, text: String, name: String) {
    let known = rooms.flatMap(books)
    let names = known.map(\.name)
    var path = known.first { $0.name == place }?.path ?? place
    var text = try BookFile.text(of: path, takesPipes: takesPipes && path == place)
    if text == nil, let meant = BookShelf.meant(place, among: names),
      let found = known.first(where: { $0.name == meant })
    {
      path = found.path
      text = try BookFile.text(of: path)
    }
    guard let text else {
      let isScenario = rooms == [.scenarios]
      throw Failure(
        .missing, "there is no \(isScenario ? "scenario" : "book") \(place)",
        hint: "evenkeel \(isScenario ? "scenario" : "playbook") list names them, or give a file")
    }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return (path, text, last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last)
  }

  /// The JSON Schema of the language, for editors; nil when it is not beside the program.
  package var schema: String? {
    let path = shippedFolder + "/playbook.schema.json"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  package func rules() throws -> RuleBook {
    let path = "\(shippedFolder)/sources.yaml"
    guard let text = try BookFile.text(of: path) else { throw missing("sources", in: .calls) }
    return try RuleBook(text: text, file: path)
  }

  /// Where a book of this name may stand, the first that is there wins.
  func paths(of name: String, in room: Room) -> [String] {
    userFolders.flatMap { ["\($0)/\(room.rawValue)/\(name).yaml"] + (room == .calls ? ["\($0)/\(name).yaml"] : []) }
      + ["\(shippedFolder)/\(room.rawValue)/\(name).yaml"]
  }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
  }

  func missing(_ name: String, in room: Room) -> Failure {
    if !FileManager.default.fileExists(atPath: shippedFolder) {
      return Failure(
        .missing, "the shipped books are not beside the program (\(shippedFolder))",
        hint: "install again with make install")
    }
    let names = books(in: room).map(\.name)
    let near = BookShelf.near(name, among: names)
    return Failure(
      .missing, "there is no \(room.noun) \(name)",
      hint: near.isEmpty
        ? room == .calls ? "evenkeel playbook list has them all" : "there is \(names.joined(separator: ", "))"
        : "did you mean \(near.joined(separator: " or "))?")
  }
}
