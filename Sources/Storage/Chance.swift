/// What nobody can foresee, handed in from outside.
package struct Chance {
  /// A name that nothing else has: a UUID of version 7.
  package let newID: () -> String
  /// 128 random bits as hexadecimal digits, so that nobody can guess a private text from its digest.
  package let newSalt: () -> String

  package init(newID: @escaping () -> String, newSalt: @escaping () -> String) {
    (self.newID, self.newSalt) = (newID, newSalt)
  }
}
