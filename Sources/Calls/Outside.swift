/// What deciding on a line may need from outside the call.
package struct Outside {
  /// The id of the escalation that an account's call joins; a fresh one where it has to be opened, none where the account has
  /// several.
  package var escalation: (String) throws -> String?
  /// The escalation with this number, by its id and account; without a number a fresh one.
  package var joining: (Int?) throws -> (id: String, account: String)
  /// What the earlier calls of an escalation leave to this one, by the escalation's id.
  package var carried: (String) throws -> CarryOver?
  /// Who was on the line in the calls of an account, with what is known of them, the last one first.
  package var people: (_ account: String) throws -> [Contact]
  /// The detour that is meant by a name or its beginning.
  package var detour: (String) throws -> BookCopy
  /// The call's book as it stands on the shelf now; nil when it is the one the call has.
  package var newerBook: () throws -> BookCopy?
  /// The book that is meant by a name or its beginning.
  package var book: (String) throws -> BookCopy

  package init(
    escalation: @escaping (String) throws -> String?,
    joining: @escaping (Int?) throws -> (id: String, account: String) = { _ in throw Refusal.accountUnknown },
    carried: @escaping (String) throws -> CarryOver? = { _ in nil },
    people: @escaping (String) throws -> [Contact] = { _ in [] },
    detour: @escaping (String) throws -> BookCopy = { _ in
      throw Refusal.noSuchDetour(near: nil, names: [])
    },
    newerBook: @escaping () throws -> BookCopy? = { nil },
    book: @escaping (String) throws -> BookCopy = { _ in throw Refusal.noSuchBook(near: []) }
  ) {
    self.escalation = escalation
    self.joining = joining
    self.carried = carried
    self.people = people
    self.detour = detour
    self.newerBook = newerBook
    self.book = book
  }
}
