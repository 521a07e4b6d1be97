import Foundation

@testable import Books

/// The books as they ship, read from the package this file belongs to.
enum ShippedBook {
  static func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  static func data(_ name: String, beside source: String = #filePath) throws -> Data {
    let package = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Data(contentsOf: package.appendingPathComponent("Playbooks/\(name)"))
  }

  static func firstContact() throws -> Playbook { try book("calls/first-contact.yaml") }

  static func book(_ path: String) throws -> Playbook {
    try Playbook(text: text(path), file: path, shared: shared)
  }
}

extension ShippedBook {
  /// Every call book and detour, as a path below `Playbooks/`.
  static func paths() -> [String] {
    ["calls", "detours", "pages"].flatMap { room in names(in: room).map { "\(room)/\($0).yaml" } }
  }

  /// The names of the books in a folder below `Playbooks/`.
  static func names(in folder: String, beside source: String = #filePath) -> [String] {
    let package = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = package.appendingPathComponent("Playbooks/\(folder)").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func shared(_ name: String) -> BookSource? {
    (try? text("shared/\(name).yaml")).map { BookSource(text: $0, file: "shared/\(name).yaml") }
  }
}
