/// A phrase that somebody wrote down for a label.
package struct CuePhrase: Hashable, Sendable {
  /// What it does where it stands.
  package enum Effect: Hashable, Sendable {
    /// It is one of the features that training weighed, and was written down to speak for the label, which it does
    /// unless it is denied or told of somebody; or to speak against it.
    case weighs(against: Bool)
    /// The label is given, whatever the weights say, unless the phrase is denied or told of somebody.
    case speaks
    /// The label is not given.
    case silences
    /// Where the label is given anyway, this remark of its card fits.
    case remarks(Int)
  }

  package let pattern: CuePattern
  package let label: CueLabel
  package let effect: Effect

  package init(_ pattern: CuePattern, _ label: CueLabel, _ effect: Effect) {
    (self.pattern, self.label, self.effect) = (pattern, label, effect)
  }

  /// What weights know it by: its own name and that of its kind; none where it is not weighed.
  package var names: [String] {
    guard case .weighs(let isAgainst) = effect else { return [] }
    let kind = isAgainst ? "no \(label.rawValue)" : label.rawValue
    return ["\(kind): \(pattern.text)", kind]
  }

  /// It counts only where we say it ourselves.
  var isSaid: Bool { effect == .speaks || effect == .weighs(against: false) }
}
