import CEditLine

/// How many columns text takes on a terminal, in the form in which `Theme` shows it.
package enum DisplayWidth {
  /// The columns of text on one line; newlines take none.
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one grapheme: 2 for an emoji sequence however long, else the sum of its scalars.
  static func of(_ grapheme: Character) -> Int {
    if let ascii = grapheme.asciiValue, 0x20..<0x7F ~= ascii { return 1 }
    let scalars = grapheme.unicodeScalars
    if scalars.count > 1, isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar == "\n" { return 0 }
    if let form = VisibleText.form(of: scalar) { return form.unicodeScalars.count }
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    let width = systemWidth(scalar)
    guard width < 0 else { return width }
    return newerWidth(scalar)
  }

  /// Of what is newer than the system's tables, by what Swift's own (Unicode 15.1 or later) say it is.
  private static func newerWidth(_ scalar: Unicode.Scalar) -> Int {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return properties.isEmojiPresentation || properties.isIdeographic ? 2 : 1
    }
  }

  /// Flags, families, skin tones and keycaps: what a variation selector, a joiner, a modifier or a second regional
  /// indicator makes one picture of.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
        || (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
  }

  private static let localeIsSet: Void = ce_use_utf8()

  private static func systemWidth(_ scalar: Unicode.Scalar) -> Int {
    _ = localeIsSet
    return Int(ce_width(wchar_t(bitPattern: scalar.value)))
  }
}
