/// How a sequence began: ESC or, for a key with Alt, ESC ESC; then what says which kind it is.
struct SequenceStart {
  let introducer: Unicode.Scalar
  let isDouble: Bool

  var length: Int { isDouble ? 3 : 2 }

  /// What was typed when nothing follows: Alt and the character. After ESC ESC it is Alt-Esc and the character, as it
  /// is for every other character.
  var typed: [Key] {
    isDouble ? [Key(.escape, .alt), Key(.character(introducer))] : [Key(.character(introducer), .alt)]
  }
}
