import Language

/// Somebody of the customer's who was on the line.
package struct Contact: Hashable, Sendable {
  package let name: String
  package let role: String?
  /// The name of the zone they are in, when it is not ours.
  package let zone: String?
  /// Their mail address, for a letter.
  package let mail: String?
  /// For nobody's eyes but ours.
  package let power: Power?
  package let attitude: Attitude?

  package init(
    name: String, role: String? = nil, zone: String? = nil, mail: String? = nil, power: Power? = nil,
    attitude: Attitude? = nil
  ) {
    (self.name, self.role, self.zone, self.mail) = (name, role, zone, mail)
    (self.power, self.attitude) = (power, attitude)
  }

  /// As one of these people, with what is known of them where nothing else is said now. A first name alone is the one person
  /// who is called so; small letters alone are no other spelling.
  /// - Parameter known: what was said last comes first.
  package func completed(among known: [Contact]) -> Contact {
    let known = known.filter { one in !known.contains { $0.isWholeName(of: one) } }
    let same = known.filter(isSamePerson)
    guard same.isEmpty, !name.contains(where: \.isWhitespace) else { return same.reduce(self) { $0.completed(by: $1) } }
    let called = known.filter { $0.isCalled(name) }
    guard let one = called.first, called.allSatisfy({ one.isSamePerson(as: $0) && !contradicts($0) }) else {
      return self
    }
    return called.reduce(renamed(one.name)) { $0.completed(by: $1) }
  }

  /// With what was known of the same person before.
  package func completed(by before: Contact) -> Contact {
    guard isSamePerson(as: before) else { return self }
    return Contact(
      name: name == name.lowercased() ? before.name : name, role: role ?? before.role, zone: zone ?? before.zone,
      mail: mail ?? before.mail,
      power: power ?? before.power, attitude: attitude ?? before.attitude)
  }

  /// "Kim" of before is Kim Lee, where somebody was noted by the first name and nothing else.
  package func isWholeName(of other: Contact) -> Bool { isCalled(other.name) && other == Contact(name: other.name) }

  /// By the first name alone.
  private func isCalled(_ name: String) -> Bool { self.name.lowercased().hasPrefix(name.lowercased() + " ") }

  /// Another address or another role is another person who is called so.
  private func contradicts(_ other: Contact) -> Bool {
    func differ(_ one: String?, _ two: String?) -> Bool {
      one.flatMap { one in two.map { one.lowercased() != $0.lowercased() } } ?? false
    }
    return differ(mail, other.mail) || differ(role, other.role)
  }

  private func renamed(_ name: String) -> Contact {
    Contact(name: name, role: role, zone: zone, mail: mail, power: power, attitude: attitude)
  }

  package func isSamePerson(as other: Contact) -> Bool { name.lowercased() == other.name.lowercased() }

  /// All of it in one line for us: "Dana Reyes, CFO, decides, against us".
  package var words: String {
    [name, role, power?.words, attitude?.words].compactMap(\.self).joined(separator: ", ")
  }

  /// What one greets the person with; nil where what was typed is no name, but "reception" or a number.
  package var greeting: String? {
    let name = PersonName(name)
    return name.isName ? name.greeting : nil
  }

  /// What one calls the person.
  package var spoken: String { PersonName(name).greeting }
}
