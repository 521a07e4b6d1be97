/// One line of the list of keys.
package struct KeyLine: Equatable, Sendable {
  package let keys: String
  package let words: String
  /// Bound by the user in `.editrc`.
  package let isUsers: Bool

  /// All there is for emacs' or for vi's keys, and then what the user has bound.
  static func all(isVi: Bool, user: BindingList) -> [KeyLine] {
    let ours = KeyBinding.changeable.filter { !$0.keys.isEmpty && $0.place.isFor(vi: isVi) }
      .map { KeyLine(keys: $0.keys, words: $0.words, isUsers: false) }
    let bound = user.keys.merging(user.alternative) { $1 }.merging(user.sequences) { $1 }.filter {
      !$0.value.isEmpty && $0.value != LineEditor.leadIn
    }
    .sorted { $0.key < $1.key }
    .map { KeyLine(keys: shown($0.key), words: $0.value, isUsers: true) }
    return ours + bound
  }

  /// The keys that send these characters, as a person names them.
  private static func shown(_ characters: String) -> String {
    var decoder = KeyDecoder()
    decoder.feed(characters.utf8)
    decoder.settle()
    var names: [String] = []
    while case .key(let key)? = decoder.next() { names.append(key.notation) }
    return names.joined(separator: " ")
  }
}

extension KeyBinding.Place {
  fileprivate func isFor(vi: Bool) -> Bool {
    switch self {
    case .everywhere: true
    case .emacs: !vi
    case .viInsert, .viCommand: vi
    }
  }
}
