import CDigest

/// SHA-256 as 64 lower-case hexadecimal digits.
enum Digest {
  static func of(_ parts: String...) -> String {
    // The length stands before each part, so that no two lists of parts run into the same bytes.
    var bytes: [UInt8] = []
    for part in parts {
      let utf8 = Array(part.utf8)
      withUnsafeBytes(of: UInt64(utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: utf8)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    cd_sha256(bytes, bytes.count, &digest)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
