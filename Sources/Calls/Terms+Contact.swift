import Language

extension Terms {
  /// `Dana Reyes, CFO, America/New_York`, `Reyes, Dana`: the last part is a zone when it has a slash in it.
  package func contact(_ text: String) throws(Refusal) -> Contact {
    var parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw .nothingAfter("/contact", example: "/contact Dana Reyes, CFO") }
    var zone: String?
    if parts.count > 1, let last = parts.last, last.contains("/") {
      guard let found = zoneNamed(last) else { throw .noSuchZone }
      zone = found.name
      parts.removeLast()
    }
    let name = PersonName(parts.joined(separator: ", "))
    return Contact(name: name.full, role: name.role, zone: zone)
  }
}
