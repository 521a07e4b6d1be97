import TestSupport
import Testing

@testable import LineEditing

/// Widths come from the system's `wcwidth` (glibc 2.36 has those of Unicode 15.0) and, for what is newer than it, from
/// Swift's Unicode properties. They are held against a second table, that of the emulated screen in these tests, which is
/// made from properties and ranges alone.
@Suite("Widths, held against a second table")
struct WidthAgreementTests {
  /// Where the two differ, and why that is no fault.
  private static let known: [ClosedRange<UInt32>] = [
    // Signs that stand around the digits after them: terminals give them a column or none.
    0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x110BD...0x110BD, 0x110CD...0x110CD,
    0x13430...0x13455,
    // Parts of syllables that only stand behind another part.
    0xD7B0...0xD7FB, 0x1171E...0x1171E,
    // Wide only since Unicode 16.
    0x4DC0...0x4DFF,
    // Ideographic descriptions, strokes, and ends of blocks that no standard fills.
    0x2FFC...0x2FFF, 0x31E4...0x31EF, 0x187F8...0x187FF, 0x1B132...0x1B155,
    // Ideographs of the newest standards, which the second table does not have yet.
    0x16FF0...0x16FF6, 0x18CFF...0x18DFF,
  ]

  @Test func `agree on every character but a few named ones`() {
    var different: [String] = []
    for value in UInt32(0x20)..<0xF0000 {
      guard let scalar = Unicode.Scalar(value), isShownAsItIs(scalar) else { continue }
      if Self.known.contains(where: { $0.contains(value) }) { continue }
      let (ours, theirs) = (DisplayWidth.of(Character(scalar)), TerminalWidth.of(Character(scalar)))
      if ours != theirs { different.append("U+\(String(value, radix: 16)): \(ours), \(theirs)") }
    }
    #expect(different.isEmpty, "\(different.count): \(different.prefix(40).joined(separator: "; "))")
  }

  private func isShownAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: false
    default: VisibleText.form(of: scalar) == nil
    }
  }
}
