/// What deciding on a line may need from outside the call.
package struct Outside {
  /// The id of the escalation that an account's call joins.
  package var escalation: (String) throws -> String
  /// The name and text of the detour that is meant by a name or its beginning.
  package var detour: (String) throws -> (name: String, text: String)
  /// The text of the call's book as it stands on the shelf now; nil when it is the one the call has.
  package var newerBook: () throws -> String?

  package init(
    escalation: @escaping (String) throws -> String,
    detour: @escaping (String) throws -> (name: String, text: String) = { _ in
      throw Refusal.noSuchDetour(near: nil, names: [])
    },
    newerBook: @escaping () throws -> String? = { nil }
  ) {
    self.escalation = escalation
    self.detour = detour
    self.newerBook = newerBook
  }
}
