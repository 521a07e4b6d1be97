/// Reading a finished sequence by the tables.
extension Key {
  /// Nil when the sequence is no key that is known, or a key being let go.
  init?(_ sequence: KeySequence) {
    guard !sequence.isTooLong, let final = sequence.final, let key = Self.plain(sequence, final) else { return nil }
    self = (sequence.start.isDouble ? key.with(.alt) : key).normalized
  }

  private static func plain(_ sequence: KeySequence, _ final: Unicode.Scalar) -> Key? {
    if sequence.body == ["["] { return KeyTable.afterTwoBrackets[final] }
    guard let parameters = KeyParameters(sequence.body) else { return nil }
    if sequence.start.introducer == "O" { return lettered(KeyTable.afterO[final], parameters) }
    if final == "u" { return coded(parameters[0], parameters.keys(at: 1)) }
    if let ending = KeyTable.endings[final] { return numbered(parameters)?.with(ending) }
    if final == "R", isPlace(parameters) { return nil }
    return lettered(KeyTable.afterBracket[final], parameters)
  }

  /// Whether a sequence with `R` says where the cursor is.
  private static func isPlace(_ parameters: KeyParameters) -> Bool {
    guard parameters.count > 0 else { return false }
    return parameters[0] != 1 || !KeyTable.modifierParameters.contains(parameters[1] ?? 0)
  }

  private static func lettered(_ key: Key?, _ parameters: KeyParameters) -> Key? {
    guard let key, parameters.count <= 2, let modifiers = parameters.keys(at: parameters.count - 1) else { return nil }
    return key.with(modifiers)
  }

  private static func numbered(_ parameters: KeyParameters) -> Key? {
    guard let number = parameters[0] else { return nil }
    if number == KeyTable.otherKey, parameters.count == 3 { return coded(parameters[2], parameters.keys(at: 1)) }
    guard parameters.count <= 2, let base = KeyTable.numbered[number], let modifiers = parameters.keys(at: 1) else {
      return nil
    }
    return Key(base, modifiers)
  }

  private static func coded(_ code: Int?, _ modifiers: Modifiers?) -> Key? {
    guard let code, let modifiers, code > 0, !KeyTable.privateCodes.contains(code) else { return nil }
    return UInt32(exactly: code).flatMap(Unicode.Scalar.init).flatMap(Key.init(typed:))?.with(modifiers)
  }
}
