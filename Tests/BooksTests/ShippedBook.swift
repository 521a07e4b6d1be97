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
