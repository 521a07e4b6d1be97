/// Ids that sort by time and need no counter: UUID version 7 (RFC 9562).
package enum TimeOrderedID {
  /// - Parameter milliseconds: since 1970.
  package static func make(milliseconds: UInt64, random: inout some RandomNumberGenerator) -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> (8 * UInt64(5 - index))) }
    // Two draws and not one for each byte: the system is asked for every one of them.
    var chance: (UInt64, UInt64) = (random.next(), random.next())
    withUnsafeBytes(of: &chance) { bytes.replaceSubrange(6..., with: $0.prefix(10)) }
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hexadecimal(bytes[$0]) }.joined(separator: "-")
  }

  /// 128 random bits, for what nobody may guess.
  package static func salt(random: inout some RandomNumberGenerator) -> String {
    var chance: (UInt64, UInt64) = (random.next(), random.next())
    return withUnsafeBytes(of: &chance) { hexadecimal($0) }
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}
