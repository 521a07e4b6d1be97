/// What nobody can foresee, handed in from outside.
package struct Chance: Sendable {
  /// A name that nothing else has: a UUID of version 7.
  package let newID: @Sendable () -> String
  /// 128 random bits as hexadecimal digits, so that nobody can guess a private text from its digest.
  package let newSalt: @Sendable () -> String

  package init(newID: @escaping @Sendable () -> String, newSalt: @escaping @Sendable () -> String) {
    (self.newID, self.newSalt) = (newID, newSalt)
  }
}
