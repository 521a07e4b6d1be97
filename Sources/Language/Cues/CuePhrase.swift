/// A phrase that somebody wrote down for a label.
package struct CuePhrase: Hashable, Sendable {
  /// What it does where it stands.
  package enum Effect: Hashable, Sendable {
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
}
