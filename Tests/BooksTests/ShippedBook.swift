import Foundation

@testable import Books

/// The books as they ship, read from the package this file belongs to.
enum ShippedBook {
  static func text(_ name: String, beside source: String = #filePath) throws -> String {
    let package = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: package.appendingPathComponent("Playbooks/\(name)"), encoding: .utf8)
  }

  static func firstContact() throws -> Playbook {
    try Playbook(text: text("calls/first-contact.yaml"), file: "first-contact.yaml")
  }
}

extension ShippedBook {
  /// Every call book and detour, as a path below `Playbooks/`.
  static func paths(beside source: String = #filePath) -> [String] {
    let package = URL(fileURLWithPath: source).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["calls", "detours"].flatMap { room in
      let folder = package.appendingPathComponent("Playbooks/\(room)").path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(room)/\($0)" }
    }
  }

  static func shared(_ name: String) -> BookSource? {
    (try? text("shared/\(name).yaml")).map { BookSource(text: $0, file: "shared/\(name).yaml") }
  }
}
