import Language

extension Terms {
  /// `Dana Reyes, CFO, America/New_York, dana@northwind.example`, `Reyes, Dana`, `Tom Hale, buyer, decides, against us`: a part
  /// with an @ in it is their mail, the last other one is a zone when it has a slash in it, and what says how much their word
  /// counts or where they stand is that.
  package func contact(_ text: String) throws(Refusal) -> Contact {
    var parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw .nothingAfter("/contact", example: "/contact Dana Reyes, CFO") }
    let mail = try mail(among: &parts)
    let power = take(Power.init(typed:), from: &parts)
    let attitude = take(Attitude.init(typed:), from: &parts)
    if parts.isEmpty, let mail { parts = [mail] }
    var zone: String?
    if parts.count > 1, let last = parts.last, last.contains("/") {
      guard let found = zoneNamed(last) else { throw .noSuchZone }
      zone = found.name
      parts.removeLast()
    }
    let name = PersonName(parts.joined(separator: ", "))
    return Contact(name: name.full, role: name.role, zone: zone, mail: mail, power: power, attitude: attitude)
  }

  /// The last of what a part behind the name can be read as, and takes those parts out.
  private func take<Value>(_ read: (String) -> Value?, from parts: inout [String]) -> Value? {
    let found = parts.dropFirst().compactMap(read).last
    parts = parts.prefix(1) + parts.dropFirst().filter { read($0) == nil }
    return found
  }

  /// Takes the part out that is a mail address; one that is meant to be one and is none is refused.
  private func mail(among parts: inout [String]) throws(Refusal) -> String? {
    guard let index = parts.firstIndex(where: { $0.contains("@") && !$0.contains(where: \.isWhitespace) }) else {
      return nil
    }
    let address = parts.remove(at: index)
    guard Terms.isMail(address) else { throw .noSuchMail }
    return address
  }

  /// One @ with something on both sides, and nothing that would mean more in a header.
  private static func isMail(_ text: String) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count == 2 && sides.allSatisfy { !$0.isEmpty }
      && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) } && !text.contains { "<>()[]\\,;:\"".contains($0) }
  }
}
